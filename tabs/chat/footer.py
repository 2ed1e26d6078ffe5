"""What stands below an answer: where it came from, what it took, and what was left out of its request."""

from __future__ import annotations

from events.projections.conversations.rows import AnswerRow
from tabs.chat.situation import TEMPLATE, AnswerFacts
from tabs.shared.safe_text import one_line
from tabs.shared.wording import count, duration, full_time, money, tokens

_FINISHES = {
    "length": "cut at the longest length",
    "content_filter": "stopped by the provider's filter",
    "refusal": "the model declined",
}
_SOURCES = {
    "cache": "from the cache",
    "reused": "reused from an earlier run",
    "recorded": "recorded",
    "imported": "said elsewhere",
}
_SOURCE_TIPS = {
    "imported": "It was said in another conversation, or in another program; nobody was asked for it here.",
    "cache": "The model was not asked: the same had been answered before.",
    "reused": "The model was not asked again: an earlier run to this prompt has the answer.",
    "recorded": "Read from a file of recorded answers; no model was asked.",
}

SPARED_TIP = "Spared: what it would have cost more without the provider's prompt cache and with the messages left out."


def footer(row: AnswerRow, facts: AnswerFacts) -> str:
    """Source, cost, tokens and time. A call that ended without an answer has no cost on record, which is no zero."""
    if facts.composed and row.source != "imported":
        return "from your settings" if row.model == TEMPLATE else "put together from several answers"
    parts = _of_the_model(row, facts) if row.source == "model" else _of_a_record(row)
    if row.finish in _FINISHES:
        parts.append(_FINISHES[row.finish])
    if row.state == "succeeded":
        parts.extend(_context(facts))
    # a line ends between two parts, never inside one; a long part may break where it must
    return "\N{NO-BREAK SPACE}· ".join(_kept_together(part) for part in parts)


def footer_tip(row: AnswerRow, facts: AnswerFacts) -> str:
    """More on where the answer came from, and on what was spared when a model was asked for it."""
    if row.source == "model":
        return SPARED_TIP if facts.step is not None and facts.step.spared_picodollars else ""
    lines = [_SOURCE_TIPS[row.source]]
    if row.similarity is not None:
        lines = ["The model was not asked: a similar prompt had been answered before."]
    if facts.origin is not None:
        lines.append(f"Answered first {full_time(facts.origin.at)} by {facts.origin.model}.")
        if row.similarity is not None and facts.origin.prompt:
            lines.append(f"It was asked: {one_line(facts.origin.prompt, 160)}")
    if row.source != "imported":
        lines.append("“Ask again” gets another answer.")
    return "\n".join(lines)


def similar(similarity: float) -> str:
    """How like two prompts are; never rounded up to the same."""
    return f"similar prompt {int(similarity * 100)} %"


def _of_a_record(row: AnswerRow) -> list[str]:
    parts = [_SOURCES[row.source]]
    if row.similarity is not None:
        parts.append(similar(row.similarity))
    if row.source == "imported" and row.cost_picodollars is not None:
        parts.append(f"cost {money(row.cost_picodollars, simulated=row.simulated)} there")
    if row.source == "imported" and row.seconds:
        parts.append(duration(row.seconds))
    if row.saved_picodollars:
        parts.append(f"saved {money(row.saved_picodollars, simulated=row.simulated)}")
    return parts


def _of_the_model(row: AnswerRow, facts: AnswerFacts) -> list[str]:
    parts = []
    if row.state == "succeeded":
        parts.append(money(row.cost_picodollars, simulated=row.simulated))
        parts.append(f"{tokens(row.input_tokens, row.output_tokens)} tokens")
    if row.seconds >= _NO_TIME or row.state == "succeeded":
        parts.append(duration(row.seconds))
    if row.first_seconds is not None:
        parts.append(f"first words after {duration(row.first_seconds)}")
    if row.attempts > 1:
        parts.append(f"{row.attempts} attempts")
    if row.interrupted:
        parts.append("interrupted once" if row.interrupted == 1 else f"interrupted {row.interrupted} times")
    step = facts.step
    if step is not None and step.booked_picodollars:
        parts.append(f"lost attempts {money(step.booked_picodollars, simulated=row.simulated)} at most")
    if step is not None and step.cached_tokens:
        parts.append(f"{count(step.cached_tokens, 'token')} read from the provider's cache")
    if step is not None and step.spared_picodollars:
        parts.append(f"spared {money(step.spared_picodollars, simulated=row.simulated)}")
    return parts


def _context(facts: AnswerFacts) -> list[str]:
    step = facts.step
    if step is None or not step.dropped_messages:
        return []
    left_out = f"{count(step.dropped_messages, 'message')}, about {count(step.dropped_tokens, 'token')}"
    if facts.summarised:
        return [f"history summarised: {left_out}"]
    return [f"history trimmed: {left_out} left out"]


def _kept_together(part: str) -> str:
    return part.replace(" ", "\N{NO-BREAK SPACE}") if len(part) <= _UNBROKEN else part


_NO_TIME = 0.0005
"""Seconds that round to no time at all: nothing was sent."""
_UNBROKEN = 22
"""Longest part in letters that stands in one line; about what the narrowest column holds beside the buttons."""
