"""What stands below an answer: where it came from, what it took, and what was left out of its request."""

from __future__ import annotations

from core.ports.live import Held
from events.projections.conversations.rows import AnswerRow
from tabs.chat.situation import TEMPLATE, AnswerFacts
from tabs.shared.language import tr, tr_count, tr_noop, tr_told
from tabs.shared.safe_text import one_line, visible
from tabs.shared.wording import count, duration, full_time, money, tokens

_FINISHES = {
    "length": tr_noop("cut at the longest length"),
    "content_filter": tr_noop("stopped by the provider's filter"),
    "refusal": tr_noop("the model declined"),
}
_SOURCES = {
    "cache": tr_noop("from the cache"),
    "reused": tr_noop("reused from an earlier run"),
    "recorded": tr_noop("recorded"),
    "imported": tr_noop("said elsewhere"),
}
_SOURCE_TIPS = {
    "imported": tr_noop("It was said in another conversation, or in another program; nobody was asked for it here."),
    "cache": tr_noop("The model was not asked: the same had been answered before."),
    "reused": tr_noop("The model was not asked again: an earlier run to this prompt has the answer."),
    "recorded": tr_noop("Read from a file of recorded answers; no model was asked."),
}

COUNTED_TIP = tr_noop("Tokens as its provider counted them; the prompt box tells before what is expected.")
SPARED_TIP = tr_noop(
    "Spared: what it would have cost more without the provider's prompt cache and with the messages left out."
)


def waiting_words(row: AnswerRow, held: Held | None) -> str:
    """What stands in the place of an answer of which nothing has arrived yet.

    :param held: why its call is not at the provider.
    """
    if held is None:
        return tr("Asked once more …") if row.interrupted else tr("Waiting for the first words …")
    if held.at_once:
        return tr_count(
            held.at_once,
            "In line: {provider} is given {n} call at a time …",
            "In line: {provider} is given {n} calls at a time …",
            provider=one_line(held.provider, 40),
        )
    why = visible(tr_told(held.why))
    return tr("{why} It is asked again after {seconds} …", why=why, seconds=duration(held.seconds))


def footer(row: AnswerRow, facts: AnswerFacts) -> str:
    """Source, cost, tokens and time. A call that ended without an answer has no cost on record, which is no zero."""
    if facts.composed and row.source != "imported":
        return tr("from your settings") if row.model == TEMPLATE else tr("put together from several answers")
    parts = _of_the_model(row, facts) if row.source == "model" else _of_a_record(row)
    if row.finish in _FINISHES:
        parts.append(tr(_FINISHES[row.finish]))
    if row.state == "succeeded":
        parts.extend(_context(facts))
    # a line ends between two parts, never inside one; a long part may break where it must
    return "\N{NO-BREAK SPACE}· ".join(_kept_together(part) for part in parts)


def footer_tip(row: AnswerRow, facts: AnswerFacts) -> str:
    """More on where the answer came from, and on what was spared when a model was asked for it."""
    if row.source == "model":
        first = row.first_seconds
        told = [tr("First words after {time}.", time=duration(first)) if first is not None else ""]
        told.append(tr(COUNTED_TIP) if row.state == "succeeded" and row.input_tokens is not None else "")
        told.append(tr(SPARED_TIP) if facts.step is not None and facts.step.spared_picodollars else "")
        return "\n".join(filter(None, told))
    lines = [tr(_SOURCE_TIPS[row.source])]
    if row.similarity is not None:
        lines = [tr("The model was not asked: a similar prompt had been answered before.")]
    if facts.origin is not None:
        lines.append(tr("Answered first {time} by {model}.", time=full_time(facts.origin.at), model=facts.origin.model))
        if row.similarity is not None and facts.origin.prompt:
            lines.append(tr("It was asked: {prompt}", prompt=one_line(facts.origin.prompt, 160)))
    if row.source != "imported":
        lines.append(tr("“Ask again” gets another answer."))
    return "\n".join(lines)


def similar(similarity: float) -> str:
    """How like two prompts are; never rounded up to the same."""
    return tr("similar prompt {percent} %", percent=int(similarity * 100))


def _of_a_record(row: AnswerRow) -> list[str]:
    parts = [tr(_SOURCES[row.source])]
    if row.similarity is not None:
        parts.append(similar(row.similarity))
    if row.source == "imported" and row.cost_picodollars is not None:
        parts.append(tr("cost {cost} there", cost=money(row.cost_picodollars, simulated=row.simulated)))
    if row.source == "imported" and row.seconds:
        parts.append(duration(row.seconds))
    if row.saved_picodollars:
        parts.append(tr("saved {cost}", cost=money(row.saved_picodollars, simulated=row.simulated)))
    return parts


def _of_the_model(row: AnswerRow, facts: AnswerFacts) -> list[str]:
    parts = []
    if row.state == "succeeded":
        parts.append(money(row.cost_picodollars, simulated=row.simulated))
        parts.append(tr("{tokens} tokens", tokens=tokens(row.input_tokens, row.output_tokens)))
    if row.seconds >= _NO_TIME or row.state == "succeeded":
        parts.append(duration(row.seconds))
    if row.attempts > 1:
        parts.append(tr_count(row.attempts, "{n} attempt", "{n} attempts"))
    if row.interrupted:
        parts.append(tr_count(row.interrupted, "interrupted once", "interrupted {n} times"))
    step = facts.step
    if step is not None and step.booked_picodollars:
        lost = money(step.booked_picodollars, simulated=row.simulated)
        parts.append(tr("lost attempts {cost} at most", cost=lost))
    if step is not None and step.cached_tokens:
        parts.append(tr("{tokens} read from the provider's cache", tokens=count(step.cached_tokens, "token")))
    if step is not None and step.spared_picodollars:
        parts.append(tr("spared {cost}", cost=money(step.spared_picodollars, simulated=row.simulated)))
    return parts


def _context(facts: AnswerFacts) -> list[str]:
    step = facts.step
    if step is None or not step.dropped_messages:
        return []
    left_out = tr(
        "{messages}, about {tokens}",
        messages=count(step.dropped_messages, "message"),
        tokens=count(step.dropped_tokens, "token"),
    )
    if facts.summarised:
        return [tr("history summarised: {left_out}", left_out=left_out)]
    return [tr("history trimmed: {left_out} left out", left_out=left_out)]


def _kept_together(part: str) -> str:
    return part.replace(" ", "\N{NO-BREAK SPACE}") if len(part) <= _UNBROKEN else part


_NO_TIME = 0.0005
"""Seconds that round to no time at all: nothing was sent."""
_UNBROKEN = 22
"""Longest part in letters that stands in one line; about what the narrowest column holds beside the buttons."""
