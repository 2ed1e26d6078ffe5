"""A decision receipt in words: what the window and the terminal show of it, section by section. Plain, safe text."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from core.queries.receipts import (
    Receipt,
    ReceiptApproval,
    ReceiptBreaker,
    ReceiptCheck,
    ReceiptDecision,
    ReceiptEnd,
    ReceiptModel,
    ReceiptRating,
    ReceiptStep,
)
from events.values import Confidence, Money
from tabs.shared.language import tr, tr_noop
from tabs.shared.most import most
from tabs.shared.safe_text import one_line, visible
from tabs.shared.wording import count, dollars, duration, full_time, money, tokens, total_cost

NOBODY_KNOWS = tr_noop("not recorded")
_CHOSEN = {
    "person": tr_noop("chosen by you"),
    "preset": tr_noop("from a preset"),
    "default": tr_noop("from your settings"),
}
_SOURCES = {"cache": tr_noop("from the cache"), "reused": tr_noop("used again"), "recorded": tr_noop("from a record")}
_WIDE = 2000
"""Characters of a line; whole texts stand in sections of their own."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a receipt under a heading."""

    title: str
    lines: tuple[str, ...]
    text: bool = False
    """Whether it is a whole text of a model or a person, with its own line ends."""
    call_id: str | None = None
    """For an answer that was not the one shown: its call; for that one: empty."""


def sections(receipt: Receipt) -> tuple[Section, ...]:
    """Every part of a receipt that has something in it, in the order to show them."""
    parts = [Section(title, tuple(tell(receipt))) for title, tell in _PARTS]
    whose = tr("of this conversation") if receipt.instructions_from == "conversation" else tr("of the settings")
    if receipt.instructions:
        parts.insert(1, Section(tr("Instructions {whose}", whose=whose), (visible(receipt.instructions),), text=True))
    shown = tr("Answer of {model}", model=visible(receipt.end.model))
    answer = [Section(shown, (visible(receipt.end.text),), text=True, call_id="")]
    others = [
        Section(
            tr("Other answer: {model}, step {step}", model=visible(step.model), step=visible(step.step)),
            (visible(step.text),),
            text=True,
            call_id=step.call_id,
        )
        for step in receipt.others
    ]
    whole = [*parts, *(answer if receipt.end.text else []), *others]
    return tuple(section for section in whole if any(section.lines))


def summary(receipt: Receipt) -> list[tuple[str, str]]:
    """What it is about and what came of it, as names and values."""
    end = receipt.end
    pairs = [
        (tr("Run"), receipt.run_id),
        (tr("Asked for as"), receipt.subject if receipt.subject != receipt.run_id else ""),
        (tr("State"), end.state),
        (tr("Asked"), tr("{asked_at} by {asked_by}", asked_at=full_time(receipt.asked_at), asked_by=receipt.asked_by)),
        (tr("Time"), duration(receipt.seconds) if receipt.seconds is not None else tr("under way")),
        (tr("Cost"), total_cost(*receipt.cost)),
        (tr("Answer by"), visible(end.model)),
        (tr("Message"), end.message_id),
        (tr("Call"), end.call_id),
        (tr("Why this answer"), visible(end.reason)),
        (tr("Degraded"), tr("Yes: something failed on the way to it.") if end.degraded else ""),
        (tr("Confidence"), confidence_words(end.confidence) if end.confidence else ""),
        (tr("What it is worth"), _worth(end)),
        (tr("Error"), f"{visible(end.error.what)} {visible(end.error.do)}" if end.error else ""),
    ]
    return [(name, value) for name, value in pairs if value]


def confidence_words(confidence: Confidence) -> str:
    """How sure, and who says so; never one without the other."""
    return tr("{value}, says {source}", value=f"{confidence.value:.0%}", source=confidence.source)


def _worth(end: ReceiptEnd) -> str:
    """What so much confidence of that kind has been worth, by what people said of answers."""
    if end.worth is None or end.confidence is None:
        return ""
    answers = tr("1 rated answer") if end.worth.rated == 1 else tr("{rated} rated answers", rated=end.worth.rated)
    return tr(
        "{likelihood} likely to be good, by {answers} with about as much {source}",
        likelihood=f"{end.worth.likelihood:.0%}",
        answers=answers,
        source=end.confidence.source,
    )


def _prompt(receipt: Receipt) -> Iterable[str]:
    yield visible(receipt.prompt)
    if receipt.files:
        yield tr("Files: {map}", map=", ".join(map(visible, receipt.files)))


def _lineage(receipt: Receipt) -> Iterable[str]:
    for origin in receipt.lineage:
        step = tr(" from step {step}", step=visible(origin.step)) if origin.step else ""
        yield tr("{kind} of run {run_id}{step}", kind=origin.kind, run_id=origin.run_id, step=step)
    if any(taking.resumed for taking in receipt.takings):
        for taking in receipt.takings:
            word = tr("taken up again") if taking.resumed else "begun"
            yield tr(
                "{at} {word}, time {token}, by process {owner}",
                at=full_time(taking.at),
                word=word,
                token=taking.token,
                owner=taking.owner,
            )


def _task(receipt: Receipt) -> Iterable[str]:
    return (f"{name}: {plain(value)}" for name, value in receipt.task.items())


def _strategy(receipt: Receipt) -> Iterable[str]:
    yield f"{receipt.strategy}: {_CHOSEN.get(receipt.strategy_chosen_by, NOBODY_KNOWS)}"
    for name, value in receipt.options.items():
        yield f"{name} = {plain(value)}{' (given by you)' if name in receipt.options_given else ''}"


def _models(receipt: Receipt) -> Iterable[str]:
    yield tr("The models were {get}.", get=_CHOSEN.get(receipt.models_chosen_by, NOBODY_KNOWS))
    yield from (_model(model) for model in receipt.models)


def _model(model: ReceiptModel) -> str:
    role = "" if model.requested else tr(" (named by an option or a rule)")
    asked = tr("asked {times}", times=count(model.asked, "time")) if model.asked else tr("not asked")
    known = "; ".join(_fact(name, value) for name, value in model.known.items())
    return tr(
        "{model}{role}: {asked}. Known then: {value}",
        model=visible(model.model),
        role=role,
        asked=asked,
        value=known or "nothing",
    )


def _fact(name: str, value: Any) -> str:
    if name in {"input_price", "output_price"} and isinstance(value, int):
        return tr(
            "{value} {value2} for a million tokens", value=name.partition("_")[0], value2=dollars(value * 1000000)
        )
    if name == "seconds" and isinstance(value, int | float):
        return tr("answers in {value}", value=duration(value))
    return f"{visible(name).replace('_', ' ')} {plain(value)}"


def _settings(receipt: Receipt) -> Iterable[str]:
    told = {
        name: value for name, value in receipt.settings.items() if name != "answers.system_prompt"
    }  # it stands above
    return (f"{name} = {plain(value)}" for name, value in told.items() if value not in (None, "", [], ()))


def _memory(receipt: Receipt) -> Iterable[str]:
    for used in receipt.memory:
        yield tr(
            "{memories} ({memory_ids}), about {tokens}:",
            memories=count(len(used.memory_ids), "memory", "memories"),
            memory_ids=", ".join(used.memory_ids),
            tokens=count(used.tokens, "token"),
        )
        yield visible(used.text)


def _decisions(receipt: Receipt) -> Iterable[str]:
    for decision in receipt.decisions:
        yield from _decision(decision)


def _decision(decision: ReceiptDecision) -> Iterable[str]:
    sure = f" ({confidence_words(decision.confidence)})" if decision.confidence else ""
    yield f"{visible(decision.kind)}: {one_line(decision.choice, _WIDE)}{sure}. {one_line(decision.reason, _WIDE)}"
    for other in decision.alternatives:
        score = "" if other.score is None else f" [{other.score:g}]"
        yield tr(
            "  instead: {name}{score}{value}",
            name=one_line(other.name, _WIDE),
            score=score,
            value=f" — {one_line(other.reason, _WIDE)}" if other.reason else "",
        )
    for name, value in decision.facts.items():
        yield f"  {visible(name)}: {plain(value)}"


def _steps(receipt: Receipt) -> Iterable[str]:
    for step in receipt.steps:
        yield from _step(step)


def _step(step: ReceiptStep) -> Iterable[str]:
    told = [step.state, *_figures(step)]
    yield f"{visible(step.step)}: {visible(step.model)}, {', '.join(told)}"
    yield tr(
        "  call {call_id}, request {value}, sample {sample}",
        call_id=step.call_id,
        value=step.request_hash[:12],
        sample=step.sample,
    )
    if step.source in _SOURCES:
        of = tr(" of run {origin_run}", origin_run=step.origin_run) if step.origin_run else ""
        yield tr("  {value}: call {origin_call}{of}", value=_SOURCES[step.source], origin_call=step.origin_call, of=of)
    if step.state == "succeeded":
        yield tr("  cache: {cache}", cache=step.cache)
    if step.dropped:
        by = (
            tr(", step {summary_step} stands for them", summary_step=visible(step.summary_step))
            if step.summary_step
            else ""
        )
        yield tr("  {messages} not sent{by}", messages=count(step.dropped, "older message"), by=by)
    for mishap in step.mishaps:
        booked = (
            tr("; {picodollars} booked", picodollars=most(mishap.booked.picodollars, simulated=mishap.booked.simulated))
            if mishap.booked
            else ""
        )
        yield f"  {mishap.kind}: {one_line(mishap.what, _WIDE)}{booked}"
    if step.error is not None:
        yield tr("  error: {what} {do}", what=one_line(step.error.what, _WIDE), do=one_line(step.error.do, _WIDE))
    if step.reason:
        yield tr("  stopped by {stopped_by}: {reason}", stopped_by=step.stopped_by, reason=one_line(step.reason, _WIDE))
    if step.partial_text:
        yield tr("  had arrived: {partial_text}", partial_text=one_line(step.partial_text, _WIDE))


def _figures(step: ReceiptStep) -> Iterable[str]:
    if step.usage is not None:
        yield tr("{tokens} tokens", tokens=tokens(step.usage.input_tokens, step.usage.output_tokens))
    if step.state == "succeeded" and step.source == "model":
        yield _amount(step.cost)
    if step.saved is not None:
        yield tr("saved {amount}", amount=_amount(step.saved))
    if step.seconds is not None:
        yield duration(step.seconds)
    if step.attempts > 1:
        yield count(step.attempts, "attempt")
    if step.reserved is not None:
        yield tr(
            "{picodollars} reserved", picodollars=most(step.reserved.picodollars, simulated=step.reserved.simulated)
        )
    for booked in step.booked:
        yield tr("{picodollars} booked", picodollars=most(booked.picodollars, simulated=booked.simulated))
    if step.counts:
        yield "counted"


def _amount(amount: Money | None) -> str:
    return money(None) if amount is None else money(amount.picodollars, simulated=amount.simulated)


def _checks(receipt: Receipt) -> Iterable[str]:
    return (_check(check) for check in receipt.checks)


def _check(check: ReceiptCheck) -> str:
    score = "" if check.score is None else f" [{check.score:g}]"
    stand_in = tr(" (its stand-in)") if check.stand_in else ""
    reason = one_line(check.reason, _WIDE)
    return tr(
        "{check} of {value}: {status}{score}{stand_in}, says {source}, {seconds}. {reason}",
        check=visible(check.check),
        value=visible(check.model) or check.call_id,
        status=check.status,
        score=score,
        stand_in=stand_in,
        source=check.source,
        seconds=duration(check.seconds),
        reason=reason,
    ).rstrip()


def _approvals(receipt: Receipt) -> Iterable[str]:
    return (_approval(approval) for approval in receipt.approvals)


def _approval(approval: ReceiptApproval) -> str:
    state = {"waiting": tr("not answered"), "given": "agreed", "denied": "refused"}[approval.state]
    by = (
        tr(" by {actor} {answered_at}", actor=approval.actor, answered_at=full_time(approval.answered_at))
        if approval.answered_at
        else ""
    )
    cost = (
        tr(" At most {picodollars}.", picodollars=most(approval.cost.picodollars, simulated=approval.cost.simulated))
        if approval.cost
        else ""
    )
    said = approval.reason or approval.answer
    reason = f" ({one_line(said, _WIDE)})" if said else ""
    return f"{visible(approval.step)}: {state}{by}{reason}. {one_line(approval.question, _WIDE)}{cost}"


def _budget(receipt: Receipt) -> Iterable[str]:
    for limit in receipt.limits:
        yield tr("Limit for {scope}: {picodollars}", scope=limit.scope, picodollars=money(limit.picodollars))
    for told in receipt.warnings:
        used, most_of = money(told.picodollars, simulated=told.simulated), money(told.limit)
        yield tr(
            "{at} warned: {used} of {most_of} for {scope} {period} was used.",
            at=full_time(told.at),
            used=used,
            most_of=most_of,
            scope=told.scope,
            period=told.period,
        )


def _breakers(receipt: Receipt) -> Iterable[str]:
    return (_breaker(mark) for mark in receipt.breakers)


def _breaker(mark: ReceiptBreaker) -> str:
    since = "since" if mark.before else "at"
    return tr(
        "{model} at {host}: {state} {since} {at}. {reason}",
        model=visible(mark.model),
        host=visible(mark.host),
        state=mark.state,
        since=since,
        at=full_time(mark.at),
        reason=one_line(mark.reason, _WIDE),
    )


def _ratings(receipt: Receipt) -> Iterable[str]:
    return (_rating(rating) for rating in receipt.ratings)


def _rating(rating: ReceiptRating) -> str:
    how = tr(
        "{model}: {rating} by {how}, {at}",
        model=visible(rating.model),
        rating=rating.rating,
        how=rating.how,
        at=full_time(rating.at),
    )
    return f"{how}. {visible(rating.text)}" if rating.text else how


def _faults(receipt: Receipt) -> Iterable[str]:
    return (
        tr("{hook} at {point}: {error}", hook=visible(f.hook), point=f.point, error=one_line(f.error, _WIDE))
        for f in receipt.faults
    )


def plain(value: Any) -> str:
    """A value as JSON has it, in one line; a text without its quotes."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=_as_json)
    return one_line(text, _WIDE)


def _as_json(value: Any) -> Any:
    return dict(value) if isinstance(value, Mapping) else str(value)


_PARTS: tuple[tuple[str, Callable[[Receipt], Iterable[str]]], ...] = (
    (tr_noop("Prompt"), _prompt),
    (tr_noop("Where it comes from"), _lineage),
    (tr_noop("Task"), _task),
    (tr_noop("Strategy"), _strategy),
    (tr_noop("Models"), _models),
    (tr_noop("What was remembered"), _memory),
    (tr_noop("Decisions"), _decisions),
    (tr_noop("Steps"), _steps),
    (tr_noop("Checks"), _checks),
    (tr_noop("Asked of you"), _approvals),
    (tr_noop("Budget"), _budget),
    (tr_noop("Breakers"), _breakers),
    (tr_noop("Ratings"), _ratings),
    (tr_noop("Hooks that failed"), _faults),
    (tr_noop("Settings"), _settings),
)
