"""What is said above the answers when a run did not simply end well, and what could be done about it."""

from __future__ import annotations

import re
from typing import NamedTuple

from core.queries import ResumeForecast
from events.errors import TuttiError
from events.projections.conversations.rows import AnswerRow
from events.projections.runs.rows import RunRow
from tabs.chat.situation import TEMPLATE, Situation
from tabs.shared.forecast import forecast_words
from tabs.shared.language import tr, tr_count, tr_noop, tr_told
from tabs.shared.notice import Notice, Tone
from tabs.shared.places import Place, place_for
from tabs.shared.wording import told_of

_FORBIDDEN = frozenset({"over_budget", "approval_refused", "refused"})
_WITH = tr_noop("with `{command}`")
_HINTS = (
    (_WITH, re.compile(r"tutti budget set[^`]*"), tr_noop("in Settings under Budget")),
    (_WITH, re.compile(r"tutti settings set budget\.[^`]*"), tr_noop("in Settings under Budget")),
    (tr_noop("`{command}` lets it go on"), re.compile(r"tutti runs release[^`]*"), tr_noop("Release lets it go on")),
    (
        tr_noop("`{command}` lets it be resumed"),
        re.compile(r"tutti runs release[^`]*"),
        tr_noop("Release lets it be resumed"),
    ),
    (
        tr_noop("Look at it with `{command}`"),
        re.compile(r"tutti runs show[^`]*"),
        tr_noop("Look at it in the Runs tab"),
    ),
    (_WITH, re.compile(r"tutti providers add [^`]*--key-env[^`]*"), tr_noop("in Settings under Providers")),
    (_WITH, re.compile(r"tutti runs retry[^`]*"), tr_noop("with Retry")),
    (_WITH, re.compile(r"tutti runs resume[^`]*"), tr_noop("with Resume")),
    (_WITH, re.compile(r"tutti runs (?:fork|list|show)[^`]*"), tr_noop("in the Runs tab")),
    (
        tr_noop("run `{command}` to have it asked at once"),
        re.compile(r"tutti breakers close[^`]*"),
        tr_noop("close its breaker in the Performance tab"),
    ),
    (
        tr_noop("Run `{command}` to see them all"),
        re.compile(r"tutti models"),
        tr_noop("The list of models at the prompt box shows them all"),
    ),
    (
        tr_noop("Run `{command}` to see the names"),
        re.compile(r"tutti models"),
        tr_noop("Look at the names in the list of models at the prompt box"),
    ),
)
"""What is said of a command to be typed, how that begins, and what is said in the window instead: where the same is done."""


class Trouble(NamedTuple):
    """One message."""

    what: str
    do: str = ""
    tone: Tone = "warning"
    place: Place | None = None
    """Where something can be done about it."""


def trouble(situation: Situation, forecast: ResumeForecast | None) -> Trouble | None:
    """What to say, ``None`` when there is nothing.

    :param forecast: what a resume would do, once it is known.
    """
    run = situation.run
    if run is None or situation.active:
        return None
    return _interrupted(situation, run, forecast) if situation.interrupted else _ended(situation, run)


def _ended(situation: Situation, run: RunRow) -> Trouble | None:
    if run.state == "failed":
        alone = len(situation.failed) == 1 and len(situation.answers) == 1
        if alone:
            return None
        place = place_for(run.error_kind, run.error_what) or _place_of_failed(situation)
        return Trouble(tr_told(run.error_what), in_the_window(run.error_do), tone_of(run.error_kind), place)
    if run.state == "quarantined":
        what = tr("Set apart: {reason}.", reason=tr_told(run.reason).rstrip("."))
        return Trouble(what, tr("It is kept as it is and never started by itself. Release lets it be resumed."))
    if run.state == "succeeded" and run.degraded:
        return _degraded(situation, run)
    if run.state == "canceled" and not situation.answers:
        return Trouble(tr("Stopped: {reason}.", reason=tr_told(run.reason).rstrip(".")))
    return None


def show_refusal(error: TuttiError, notice: Notice) -> None:
    """Say what was refused and what to do about it here."""
    notice.show_message(tr_told(error.what), in_the_window(error.do))
    notice.offer(place_for(error.kind, error.what))


def in_the_window(do: str) -> str:
    """What to do, in the person's language, with the places of the window in place of commands to type."""
    do = tr_told(do)
    for words, command, here in _HINTS if "`" in do else ():
        before, _, behind = tr(words).partition("{command}")
        do = re.sub(re.escape(before) + command.pattern + re.escape(behind), tr(here), do)
    return do


def tone_of(kind: str) -> Tone:
    """How an error of a kind is shown: what the person themselves forbade is nothing that went wrong."""
    return "warning" if kind in _FORBIDDEN else "error"


def foreseen(forecast: ResumeForecast) -> str:
    """What a resume would do and cost at most, or why there can be none."""
    return tr("On resume: {what}", what=forecast_words([forecast])) if forecast.possible else tr_told(forecast.why_not)


def place_of(situation: Situation, row: AnswerRow) -> Place | None:
    """Where something can be done about an answer that did not come."""
    facts = situation.facts.get(row.call_id)
    step = facts.step if facts is not None else None
    return place_for(step.error_kind if step is not None else "", row.error_what) if row.state == "failed" else None


def _place_of_failed(situation: Situation) -> Place | None:
    """The one place that helps with all that failed; with several each answer leads to its own."""
    places = {place_of(situation, row) for row in situation.failed}
    return places.pop() if len(places) == 1 else None


def _interrupted(situation: Situation, run: RunRow, forecast: ResumeForecast | None) -> Trouble:
    if situation.approvals:
        what = tr("The program that was asking ended while this waited for you.")
        return Trouble(what, tr("It goes on here when you answer."), "info")
    if run.token == 0 or not situation.answers:
        what = tr("Interrupted: the program that was asking ended before any model was asked.")
    else:
        what = tr("Interrupted: the program that was asking ended before the answer was whole.")
    kept = tr("What had arrived is kept below.") if situation.answers else ""
    return Trouble(what, " ".join(part for part in (kept, foreseen(forecast) if forecast else "") if part))


def _degraded(situation: Situation, run: RunRow) -> Trouble:
    """Names the models that failed, with their real errors, and who answered in their place."""
    failed = situation.failed
    errors = "\n".join(told_of(row.model, f"{tr_told(row.error_what)} {in_the_window(row.error_do)}") for row in failed)
    if run.answer_model == TEMPLATE:
        what = tr("Degraded: no model answered. Below is the stand-in answer from your settings.")
        return Trouble(what, errors, place=_place_of_failed(situation))
    if not failed:
        return _without(situation)
    names = ", ".join(row.model for row in failed)
    what = tr_count(
        len(situation.answers),
        "Degraded: {failed} of {n} model failed ({names}).",
        "Degraded: {failed} of {n} models failed ({names}).",
        failed=len(failed),
        names=names,
    )
    stood_in = [
        row for row in situation.answers if row.state == "succeeded" and situation.facts[row.call_id].stands_for
    ]
    if stood_in:
        models = ", ".join(row.model for row in stood_in)
        what = f"{what} {tr_count(len(stood_in), '{models} stood in.', '{models} stood in.', models=models)}"
    return Trouble(what, errors, place=_place_of_failed(situation))


def _without(situation: Situation) -> Trouble:
    """What is there when nothing failed: somebody stopped answers, and those that came stand."""
    stopped = [told_of(row.model, tr_told(row.reason)) for row in situation.answers if row.state == "canceled"]
    if not stopped:
        return Trouble(tr("Degraded: something failed on the way to this answer."))
    return Trouble(tr("Not all that were asked have answered."), "\n".join(stopped), "info")
