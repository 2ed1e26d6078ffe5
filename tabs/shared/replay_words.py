"""What another strategy would have come to, in words: for the window and for the terminal. Plain, safe text."""

from __future__ import annotations

from collections.abc import Sequence

from core.queries.counterfactuals import Counterfactual, CounterfactualCall, CounterfactualRun
from tabs.shared.language import grouped, tr, tr_count, tr_noop, tr_told
from tabs.shared.receipt_words import confidence_words
from tabs.shared.safe_text import one_line, visible
from tabs.shared.wording import duration, money, percent, total_cost

SAME = {True: tr_noop("yes"), False: tr_noop("no"), None: tr_noop("nothing to compare")}


def replay_fields(run: CounterfactualRun) -> list[tuple[str, str]]:
    """What it would have come to in one run and what it really came to, as names and values."""
    pairs = [
        (tr("Run"), run.run_id),
        (tr("Prompt"), one_line(run.prompt)),
        (tr("Models"), ", ".join(map(visible, run.models))),
        (tr("Answer by"), visible(run.model)),
        (tr("Why this answer"), visible(tr_told(run.reason))),
        (tr("No answer"), f"{visible(tr_told(run.error.what))} {visible(tr_told(run.error.do))}" if run.error else ""),
        (tr("Degraded"), tr("Yes: something failed or was stopped on the way to it.") if run.degraded else ""),
        (tr("Confidence"), confidence_words(run.confidence) if run.confidence else ""),
        (tr("Would have cost"), total_cost(*run.cost)),
        (tr("Would have taken"), duration(run.seconds)),
        (tr("Really"), _really(run)),
        (tr("Says the same"), tr(SAME[run.same])),
        (tr("Not on record"), "; ".join(missing_words(run))),
    ]
    return [(name, value) for name, value in pairs if value]


def missing_words(run: CounterfactualRun) -> list[str]:
    """What it would have asked and of which nothing is recorded."""
    return [tr("{model} at step {step}", model=visible(one.model), step=visible(one.step)) for one in run.missing]


def calls_table(run: CounterfactualRun) -> Sequence[tuple[str, ...]]:
    """Its calls: step, model, state, cost, time, and whose answer it is."""
    return [_call(run, call) for call in run.calls]


def compared_words(run: CounterfactualRun) -> tuple[str, ...]:
    """One run of several: its id, who would have answered, whether that says the same, costs, time, what is missing."""
    answer = run.answer or (tr_told(run.error.what) if run.error else "")
    return (
        run.run_id,
        visible(run.model) or tr("nobody"),
        tr(SAME[run.same]),
        total_cost(*run.cost),
        total_cost(*run.was.cost),
        duration(run.seconds),
        grouped(len(run.missing)),
        one_line(answer),
    )


def totals_words(told: Counterfactual) -> list[str]:
    """What several runs come to in all."""
    share = f" ({percent(told.different / told.compared)})" if told.compared else ""
    lines = [
        tr_count(
            len(told.runs),
            "{strategy} would have answered {answered} of {n} run.",
            "{strategy} would have answered {answered} of {n} runs.",
            strategy=told.strategy,
            answered=grouped(told.answered),
        ),
        tr(
            "{different} of {compared} answers would say something else than then{share}.",
            different=grouped(told.different),
            compared=grouped(told.compared),
            share=share,
        ),
        tr(
            "It would have cost {cost}; the runs cost {cost_then}.",
            cost=total_cost(*told.cost),
            cost_then=total_cost(*told.cost_then),
        ),
        tr(
            "It would have taken {time} in all; the runs took {time_then}.",
            time=duration(told.seconds),
            time_then=duration(told.seconds_then),
        ),
    ]
    if told.complete < len(told.runs):
        left = len(told.runs) - told.complete
        lines.append(
            tr_count(
                left,
                "In {n} run something it would have asked is not on record.",
                "In {n} runs something it would have asked is not on record.",
            )
        )
    return lines


def _really(run: CounterfactualRun) -> str:
    was = run.was
    state, cost = tr_told(was.state), total_cost(*was.cost)
    if was.model:
        state = tr("{state} by {model}", state=state, model=visible(was.model))
    if was.seconds is not None:
        cost = tr("{cost} in {time}", cost=cost, time=duration(was.seconds))
    return f"{was.strategy}, {state}, {cost}"


def _call(run: CounterfactualRun, call: CounterfactualCall) -> tuple[str, ...]:
    priced = call.state != "stopped"
    cost = money(call.picodollars, simulated=call.simulated) if priced else ""
    origin = tr("this run") if call.run_id == run.run_id else tr("run {run_id}", run_id=call.run_id)
    return (visible(call.step), visible(call.model), tr_told(call.state), cost, duration(call.seconds), origin)
