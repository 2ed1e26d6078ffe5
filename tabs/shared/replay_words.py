"""What another strategy would have come to, in words: for the window and for the terminal. Plain, safe text."""

from __future__ import annotations

from collections.abc import Sequence

from core.queries.counterfactuals import Counterfactual, CounterfactualCall, CounterfactualRun
from tabs.shared.safe_text import one_line, visible
from tabs.shared.wording import count, duration, money, total_cost

SAME = {True: "yes", False: "no", None: "nothing to compare"}


def replay_fields(run: CounterfactualRun) -> list[tuple[str, str]]:
    """What it would have come to in one run and what it really came to, as names and values."""
    pairs = [
        ("Run", run.run_id),
        ("Prompt", one_line(run.prompt)),
        ("Models", ", ".join(map(visible, run.models))),
        ("Answer by", visible(run.model)),
        ("Why this answer", visible(run.reason)),
        ("No answer", f"{visible(run.error.what)} {visible(run.error.do)}" if run.error else ""),
        ("Degraded", "Yes: something failed on the way to it." if run.degraded else ""),
        ("Confidence", f"{run.confidence.value:.0%}, says {run.confidence.source}" if run.confidence else ""),
        ("Would have cost", total_cost(*run.cost)),
        ("Would have taken", duration(run.seconds)),
        ("Really", _really(run)),
        ("Says the same", SAME[run.same]),
        ("Not on record", "; ".join(missing_words(run))),
    ]
    return [(name, value) for name, value in pairs if value]


def missing_words(run: CounterfactualRun) -> list[str]:
    """What it would have asked and of which nothing is recorded."""
    return [f"{visible(one.model)} at step {visible(one.step)}" for one in run.missing]


def calls_table(run: CounterfactualRun) -> Sequence[tuple[str, ...]]:
    """Its calls: step, model, state, cost, time, and whose answer it is."""
    return [_call(run, call) for call in run.calls]


def compared_words(run: CounterfactualRun) -> tuple[str, ...]:
    """One run of several: its id, who would have answered, whether that says the same, costs, time, what is missing."""
    answer = run.answer or (run.error.what if run.error else "")
    return (
        run.run_id,
        visible(run.model) or "nobody",
        SAME[run.same],
        total_cost(*run.cost),
        total_cost(*run.was.cost),
        duration(run.seconds),
        str(len(run.missing)),
        one_line(answer),
    )


def totals_words(told: Counterfactual) -> list[str]:
    """What several runs come to in all."""
    share = f" ({told.different / told.compared:.0%})" if told.compared else ""
    lines = [
        f"{told.strategy} would have answered {told.answered} of {count(len(told.runs), 'run')}.",
        f"{told.different} of {told.compared} answers would say something else than then{share}.",
        f"It would have cost {total_cost(*told.cost)}; the runs cost {total_cost(*told.cost_then)}.",
        f"It would have taken {duration(told.seconds)} in all; the runs took {duration(told.seconds_then)}.",
    ]
    if told.complete < len(told.runs):
        left = len(told.runs) - told.complete
        lines.append(f"In {count(left, 'run')} something it would have asked is not on record.")
    return lines


def _really(run: CounterfactualRun) -> str:
    was = run.was
    took = f" in {duration(was.seconds)}" if was.seconds is not None else ""
    by = f" by {visible(was.model)}" if was.model else ""
    return f"{was.strategy}, {was.state}{by}, {total_cost(*was.cost)}{took}"


def _call(run: CounterfactualRun, call: CounterfactualCall) -> tuple[str, ...]:
    priced = call.state != "stopped"
    cost = money(call.picodollars, simulated=call.simulated) if priced else ""
    origin = "this run" if call.run_id == run.run_id else f"run {call.run_id}"
    return (visible(call.step), visible(call.model), call.state, cost, duration(call.seconds), origin)
