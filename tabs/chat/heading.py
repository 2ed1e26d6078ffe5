"""The line above the answers: how they were asked, how far it is, and what it came to."""

from __future__ import annotations

from collections.abc import Mapping

from events.projections.conversations.rows import MessageRow
from events.projections.runs.rows import MICROSECONDS, ConversationCost, RunRow
from tabs.chat.composed import BESIDE
from tabs.chat.situation import AnswerFacts, Situation
from tabs.shared.clock import shown_now
from tabs.shared.language import grouped, tr, tr_noop, tr_told
from tabs.shared.wording import clock, count, duration, full_time, total_cost

_ORIGINS = {"retry": tr_noop("tried again"), "fork": tr_noop("forked"), "bundle": tr_noop("from a bundle")}


def heading(situation: Situation, titles: Mapping[str, str]) -> str:
    """The line.

    :param titles: titles of the strategies by name, in the person's language.
    """
    run = situation.run
    if run is None:
        return ""
    parts = [titles.get(run.strategy, run.strategy)]
    if situation.active:
        parts += _going_on(run)
    else:
        parts += _settled(situation, run)
    if run.origin_kind:
        parts.insert(1, tr(_ORIGINS[run.origin_kind]))
    return " · ".join(parts)


def elsewhere(prompt: MessageRow) -> str:
    """The line above answers that no run of this store brought."""
    return tr("Said elsewhere · {time}", time=clock(prompt.created_at)) if prompt.imported else ""


def heading_tip(situation: Situation) -> str:
    """When it was asked, and whether this is not the first run."""
    run = situation.run
    if run is None:
        return ""
    lines = [tr("Asked {time}", time=full_time(run.requested_at))]
    if situation.runs > 1:
        lines.append(
            tr(
                "The newest of {runs} runs to this prompt; the others are in the Runs tab.",
                runs=grouped(situation.runs),
            )
        )
    return "\n".join(lines)


def reason_of(situation: Situation) -> str:
    """Why the answer is the one it is. With one model there was nothing to choose; what is degraded says so elsewhere;
    and a reason names models.
    """
    run = situation.run
    chosen = run is not None and (run.strategy not in BESIDE or (run.strategy != "single" and len(run.models) > 1))
    worth = run is not None and run.state == "succeeded" and not run.degraded and chosen
    return tr_told(run.reason) if run is not None and worth and not situation.nameless else ""


def spent_and_saved(run: RunRow | ConversationCost, unknown: int = 0) -> str:
    """Real and practice money apart, what answers used again saved, and what prompt caches and trimming spared.

    :param unknown: how many calls besides have no known cost.
    """
    parts = [total_cost(run.cost_picodollars, run.simulated_picodollars, run.unpriced_calls + unknown)]
    if run.saved_picodollars or run.saved_simulated:
        parts.append(tr("saved {cost}", cost=total_cost(run.saved_picodollars, run.saved_simulated, 0)))
    if run.spared_picodollars or run.spared_simulated:
        parts.append(tr("spared {cost}", cost=total_cost(run.spared_picodollars, run.spared_simulated, 0)))
    return " · ".join(parts)


def eta(run: RunRow, now: int | None = None) -> str:
    """``about 12 s left``, empty while nobody can know, and when it takes longer than it should.

    :param now: microseconds since 1970-01-01 UTC.
    """
    seconds = run.eta_seconds
    if seconds is None:
        return ""
    gone = max(0, (shown_now() if now is None else now) - run.last_at) / MICROSECONDS
    left = round(seconds - gone)
    return tr("about {time} left", time=duration(left)) if left >= 1 else ""


def _going_on(run: RunRow) -> list[str]:
    doing = tr("answering") if run.calls else tr("starting")
    if run.waiting:
        doing = tr("waiting for you")
    if run.cancel_requested:
        doing = tr("stopping")
    parts = [doing]
    if run.steps_expected > 1:
        parts += [_done(run), tr("{percent} %", percent=run.percent)]
        parts.append("" if run.cancel_requested else eta(run))
    return [part for part in parts if part]


def _unknown(situation: Situation) -> int:
    """How many answers were stopped whose model has no known price: what they cost is not known, and no zero."""
    steps = [facts.step for facts in situation.facts.values() if facts.step is not None]
    return sum(one.state == "canceled" and not one.simulated and one.reserved_picodollars is None for one in steps)


def _lost(situation: Situation) -> list[str]:
    """What attempts that brought no answer may have cost, as it is told at their answers."""
    steps = [facts.step for facts in situation.facts.values() if facts.step is not None]
    real = sum(step.booked_picodollars for step in steps if not step.simulated)
    simulated = sum(step.booked_picodollars for step in steps if step.simulated)
    return [tr("lost attempts {cost} at most", cost=total_cost(real, simulated, 0))] if real or simulated else []


def _done(run: RunRow) -> str:
    return tr("{done} of {steps} done", done=grouped(run.calls_ended), steps=grouped(run.steps_expected))


def _asked(situation: Situation) -> str:
    """Whom it was asked: how many models, and how many answers they gave where one was asked several times."""
    models = {row.model for row in situation.answers}
    facts = {row.call_id: situation.facts.get(row.call_id, AnswerFacts()) for row in situation.answers}
    given = [row.model for row in situation.answers if row.state == "succeeded" and facts[row.call_id].part.plain]
    if given and any(told.number > 1 for told in facts.values()):
        of = count(len({*given}), "model")
        return tr("{answers} of {models}", answers=count(len(given), "answer"), models=of)
    return count(len(models), "model") if models else tr("no model asked")


def _settled(situation: Situation, run: RunRow) -> list[str]:
    asked = clock(run.requested_at)
    if situation.interrupted:
        done = [_done(run)] if run.steps_expected > 1 else []
        return [tr("asked {time}", time=asked), tr("waiting for you") if run.waiting else tr("interrupted"), *done]
    whole = max(0, run.ended_at - (run.started_at or run.requested_at))
    seconds = (run.active_us if run.token > 1 else whole) / MICROSECONDS  # not the time in which its process was dead
    parts = [asked, _asked(situation), duration(seconds)]
    if run.calls:
        parts.append(spent_and_saved(run, _unknown(situation)))
        parts += _lost(situation)
    if run.state == "canceled":
        parts.append(tr("stopped"))
    return parts
