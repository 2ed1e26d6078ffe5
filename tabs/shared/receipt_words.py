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
    ReceiptReview,
)
from events.values import Confidence
from tabs.shared.language import spoken, tr, tr_count, tr_noop, tr_told, written
from tabs.shared.most import most
from tabs.shared.receipt_steps import WIDE, step_lines
from tabs.shared.recorded_words import REVIEW, REVIEW_TITLE
from tabs.shared.safe_text import one_line, visible
from tabs.shared.wording import count, dollars, duration, fact_words, full_time, money, percent, total_cost

NOBODY_KNOWS = tr_noop("not recorded")
_CHOSEN = {
    "person": tr_noop("chosen by you"),
    "preset": tr_noop("from a preset"),
    "default": tr_noop("from your settings"),
}


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a receipt under a heading."""

    title: str
    lines: tuple[str, ...]
    text: bool = False
    """Whether it is a whole text of a model or a person, with its own line ends."""
    call_id: str | None = None
    """For an answer that was not the one shown: its call; for that one: empty."""
    name: str = ""
    """The title in English, of one that many receipts have."""


def sections(receipt: Receipt) -> tuple[Section, ...]:
    """Every part of a receipt that has something in it, in the order to show them."""
    parts = [Section(tr(title), tuple(tell(receipt)), name=title) for title, tell in _PARTS]
    if receipt.instructions:
        title = {
            "conversation": tr("Instructions of this conversation"),
            "preset": tr("Instructions of the preset"),
        }.get(receipt.instructions_from, tr("Instructions of the settings"))
        parts.insert(1, Section(title, (visible(receipt.instructions),), text=True))
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
        (tr("State"), tr_told(end.state)),
        (tr("Asked"), tr("{time} by {who}", time=full_time(receipt.asked_at), who=tr_told(receipt.asked_by))),
        (tr("Time"), duration(receipt.seconds) if receipt.seconds is not None else tr("under way")),
        (tr("Cost"), total_cost(*receipt.cost)),
        (tr("Answer by"), visible(end.model)),
        (tr("Why this answer"), visible(tr_told(end.reason))),
        (tr("Degraded"), tr("Yes: something failed or was stopped on the way to it.") if end.degraded else ""),
        (tr("Confidence"), confidence_words(end.confidence) if end.confidence else ""),
        (tr("What it is worth"), _worth(end)),
        (tr("Error"), f"{visible(tr_told(end.error.what))} {visible(tr_told(end.error.do))}" if end.error else ""),
        (tr("Run"), receipt.run_id),
        (tr("Asked for as"), receipt.subject if receipt.subject != receipt.run_id else ""),
        (tr("Message"), end.message_id),
        (tr("Call"), end.call_id),
    ]
    return [(name, value) for name, value in pairs if value]


def confidence_words(confidence: Confidence) -> str:
    """How sure, and who says so; never one without the other."""
    return tr("{percent}, says {source}", percent=percent(confidence.value), source=tr_told(confidence.source))


def _worth(end: ReceiptEnd) -> str:
    """What so much confidence of that kind has been worth, by what people said of answers."""
    if end.worth is None or end.confidence is None:
        return ""
    return tr_count(
        end.worth.rated,
        "{percent} likely to be good, by {n} rated answer with about as much {source}",
        "{percent} likely to be good, by {n} rated answers with about as much {source}",
        percent=percent(end.worth.likelihood),
        source=tr_told(end.confidence.source),
    )


def _prompt(receipt: Receipt) -> Iterable[str]:
    yield visible(receipt.prompt)
    if receipt.files:
        yield tr("Files: {names}", names=", ".join(map(visible, receipt.files)))


def _lineage(receipt: Receipt) -> Iterable[str]:
    for origin in receipt.lineage:
        kind = tr_told(origin.kind)
        if origin.step:
            yield tr(
                "{kind} of run {run_id} from step {step}", kind=kind, run_id=origin.run_id, step=visible(origin.step)
            )
        else:
            yield tr("{kind} of run {run_id}", kind=kind, run_id=origin.run_id)
    if any(taking.resumed for taking in receipt.takings):
        for taking in receipt.takings:
            words = (
                tr_noop("{time} taken up again, time {token}, by process {owner}")
                if taking.resumed
                else tr_noop("{time} begun, time {token}, by process {owner}")
            )
            yield tr(words, time=full_time(taking.at), token=taking.token, owner=taking.owner)


def _task(receipt: Receipt) -> Iterable[str]:
    return (f"{tr_told(name)}: {_told(value)}" for name, value in receipt.task.items())


def _strategy(receipt: Receipt) -> Iterable[str]:
    chosen = tr(_CHOSEN.get(receipt.strategy_chosen_by, NOBODY_KNOWS))
    yield tr(REVIEW_TITLE) if receipt.strategy == REVIEW else f"{tr_told(receipt.strategy)}: {chosen}"
    for name, value in receipt.options.items():
        option = f"{name} = {plain(value)}"
        yield tr("{option} (given by you)", option=option) if name in receipt.options_given else option


def _models(receipt: Receipt) -> Iterable[str]:
    yield tr("The models were {chosen}.", chosen=tr(_CHOSEN.get(receipt.models_chosen_by, NOBODY_KNOWS)))
    yield from (_model(model) for model in receipt.models)


def _model(model: ReceiptModel) -> str:
    name = visible(model.model)
    if not model.requested:
        name = tr("{model} (named by an option or a rule)", model=name)
    asked = tr("asked {times}", times=count(model.asked, "time")) if model.asked else tr("not asked")
    known = "; ".join(_fact(name, value) for name, value in model.known.items())
    return tr(
        "{model}: {asked}. Known then: {facts}",
        model=name,
        asked=asked,
        facts=known or tr("nothing"),
    )


def _fact(name: str, value: Any) -> str:
    if name in {"input_price", "output_price"} and isinstance(value, int):
        price = dollars(value * 1_000_000)
        if name == "input_price":
            return tr("input {price} for a million tokens", price=price)
        return tr("output {price} for a million tokens", price=price)
    if name == "seconds" and isinstance(value, int | float):
        return tr("answers in {time}", time=duration(value))
    return f"{tr_told(visible(name).replace('_', ' '))} {_told(value)}"


def _settings(receipt: Receipt) -> Iterable[str]:
    told = {
        name: value for name, value in receipt.settings.items() if name != "answers.system_prompt"
    }  # it stands above
    return (f"{name} = {plain(value)}" for name, value in told.items() if value not in (None, "", [], ()))


def _memory(receipt: Receipt) -> Iterable[str]:
    for used in receipt.memory:
        yield tr(
            "{memories} ({ids}), about {tokens}:",
            memories=count(len(used.memory_ids), "memory", "memories"),
            ids=", ".join(used.memory_ids),
            tokens=count(used.tokens, "token"),
        )
        yield visible(used.text)


def _decisions(receipt: Receipt) -> Iterable[str]:
    for decision in receipt.decisions:
        yield from _decision(decision)


def _decision(decision: ReceiptDecision) -> Iterable[str]:
    sure = f" ({confidence_words(decision.confidence)})" if decision.confidence else ""
    choice = decision.choice if decision.kind == "vote" else tr_told(decision.choice)
    yield f"{visible(tr_told(decision.kind))}: {one_line(choice, WIDE)}{sure}. {one_line(tr_told(decision.reason), WIDE)}"
    for other in decision.alternatives:
        score = "" if other.score is None else f" [{written(f'{other.score:g}')}]"
        name = f"{one_line(other.name if decision.kind == 'vote' else tr_told(other.name), WIDE)}{score}"
        reason = f"{name} — {one_line(tr_told(other.reason), WIDE)}" if other.reason else name
        yield tr("  instead: {alternative}", alternative=reason)
    for name, value in decision.facts.items():
        yield f"  {visible(tr_told(name.replace('_', ' ')))}: {_told(value)}"


def _steps(receipt: Receipt) -> Iterable[str]:
    for step in receipt.steps:
        yield from step_lines(step)


def _checks(receipt: Receipt) -> Iterable[str]:
    return (_check(check) for check in receipt.checks)


def _check(check: ReceiptCheck) -> str:
    status = tr_told(check.status)
    if check.score is not None:
        status = f"{status} [{written(f'{check.score:g}')}]"
    if check.stand_in:
        status = tr("{status} (its stand-in)", status=status)
    return tr(
        "{check} of {model}: {status}, says {source}, {time}. {reason}",
        check=visible(tr_told(check.check)),
        model=visible(check.model) or check.call_id,
        status=status,
        source=tr_told(check.source),
        time=duration(check.seconds),
        reason=one_line(tr_told(check.reason), WIDE),
    ).rstrip()


def _approvals(receipt: Receipt) -> Iterable[str]:
    return (_approval(approval) for approval in receipt.approvals)


def _approval(approval: ReceiptApproval) -> str:
    state = {"waiting": tr("not answered"), "given": tr("agreed"), "denied": tr("refused")}[approval.state]
    if approval.answered_at:
        who, when = tr_told(approval.actor), full_time(approval.answered_at)
        state = tr("{state} by {who} {time}", state=state, who=who, time=when)
    said = tr_told(approval.reason) or approval.answer
    if said:
        state = f"{state} ({one_line(said, WIDE)})"
    words = f"{visible(approval.step)}: {state}. {one_line(tr_told(approval.question), WIDE)}"
    if approval.cost is None:
        return words
    amount = most(approval.cost.picodollars, simulated=approval.cost.simulated)
    return f"{words} {tr('At most {amount}.', amount=amount)}"


def _budget(receipt: Receipt) -> Iterable[str]:
    for limit in receipt.limits:
        yield tr("Limit for {scope}: {amount}", scope=tr_told(limit.scope), amount=money(limit.picodollars))
    for told in receipt.warnings:
        yield tr(
            "{time} warned: {used} of {limit} for {scope} {period} was used.",
            time=full_time(told.at),
            used=money(told.picodollars, simulated=told.simulated),
            limit=money(told.limit),
            scope=tr_told(told.scope),
            period=told.period,
        )


def _breakers(receipt: Receipt) -> Iterable[str]:
    return (_breaker(mark) for mark in receipt.breakers)


def _breaker(mark: ReceiptBreaker) -> str:
    words = (
        tr_noop("{model} at {host}: {state} since {time}. {reason}")
        if mark.before
        else tr_noop("{model} at {host}: {state} at {time}. {reason}")
    )
    return tr(
        words,
        model=visible(mark.model),
        host=visible(mark.host),
        state=tr_told(mark.state),
        time=full_time(mark.at),
        reason=one_line(tr_told(mark.reason), WIDE),
    )


def _ratings(receipt: Receipt) -> Iterable[str]:
    return (_rating(rating) for rating in receipt.ratings)


def _rating(rating: ReceiptRating) -> str:
    how = tr(
        "{model}: {rating} by {how}, {time}",
        model=visible(rating.model),
        rating=tr_told(rating.rating),
        how=tr_told(rating.how),
        time=full_time(rating.at),
    )
    return f"{how}. {visible(rating.text)}" if rating.text else how


def _reviews(receipt: Receipt) -> Iterable[str]:
    run_id = ""
    for review in receipt.reviews:
        if review.run_id != run_id:
            run_id, time, who = review.run_id, full_time(review.asked_at), tr_told(review.asked_by)
            yield tr("Asked for {time} by {who}, as run {run_id}:", time=time, who=who, run_id=run_id)
        yield f"  {_review(review)}"
        if review.revision:
            yield f"    {_taken(review)}"


def _review(review: ReceiptReview) -> str:
    """Who said what of whose answer; that a model has said nothing yet, or why."""
    words = {
        "agree": tr_noop("{model} agrees with {answer}: {said}"),
        "disagree": tr_noop("{model} disagrees with {answer}: {said}"),
        "info": tr_noop("{model} adds to {answer}: {said}"),
    }.get(review.verdict, tr_noop("{model} was asked to review {answer}: {said}"))
    answer = tr("the answer of {model}", model=visible(review.writer)) if review.writer else tr("the answer")
    why = review.error.what if review.error is not None else ""
    said = review.sentence if review.verdict else tr_told(why) or tr_told(review.state)
    return tr(words, model=visible(review.model), answer=answer, said=one_line(said, WIDE) or tr("It says nothing."))


def _taken(review: ReceiptReview) -> str:
    """What became of its revision."""
    if not review.taken_at:
        return tr("Its revision was not taken over.")
    if review.in_place:
        return tr("Its revision was taken over {time}.", time=full_time(review.taken_at))
    return tr(
        "Its revision was taken over {time}, and other words stand there now.",
        time=full_time(review.taken_at),
    )


def _faults(receipt: Receipt) -> Iterable[str]:
    return (
        tr("{hook} at {point}: {error}", hook=visible(f.hook), point=f.point, error=one_line(tr_told(f.error), WIDE))
        for f in receipt.faults
    )


def plain(value: Any) -> str:
    """A value as JSON has it, in one line; a text without its quotes."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=_as_json)
    return one_line(text, WIDE)


def _told(value: Any) -> str:
    """The same of what the program itself wrote; in another language in its words, for only English is as recorded."""
    if spoken() != "en" and not isinstance(value, str):
        return fact_words(value)
    return plain(tr_told(value) if isinstance(value, str) else value)


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
    (tr_noop("Reviews"), _reviews),
    (tr_noop("Hooks that failed"), _faults),
    (tr_noop("Settings"), _settings),
)
