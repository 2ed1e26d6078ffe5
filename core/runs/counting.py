"""What the record says about how well tokens were counted: the count of lately made calls beside what was reported."""

from __future__ import annotations

from collections.abc import Iterator

from events.catalog.calls import ModelCallCompleted, ModelCallRequested
from events.registry import Registry
from events.store.contract import Reader

LOOKED_AT = 100
"""The newest answers that are looked at."""


def recent_counts(reader: Reader, registry: Registry) -> Iterator[tuple[str, int, int]]:
    """Model, tokens as counted before the call (uncorrected), and tokens as reported, oldest first.

    Answers that no model was asked for, and reports that were an estimate themselves, say nothing.
    """
    newest = reader.read(types=(ModelCallCompleted.type_name,), backward=True, limit=LOOKED_AT)
    for stored in reversed(newest):
        answer = registry.decode(stored).payload
        if not isinstance(answer, ModelCallCompleted) or answer.source != "model" or answer.usage.estimated:
            continue
        (first,) = reader.read_stream(stored.stream, limit=1)
        asked = registry.decode(first).payload
        if isinstance(asked, ModelCallRequested) and asked.context is not None and answer.usage.input_tokens:
            yield asked.model, asked.context.uncorrected_tokens, answer.usage.input_tokens
