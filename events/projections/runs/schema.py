"""The tables of runs. ``ordinal`` and ``position`` are positions of events; times are microseconds since 1970-01-01 UTC."""

from __future__ import annotations

TABLES = ("runs", "steps", "decisions", "approvals", "hook_failures", "checks", "run_models", "run_words")

RUNS = """
    CREATE TABLE {runs} (
        ordinal INTEGER PRIMARY KEY, run_id TEXT NOT NULL UNIQUE, conversation_id TEXT NOT NULL,
        prompt_id TEXT NOT NULL, prompt TEXT NOT NULL, strategy TEXT NOT NULL, models TEXT NOT NULL,
        options TEXT NOT NULL, state TEXT NOT NULL, owner TEXT NOT NULL, requested_at INTEGER NOT NULL,
        started_at INTEGER NOT NULL DEFAULT 0, ended_at INTEGER NOT NULL DEFAULT 0,
        calls INTEGER NOT NULL DEFAULT 0, calls_ended INTEGER NOT NULL DEFAULT 0,
        cost_picodollars INTEGER NOT NULL DEFAULT 0, simulated_picodollars INTEGER NOT NULL DEFAULT 0,
        unpriced_calls INTEGER NOT NULL DEFAULT 0, input_tokens INTEGER NOT NULL DEFAULT 0,
        output_tokens INTEGER NOT NULL DEFAULT 0, answer TEXT NOT NULL DEFAULT '',
        answer_model TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',
        error_kind TEXT NOT NULL DEFAULT '', error_what TEXT NOT NULL DEFAULT '',
        error_do TEXT NOT NULL DEFAULT '', degraded INTEGER NOT NULL DEFAULT 0, confidence TEXT,
        cancel_requested INTEGER NOT NULL DEFAULT 0, planned INTEGER NOT NULL DEFAULT 0,
        steps_reused INTEGER NOT NULL DEFAULT 0, calls_cached INTEGER NOT NULL DEFAULT 0,
        calls_recorded INTEGER NOT NULL DEFAULT 0, saved_picodollars INTEGER NOT NULL DEFAULT 0,
        saved_simulated INTEGER NOT NULL DEFAULT 0, cached_tokens INTEGER NOT NULL DEFAULT 0,
        trimmed_tokens INTEGER NOT NULL DEFAULT 0, waiting INTEGER NOT NULL DEFAULT 0,
        waiting_step TEXT NOT NULL DEFAULT '', waiting_question TEXT NOT NULL DEFAULT '',
        waiting_details TEXT NOT NULL DEFAULT '', waiting_cost INTEGER,
        waiting_simulated INTEGER NOT NULL DEFAULT 0, recoveries INTEGER NOT NULL DEFAULT 0,
        token INTEGER NOT NULL DEFAULT 0, origin_kind TEXT NOT NULL DEFAULT '',
        origin_run_id TEXT NOT NULL DEFAULT '', origin_step TEXT NOT NULL DEFAULT '',
        resumed_at INTEGER NOT NULL DEFAULT 0, active_us INTEGER NOT NULL DEFAULT 0,
        last_at INTEGER NOT NULL DEFAULT 0, counted_at INTEGER NOT NULL DEFAULT 0,
        spared_picodollars INTEGER NOT NULL DEFAULT 0, spared_simulated INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX {runs}_by_state ON {runs} (state, ordinal);
    CREATE INDEX {runs}_by_conversation ON {runs} (conversation_id, ordinal);
    CREATE INDEX {runs}_by_strategy ON {runs} (strategy, ordinal);
    CREATE INDEX {runs}_by_time ON {runs} (requested_at);
"""
"""``counted_at`` is when ``active_us`` was counted last: 0 while nobody is known to carry the run out."""

STEPS = """
    CREATE TABLE {steps} (
        ordinal INTEGER PRIMARY KEY, call_id TEXT NOT NULL UNIQUE, run_id TEXT NOT NULL, step TEXT NOT NULL,
        model TEXT NOT NULL, state TEXT NOT NULL, started_at INTEGER NOT NULL, ended_at INTEGER NOT NULL DEFAULT 0,
        seconds REAL NOT NULL DEFAULT 0, first_seconds REAL, input_tokens INTEGER, output_tokens INTEGER,
        cost_picodollars INTEGER, simulated INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 1,
        error_kind TEXT NOT NULL DEFAULT '', error_what TEXT NOT NULL DEFAULT '', error_do TEXT NOT NULL DEFAULT '',
        source TEXT NOT NULL DEFAULT 'model', reserved_picodollars INTEGER,
        booked_picodollars INTEGER NOT NULL DEFAULT 0, saved_picodollars INTEGER NOT NULL DEFAULT 0,
        cached_tokens INTEGER, dropped_messages INTEGER NOT NULL, dropped_tokens INTEGER NOT NULL,
        estimated_tokens INTEGER, similarity REAL, origin_call TEXT NOT NULL DEFAULT '',
        interrupted INTEGER NOT NULL DEFAULT 0, partial TEXT NOT NULL DEFAULT '', token INTEGER NOT NULL,
        request_hash TEXT NOT NULL, spared_picodollars INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX {steps}_by_run ON {steps} (run_id, ordinal);
"""

DECISIONS = """
    CREATE TABLE {decisions} (
        position INTEGER PRIMARY KEY, run_id TEXT NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL,
        choice TEXT NOT NULL, reason TEXT NOT NULL, alternatives TEXT NOT NULL, confidence TEXT, facts TEXT NOT NULL
    ) STRICT;
    CREATE INDEX {decisions}_by_run ON {decisions} (run_id, position);
"""

APPROVALS = """
    CREATE TABLE {approvals} (
        position INTEGER PRIMARY KEY, run_id TEXT NOT NULL, step TEXT NOT NULL, question TEXT NOT NULL,
        details TEXT NOT NULL, cost_picodollars INTEGER, simulated INTEGER NOT NULL,
        state TEXT NOT NULL DEFAULT 'waiting', asked_at INTEGER NOT NULL, answered_at INTEGER NOT NULL DEFAULT 0,
        reason TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX {approvals}_by_run ON {approvals} (run_id, position);
    CREATE INDEX {approvals}_by_state ON {approvals} (state, position);
"""

HOOK_FAILURES = """
    CREATE TABLE {hook_failures} (
        position INTEGER PRIMARY KEY, run_id TEXT NOT NULL, at INTEGER NOT NULL, hook TEXT NOT NULL,
        point TEXT NOT NULL, error TEXT NOT NULL
    ) STRICT;
    CREATE INDEX {hook_failures}_by_run ON {hook_failures} (run_id, position);
"""

CHECKS = """
    CREATE TABLE {checks} (
        position INTEGER PRIMARY KEY, run_id TEXT NOT NULL, at INTEGER NOT NULL, name TEXT NOT NULL,
        call_id TEXT NOT NULL, status TEXT NOT NULL, score REAL, source TEXT NOT NULL, reason TEXT NOT NULL,
        seconds REAL NOT NULL, stand_in INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX {checks}_by_run ON {checks} (run_id, position);
"""

FOUND_BY = """
    CREATE TABLE {run_models} (
        model TEXT NOT NULL, ordinal INTEGER NOT NULL, PRIMARY KEY (model, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE {run_words} (ordinal INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT
"""
"""What runs are found by: the models they were asked of or that they asked, and in ``words`` their prompt, strategy, models
and id with every letter folded, which are a tenth of what a run's row is and so are looked through in a tenth of the time."""

SCHEMA = RUNS + STEPS + DECISIONS + APPROVALS + HOOK_FAILURES + CHECKS + FOUND_BY
