"""Single words of decisions, for translators: the record keeps them in English. See :mod:`tabs.shared.recorded_words`."""

from __future__ import annotations

from tabs.shared.language import tr_noop, tr_told

FACTS = frozenset((
    *(tr_noop("Borda points"), tr_noop("abstained"), tr_noop("agreeing"), tr_noop("agreement"), tr_noop("analysis")),
    *(tr_noop("answers"), tr_noop("ballots"), tr_noop("by rules"), tr_noop("call"), tr_noop("calls")),
    *(tr_noop("checks"), tr_noop("compared as"), tr_noop("criteria"), tr_noop("difficulty")),
    *(tr_noop("effective votes"), tr_noop("judge"), tr_noop("kind"), tr_noop("layer"), tr_noop("least")),
    *(tr_noop("least agreement"), tr_noop("length"), tr_noop("majority"), tr_noop("means"), tr_noop("method")),
    *(tr_noop("minority"), tr_noop("model"), tr_noop("models"), tr_noop("moved"), tr_noop("points")),
    *(tr_noop("prefer"), tr_noop("quality"), tr_noop("round"), tr_noop("said"), tr_noop("score"), tr_noop("scores")),
    *(tr_noop("share"), tr_noop("sides"), tr_noop("similarity"), tr_noop("stopped"), tr_noop("task")),
    *(tr_noop("threshold"), tr_noop("ticked"), tr_noop("tie rule"), tr_noop("votes"), tr_noop("weights")),
))  # fmt: skip
"""What decisions go by."""
CHOSEN = frozenset((tr_noop("no review"), tr_noop("one round"), tr_noop("You chose them.")))
"""What is decided on, and why."""


def fact_name(name: str) -> str:
    """What a decision went by, with a capital letter."""
    words = tr_told(name.replace("_", " "))
    return f"{words[:1].upper()}{words[1:]}"
