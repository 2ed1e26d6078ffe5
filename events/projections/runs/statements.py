"""The SQL that changes the tables of runs, by name. ``:run`` is a run's id and ``:at`` the time of the event."""

from __future__ import annotations

from collections.abc import Mapping

_ONLY_WAITS = (  # asked while it waits only: a run may have many steps
    "iif(waiting > 0, NOT EXISTS (SELECT 1 FROM {steps} WHERE run_id = :run AND state = 'running'), 0)"
)
_SPENT = (
    f"active_us = active_us + iif(counted_at > 0, iif({_ONLY_WAITS}, 0, max(0, :at - counted_at)), 0), last_at = :at"
)
_FROM_HERE = "counted_at = iif(counted_at > 0, :at, 0)"
_WAITS_NO_MORE = (
    "waiting = 0, waiting_step = '', waiting_question = '', waiting_details = '', waiting_cost = NULL, "
    "waiting_simulated = 0"
)

PARTS: Mapping[str, str] = {
    # The owner did something: the time since it was seen last was spent on the run, unless a person was all it waited
    # for. Clocks may go back.
    "counted": f"{_SPENT}, {_FROM_HERE}",
    # A person answered: the time they took was not. While a model answers, the end of that will tell what was.
    "not_counted": f"counted_at = iif(counted_at > 0 AND {_ONLY_WAITS}, :at, counted_at), last_at = :at",
    # A process begins or goes on; whatever was before is not counted.
    "taken_up": "state = 'running', owner = :owner, token = :token, counted_at = :at, last_at = :at",
    "waits_no_more": _WAITS_NO_MORE,
    "answered": f"{_SPENT}, ended_at = :at, counted_at = 0, {_WAITS_NO_MORE}",
    # An end without an answer may be told of a run whose process is long dead: the time before it is not counted.
    "ended": f"ended_at = :at, last_at = :at, counted_at = 0, {_WAITS_NO_MORE}",
}
"""What several statements set, by the name they have there in braces; names of tables stand in braces in them too."""

_RUNS = {
    "request": (
        "INSERT INTO {runs} (ordinal, run_id, conversation_id, prompt_id, prompt, strategy, models, options, state, "
        "owner, requested_at, last_at, origin_kind, origin_run_id, origin_step) VALUES (:ordinal, :run, "
        ":conversation, :prompt_id, :prompt, :strategy, :models, :options, 'pending', :owner, :at, :at, "
        ":origin_kind, :origin_run, :origin_step)"
    ),
    "request_models": "INSERT OR IGNORE INTO {run_models} SELECT value, :ordinal FROM json_each(:models)",
    "request_words": "INSERT INTO {run_words} VALUES (:ordinal, :words)",
    "start": "UPDATE {runs} SET {taken_up}, started_at = :at WHERE run_id = :run",
    "resume": (
        "UPDATE {runs} SET {taken_up}, recoveries = :recovery, resumed_at = :at, "
        "started_at = iif(started_at > 0, started_at, :at) WHERE run_id = :run"
    ),
    "release": (
        "UPDATE {runs} SET state = 'running', ended_at = 0, reason = '', recoveries = 0, last_at = :at "
        "WHERE run_id = :run AND state = 'quarantined'"
    ),
    "plan": "UPDATE {runs} SET planned = :steps, {counted} WHERE run_id = :run",
    "cancel": "UPDATE {runs} SET cancel_requested = 1, last_at = :at WHERE run_id = :run",
    "see": "UPDATE {runs} SET last_at = :at WHERE run_id = :run",
    "count": "UPDATE {runs} SET {counted} WHERE run_id = :run",
    "succeed": (
        "UPDATE {runs} SET {answered}, state = 'succeeded', "
        "reason = :reason, degraded = :degraded, confidence = :confidence WHERE run_id = :run"
    ),
    "fail": (
        "UPDATE {runs} SET {ended}, state = 'failed', reason = :what, error_kind = :kind, error_what = :what, "
        "error_do = :do WHERE run_id = :run"
    ),
    "end": "UPDATE {runs} SET {ended}, state = :state, reason = :reason WHERE run_id = :run",
    "answer": "UPDATE {runs} SET answer = :text, answer_model = :model, {counted} WHERE run_id = :run",
}

_ABOUT_RUNS = {
    "decide": "INSERT INTO {decisions} VALUES (:position, :run, :at, :kind, :choice, :reason, :others, :confidence, :facts)",
    "check": (
        "INSERT INTO {checks} VALUES (:position, :run, :at, :name, :call, :status, :score, :source, :reason, :seconds, "
        ":stand_in)"
    ),
    "hook": "INSERT INTO {hook_failures} VALUES (:position, :run, :at, :hook, :point, :error)",
    "approval": (
        "INSERT INTO {approvals} (position, run_id, step, question, details, cost_picodollars, simulated, asked_at) "
        "VALUES (:position, :run, :step, :question, :details, :cost, :simulated, :at)"
    ),
    "approval_answered": (
        "UPDATE {approvals} SET state = :state, answered_at = :at, reason = :reason "
        "WHERE run_id = :run AND step = :step AND state = 'waiting'"
    ),
    "approval_told": "UPDATE {runs} SET recoveries = 0, {not_counted}, {waits_no_more} WHERE run_id = :run",
    "wait": (
        "UPDATE {runs} SET waiting_step = a.step, waiting_question = a.question, waiting_details = a.details, "
        "waiting_cost = a.cost_picodollars, waiting_simulated = a.simulated, "
        "waiting = (SELECT count(*) FROM {approvals} WHERE run_id = :run AND state = 'waiting') "
        "FROM (SELECT * FROM {approvals} WHERE run_id = :run AND state = 'waiting' ORDER BY position LIMIT 1) AS a "
        "WHERE {runs}.run_id = :run AND {runs}.state IN ('pending', 'running')"
    ),
}

_CALLS = {
    "call": (
        "INSERT INTO {steps} (ordinal, call_id, run_id, step, model, state, started_at, simulated, "
        "reserved_picodollars, dropped_messages, dropped_tokens, estimated_tokens, token, request_hash) VALUES "
        "(:ordinal, :call, :run, :step, :model, 'running', :at, :simulated, :reserved, :dropped, :dropped_tokens, "
        ":estimated, :token, :hash)"
    ),
    "call_asked": (
        "UPDATE {runs} SET calls = calls + 1, trimmed_tokens = trimmed_tokens + :dropped_tokens, {counted} "
        "WHERE run_id = :run"
    ),
    "call_model": (
        "INSERT OR IGNORE INTO {run_models} SELECT :model, ordinal FROM {runs} WHERE run_id = :run"  # one of no run: none
    ),
    "call_retry": (
        "UPDATE {steps} SET attempts = :attempts, booked_picodollars = booked_picodollars + :booked, "
        "reserved_picodollars = :reserved WHERE call_id = :call"
    ),
    "call_interrupted": (
        "UPDATE {steps} SET state = :state, interrupted = interrupted + 1, partial = :partial, token = :token, "
        "booked_picodollars = booked_picodollars + :booked, reserved_picodollars = :reserved WHERE call_id = :call"
    ),
    "call_done": (
        "UPDATE {steps} SET state = 'succeeded', ended_at = :at, seconds = :seconds, first_seconds = :first_seconds, "
        "input_tokens = :input, output_tokens = :output, cached_tokens = :cached, cost_picodollars = :cost, "
        "attempts = :attempts, source = :source, saved_picodollars = :saved, similarity = :similarity, "
        "origin_call = :origin, spared_picodollars = :spared WHERE call_id = :call"
    ),
    "call_end": (
        "UPDATE {steps} SET state = :state, ended_at = :at, seconds = :seconds, "
        "attempts = coalesce(:attempts, attempts), booked_picodollars = booked_picodollars + :booked, "
        "error_kind = :kind, error_what = :what, error_do = :do WHERE call_id = :call"
    ),
    "call_answered": (
        "UPDATE {runs} SET calls_ended = calls_ended + 1, recoveries = 0, "
        "cost_picodollars = cost_picodollars + :real, simulated_picodollars = simulated_picodollars + :practice, "
        "unpriced_calls = unpriced_calls + :unpriced, input_tokens = input_tokens + :input, "
        "output_tokens = output_tokens + :output, cached_tokens = cached_tokens + :cached, "
        "steps_reused = steps_reused + (:source = 'reused'), calls_cached = calls_cached + (:source = 'cache'), "
        "calls_recorded = calls_recorded + (:source = 'recorded'), "
        "saved_picodollars = saved_picodollars + :saved_real, saved_simulated = saved_simulated + :saved_practice, "
        "spared_picodollars = spared_picodollars + :spared_real, "
        "spared_simulated = spared_simulated + :spared_practice, "
        "{counted} WHERE run_id = :run"
    ),
    "call_ended": "UPDATE {runs} SET calls_ended = calls_ended + 1, recoveries = 0, {counted} WHERE run_id = :run",
}

STATEMENTS: Mapping[str, str] = {**_RUNS, **_ABOUT_RUNS, **_CALLS}
