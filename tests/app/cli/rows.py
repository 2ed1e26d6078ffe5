"""Rows as a running engine would have them, for what only reads rows."""

from __future__ import annotations

from typing import Any

from events.projections.runs.rows import RunRow, StepRow


def run_row(**fields: Any) -> RunRow:
    """A run that is under way, with whatever is said of it."""
    row: dict[str, Any] = {
        "run_id": "r",
        "conversation_id": "c",
        "prompt_id": "p",
        "prompt": "What is 6 * 7?",
        "strategy": "parallel",
        "models": ("practice/a", "practice/b"),
        "options": {},
        "state": "running",
        "owner": "o",
        "requested_at": 1,
        "started_at": 1,
        "ended_at": 0,
        "calls": 2,
        "calls_ended": 0,
        "cost_picodollars": 0,
        "simulated_picodollars": 0,
        "unpriced_calls": 0,
        "input_tokens": 0,
        "output_tokens": 0,
        "answer": "",
        "answer_model": "",
        "reason": "",
        "error_kind": "",
        "error_what": "",
        "error_do": "",
        "degraded": False,
        "confidence": None,
        "cancel_requested": False,
    }
    return RunRow(**(row | fields))


def step_row(call: str, **fields: Any) -> StepRow:
    """A step whose model is answering, with whatever is said of it."""
    row: dict[str, Any] = {
        "call_id": call,
        "run_id": "r",
        "step": call,
        "model": f"practice/{call}",
        "state": "running",
        "started_at": 1,
        "ended_at": 0,
        "seconds": 0.5,
        "first_seconds": None,
        "input_tokens": None,
        "output_tokens": None,
        "cost_picodollars": None,
        "simulated": True,
        "attempts": 1,
        "error_kind": "",
        "error_what": "",
        "error_do": "",
    }
    return StepRow(**(row | fields))
