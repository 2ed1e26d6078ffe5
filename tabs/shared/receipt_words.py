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
from tabs.shared.most import most
from tabs.shared.safe_text import one_line, visible
from tabs.shared.wording import count, dollars, duration, full_time, money, tokens, total_cost

NOBODY_KNOWS = "not recorded"
_CHOSEN = {"person": "chosen by you", "preset": "from a preset", "default": "from your settings"}
_SOURCES = {"cache": "from the cache", "reused": "used again", "recorded": "from a record"}
_WIDE = 2000
"""Characters of a line; whole texts stand in sections of their own."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a receipt under a heading."""

    title: str
    lines: tuple[str, ...]
    text: bool = False
    """Whether it is a whole text of a model or a person, with its own line ends."""


def sections(receipt: Receipt) -> tuple[Section, ...]:
    """Every part of a receipt that has something in it, in the order to show them."""
    parts = [Section(title, tuple(tell(receipt))) for title, tell in _PARTS]
    whose = "of this conversation" if receipt.instructions_from == "conversation" else "of the settings"
    if receipt.instructions:
        parts.insert(1, Section(f"Instructions {whose}", (visible(receipt.instructions),), text=True))
    answer = [Section(f"Answer of {visible(receipt.end.model)}", (visible(receipt.end.text),), text=True)]
    others = [
        Section(f"Other answer: {visible(step.model)}, step {visible(step.step)}", (visible(step.text),), text=True)
        for step in receipt.others
    ]
    whole = [*parts, *(answer if receipt.end.text else []), *others]
    return tuple(section for section in whole if any(section.lines))


def summary(receipt: Receipt) -> list[tuple[str, str]]:
    """What it is about and what came of it, as names and values."""
    end = receipt.end
    pairs = [
        ("Run", receipt.run_id),
        ("Asked for as", receipt.subject if receipt.subject != receipt.run_id else ""),
        ("State", end.state),
        ("Asked", f"{full_time(receipt.asked_at)} by {receipt.asked_by}"),
        ("Time", duration(receipt.seconds) if receipt.seconds is not None else "under way"),
        ("Cost", total_cost(*receipt.cost)),
        ("Answer by", visible(end.model)),
        ("Message", end.message_id),
        ("Call", end.call_id),
        ("Why this answer", visible(end.reason)),
        ("Degraded", "Yes: something failed on the way to it." if end.degraded else ""),
        ("Confidence", confidence_words(end.confidence) if end.confidence else ""),
        ("What it is worth", _worth(end)),
        ("Error", f"{visible(end.error.what)} {visible(end.error.do)}" if end.error else ""),
    ]
    return [(name, value) for name, value in pairs if value]


def confidence_words(confidence: Confidence) -> str:
    """How sure, and who says so; never one without the other."""
    return f"{confidence.value:.0%}, says {confidence.source}"


def _worth(end: ReceiptEnd) -> str:
    """What so much confidence of that kind has been worth, by what people said of answers."""
    if end.worth is None or end.confidence is None:
        return ""
    answers = "1 rated answer" if end.worth.rated == 1 else f"{end.worth.rated} rated answers"
    return f"{end.worth.likelihood:.0%} likely to be good, by {answers} with about as much {end.confidence.source}"


def _prompt(receipt: Receipt) -> Iterable[str]:
    yield visible(receipt.prompt)
    if receipt.files:
        yield f"Files: {', '.join(map(visible, receipt.files))}"


def _lineage(receipt: Receipt) -> Iterable[str]:
    for origin in receipt.lineage:
        step = f" from step {visible(origin.step)}" if origin.step else ""
        yield f"{origin.kind} of run {origin.run_id}{step}"
    if any(taking.resumed for taking in receipt.takings):
        for taking in receipt.takings:
            word = "taken up again" if taking.resumed else "begun"
            yield f"{full_time(taking.at)} {word}, time {taking.token}, by process {taking.owner}"


def _task(receipt: Receipt) -> Iterable[str]:
    return (f"{name}: {plain(value)}" for name, value in receipt.task.items())


def _strategy(receipt: Receipt) -> Iterable[str]:
    yield f"{receipt.strategy}: {_CHOSEN.get(receipt.strategy_chosen_by, NOBODY_KNOWS)}"
    for name, value in receipt.options.items():
        yield f"{name} = {plain(value)}{' (given by you)' if name in receipt.options_given else ''}"


def _models(receipt: Receipt) -> Iterable[str]:
    yield f"The models were {_CHOSEN.get(receipt.models_chosen_by, NOBODY_KNOWS)}."
    yield from (_model(model) for model in receipt.models)


def _model(model: ReceiptModel) -> str:
    role = "" if model.requested else " (named by an option or a rule)"
    asked = f"asked {count(model.asked, 'time')}" if model.asked else "not asked"
    known = "; ".join(_fact(name, value) for name, value in model.known.items())
    return f"{visible(model.model)}{role}: {asked}. Known then: {known or 'nothing'}"


def _fact(name: str, value: Any) -> str:
    if name in {"input_price", "output_price"} and isinstance(value, int):
        return f"{name.partition('_')[0]} {dollars(value * 1_000_000)} for a million tokens"
    if name == "seconds" and isinstance(value, int | float):
        return f"answers in {duration(value)}"
    return f"{visible(name).replace('_', ' ')} {plain(value)}"


def _settings(receipt: Receipt) -> Iterable[str]:
    told = {
        name: value for name, value in receipt.settings.items() if name != "answers.system_prompt"
    }  # it stands above
    return (f"{name} = {plain(value)}" for name, value in told.items() if value not in (None, "", [], ()))


def _memory(receipt: Receipt) -> Iterable[str]:
    for used in receipt.memory:
        yield f"{count(len(used.memory_ids), 'memory', 'memories')} ({', '.join(used.memory_ids)}), about {count(used.tokens, 'token')}:"
        yield visible(used.text)


def _decisions(receipt: Receipt) -> Iterable[str]:
    for decision in receipt.decisions:
        yield from _decision(decision)


def _decision(decision: ReceiptDecision) -> Iterable[str]:
    sure = f" ({confidence_words(decision.confidence)})" if decision.confidence else ""
    yield f"{visible(decision.kind)}: {one_line(decision.choice, _WIDE)}{sure}. {one_line(decision.reason, _WIDE)}"
    for other in decision.alternatives:
        score = "" if other.score is None else f" [{other.score:g}]"
        yield f"  instead: {one_line(other.name, _WIDE)}{score}{f' — {one_line(other.reason, _WIDE)}' if other.reason else ''}"
    for name, value in decision.facts.items():
        yield f"  {visible(name)}: {plain(value)}"


def _steps(receipt: Receipt) -> Iterable[str]:
    for step in receipt.steps:
        yield from _step(step)


def _step(step: ReceiptStep) -> Iterable[str]:
    told = [step.state, *_figures(step)]
    yield f"{visible(step.step)}: {visible(step.model)}, {', '.join(told)}"
    yield f"  call {step.call_id}, request {step.request_hash[:12]}, sample {step.sample}"
    if step.source in _SOURCES:
        of = f" of run {step.origin_run}" if step.origin_run else ""
        yield f"  {_SOURCES[step.source]}: call {step.origin_call}{of}"
    if step.state == "succeeded":
        yield f"  cache: {step.cache}"
    if step.dropped:
        by = f", step {visible(step.summary_step)} stands for them" if step.summary_step else ""
        yield f"  {count(step.dropped, 'older message')} not sent{by}"
    for mishap in step.mishaps:
        booked = (
            f"; {most(mishap.booked.picodollars, simulated=mishap.booked.simulated)} booked" if mishap.booked else ""
        )
        yield f"  {mishap.kind}: {one_line(mishap.what, _WIDE)}{booked}"
    if step.error is not None:
        yield f"  error: {one_line(step.error.what, _WIDE)} {one_line(step.error.do, _WIDE)}"
    if step.reason:
        yield f"  stopped by {step.stopped_by}: {one_line(step.reason, _WIDE)}"
    if step.partial_text:
        yield f"  had arrived: {one_line(step.partial_text, _WIDE)}"


def _figures(step: ReceiptStep) -> Iterable[str]:
    if step.usage is not None:
        yield f"{tokens(step.usage.input_tokens, step.usage.output_tokens)} tokens"
    if step.state == "succeeded" and step.source == "model":
        yield _amount(step.cost)
    if step.saved is not None:
        yield f"saved {_amount(step.saved)}"
    if step.seconds is not None:
        yield duration(step.seconds)
    if step.attempts > 1:
        yield count(step.attempts, "attempt")
    if step.reserved is not None:
        yield f"{most(step.reserved.picodollars, simulated=step.reserved.simulated)} reserved"
    for booked in step.booked:
        yield f"{most(booked.picodollars, simulated=booked.simulated)} booked"
    if step.counts:
        yield "counted"


def _amount(amount: Money | None) -> str:
    return money(None) if amount is None else money(amount.picodollars, simulated=amount.simulated)


def _checks(receipt: Receipt) -> Iterable[str]:
    return (_check(check) for check in receipt.checks)


def _check(check: ReceiptCheck) -> str:
    score = "" if check.score is None else f" [{check.score:g}]"
    stand_in = " (its stand-in)" if check.stand_in else ""
    reason = one_line(check.reason, _WIDE)
    return (
        f"{visible(check.check)} of {visible(check.model) or check.call_id}: {check.status}{score}{stand_in},"
        f" says {check.source}, {duration(check.seconds)}. {reason}".rstrip()
    )


def _approvals(receipt: Receipt) -> Iterable[str]:
    return (_approval(approval) for approval in receipt.approvals)


def _approval(approval: ReceiptApproval) -> str:
    state = {"waiting": "not answered", "given": "agreed", "denied": "refused"}[approval.state]
    by = f" by {approval.actor} {full_time(approval.answered_at)}" if approval.answered_at else ""
    cost = f" At most {most(approval.cost.picodollars, simulated=approval.cost.simulated)}." if approval.cost else ""
    said = approval.reason or approval.answer
    reason = f" ({one_line(said, _WIDE)})" if said else ""
    return f"{visible(approval.step)}: {state}{by}{reason}. {one_line(approval.question, _WIDE)}{cost}"


def _budget(receipt: Receipt) -> Iterable[str]:
    for limit in receipt.limits:
        yield f"Limit for {limit.scope}: {money(limit.picodollars)}"
    for told in receipt.warnings:
        used, most_of = money(told.picodollars, simulated=told.simulated), money(told.limit)
        yield f"{full_time(told.at)} warned: {used} of {most_of} for {told.scope} {told.period} was used."


def _breakers(receipt: Receipt) -> Iterable[str]:
    return (_breaker(mark) for mark in receipt.breakers)


def _breaker(mark: ReceiptBreaker) -> str:
    since = "since" if mark.before else "at"
    return f"{visible(mark.model)} at {visible(mark.host)}: {mark.state} {since} {full_time(mark.at)}. {one_line(mark.reason, _WIDE)}"


def _ratings(receipt: Receipt) -> Iterable[str]:
    return (_rating(rating) for rating in receipt.ratings)


def _rating(rating: ReceiptRating) -> str:
    how = f"{visible(rating.model)}: {rating.rating} by {rating.how}, {full_time(rating.at)}"
    return f"{how}. {visible(rating.text)}" if rating.text else how


def _faults(receipt: Receipt) -> Iterable[str]:
    return (f"{visible(f.hook)} at {f.point}: {one_line(f.error, _WIDE)}" for f in receipt.faults)


def plain(value: Any) -> str:
    """A value as JSON has it, in one line; a text without its quotes."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=_as_json)
    return one_line(text, _WIDE)


def _as_json(value: Any) -> Any:
    return dict(value) if isinstance(value, Mapping) else str(value)


_PARTS: tuple[tuple[str, Callable[[Receipt], Iterable[str]]], ...] = (
    ("Prompt", _prompt),
    ("Where it comes from", _lineage),
    ("Task", _task),
    ("Strategy", _strategy),
    ("Models", _models),
    ("What was remembered", _memory),
    ("Decisions", _decisions),
    ("Steps", _steps),
    ("Checks", _checks),
    ("Asked of you", _approvals),
    ("Budget", _budget),
    ("Breakers", _breakers),
    ("Ratings", _ratings),
    ("Hooks that failed", _faults),
    ("Settings", _settings),
)
