"""What the cells of the tree of steps say."""

from __future__ import annotations

from typing import NamedTuple

from events.projections.runs.rows import StepRow
from tabs.runs.checks import found_words
from tabs.runs.states import Shown, Tone, shown_call
from tabs.runs.steps import NOTHING
from tabs.runs.tree import Node
from tabs.shared.language import tr, tr_count, tr_noop, tr_told
from tabs.shared.safe_text import one_line
from tabs.shared.wording import duration, money, total_cost

HEADINGS = (tr_noop("Step"), tr_noop("Model"), tr_noop("State"), tr_noop("Time"), tr_noop("Cost"), tr_noop("Note"))
STEP, MODEL, STATE, TIME, COST, NOTE = range(len(HEADINGS))
_CHECKS: dict[str, Tone] = {"passed": "success", "failed": "danger", "error": "warning", "timed_out": "warning"}
_ORDER = ("running", "interrupted", "succeeded", "failed", "canceled")
"""A round is in the first of these states that one of its steps is in."""


class Cells(NamedTuple):
    """The words of a line by column, and the colour of its state."""

    words: tuple[str, ...]
    tone: Tone


def cells(node: Node, run: Shown) -> Cells:
    """What a line says.

    :param run: the state of the run.
    """
    if node.step is not None:
        return _of_step(node, node.step, run)
    if node.check is not None:
        seconds = duration(node.check.seconds) if node.check.seconds else NOTHING
        found = found_words(node.check)
        words = (
            node.title,
            "",
            f"{found[:1].upper()}{found[1:]}",
            seconds,
            NOTHING,
            one_line(tr_told(node.check.reason)),
        )
        return Cells(words, _CHECKS.get(node.check.status, "muted"))
    return _of_round(node, run)


def _of_step(node: Node, step: StepRow, run: Shown) -> Cells:
    shown = shown_call(step.state, of=run)
    time = duration(step.seconds) if step.ended_at else NOTHING
    cost = money(step.cost_picodollars, simulated=step.simulated) if step.state == "succeeded" else NOTHING
    verdict = ""
    if node.check is not None:
        verdict = f"{tr('Found: {what}.', what=found_words(node.check))} {tr_told(node.check.reason)}".strip()
    error = f"{tr_told(step.error_what)} {tr_told(step.error_do)}".strip()
    note = one_line(" ".join(filter(None, (error or verdict, tr_told(node.why)))))
    return Cells((node.title, one_line(step.model), shown.word, time, cost, note), shown.tone)


def _of_round(node: Node, run: Shown) -> Cells:
    """A round's state, the time from its first question to its last answer, and what all of it cost."""
    steps = list(node.steps())
    if not steps:
        return Cells((node.title, "", "", "", "", one_line(tr_told(node.why))), "muted")
    shown = [shown_call(step.state, of=run) for step in steps]
    state = min(shown, key=lambda one: _ORDER.index(one.name))
    ended = all(step.ended_at for step in steps)
    took = max(step.ended_at for step in steps) - min(step.started_at for step in steps)
    answered = [step for step in steps if step.state == "succeeded"]
    told = (
        tr_count(
            len(steps), "{answered} of {n} step answered", "{answered} of {n} steps answered", answered=len(answered)
        )
        if len(answered) < len(steps)
        else ""
    )
    words = (
        node.title,
        "",
        state.word,
        duration(max(0, took) / 1e6) if ended else NOTHING,
        _cost(answered) if answered else NOTHING,
        one_line(". ".join(filter(None, (told, tr_told(node.why))))),
    )
    return Cells(words, state.tone)


def _cost(steps: list[StepRow]) -> str:
    if all(step.simulated for step in steps):
        return money(sum(step.cost_picodollars or 0 for step in steps), simulated=True)
    real = sum(step.cost_picodollars or 0 for step in steps if not step.simulated)
    simulated = sum(step.cost_picodollars or 0 for step in steps if step.simulated)
    return total_cost(real, simulated, sum(step.cost_picodollars is None for step in steps))
