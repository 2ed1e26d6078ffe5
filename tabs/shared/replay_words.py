"""What another strategy would have come to, in words: for the window and for the terminal. Plain, safe text."""

from __future__ import annotations

from collections.abc import Sequence

from core.queries.counterfactuals import Counterfactual, CounterfactualCall, CounterfactualRun
from tabs.shared.language import tr, tr_noop
from tabs.shared.safe_text import one_line, visible
from tabs.shared.wording import count, duration, money, total_cost

SAME = {True: "yes", False: "no", None: tr_noop("nothing to compare")}


def replay_fields(run: CounterfactualRun) -> list[tuple[str, str]]:
    """What it would have come to in one run and what it really came to, as names and values."""
    pairs = [
        (tr("Run"), run.run_id),
        (tr("Prompt"), one_line(run.prompt)),
        (tr("Models"), ", ".join(map(visible, run.models))),
        (tr("Answer by"), visible(run.model)),
        (tr("Why this answer"), visible(run.reason)),
        (tr("No answer"), f"{visible(run.error.what)} {visible(run.error.do)}" if run.error else ""),
        (tr("Degraded"), tr("Yes: something failed on the way to it.") if run.degraded else ""),
        (
            tr("Confidence"),
            tr("{value}, says {source}", value=f"{run.confidence.value:.0%}", source=run.confidence.source)
            if run.confidence
            else "",
        ),
        (tr("Would have cost"), total_cost(*run.cost)),
        (tr("Would have taken"), duration(run.seconds)),
        (tr("Really"), _really(run)),
        (tr("Says the same"), SAME[run.same]),
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
        tr(
            "{strategy} would have answered {answered} of {runs}.",
            strategy=told.strategy,
            answered=told.answered,
            runs=count(len(told.runs), "run"),
        ),
        tr(
            "{different} of {compared} answers would say something else than then{share}.",
            different=told.different,
            compared=told.compared,
            share=share,
        ),
        tr(
            "It would have cost {total_cost}; the runs cost {total_cost2}.",
            total_cost=total_cost(*told.cost),
            total_cost2=total_cost(*told.cost_then),
        ),
        tr(
            "It would have taken {seconds} in all; the runs took {seconds_then}.",
            seconds=duration(told.seconds),
            seconds_then=duration(told.seconds_then),
        ),
    ]
    if told.complete < len(told.runs):
        left = len(told.runs) - told.complete
        lines.append(tr("In {runs} something it would have asked is not on record.", runs=count(left, "run")))
    return lines


def _really(run: CounterfactualRun) -> str:
    was = run.was
    took = tr(" in {seconds}", seconds=duration(was.seconds)) if was.seconds is not None else ""
    by = tr(" by {model}", model=visible(was.model)) if was.model else ""
    return f"{was.strategy}, {was.state}{by}, {total_cost(*was.cost)}{took}"


def _call(run: CounterfactualRun, call: CounterfactualCall) -> tuple[str, ...]:
    priced = call.state != "stopped"
    cost = money(call.picodollars, simulated=call.simulated) if priced else ""
    origin = tr("this run") if call.run_id == run.run_id else tr("run {run_id}", run_id=call.run_id)
    return (visible(call.step), visible(call.model), call.state, cost, duration(call.seconds), origin)
