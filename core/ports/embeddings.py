"""Texts as vectors: what a provider may be able to do besides answering, and what its vectors have to be."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from events.values import Usage

MOST_NUMBERS = 16_384
"""Of one vector; models in use make 256 to 8,192."""
LARGEST = 3.4e38
"""A number beyond it cannot be kept in four bytes."""


@dataclass(frozen=True, slots=True)
class Embeddings:
    """Texts as vectors of one model: the nearer two are in direction, the nearer the texts are in meaning."""

    vectors: tuple[Sequence[float], ...]
    """One for each text, in their order, all of one length."""
    usage: Usage
    answered_by: str
    """The model as the provider named it."""


@runtime_checkable
class Embedder(Protocol):
    """A :class:`core.ports.models.Provider` that can also embed; who cannot has no such method."""

    async def embed(self, model: str, texts: Sequence[str]) -> Embeddings:
        """Ask a model once for the vectors of texts. No retry, no redirect. Cancelling closes the connection.

        :param model: the provider's own name of the model.
        :param texts: one at least, none empty.
        :raises ProviderError: there are not as many whole vectors as texts.
        """


def fault_in(vectors: Sequence[Sequence[float]], texts: int) -> str:
    """What is wrong with vectors that were given for so many texts, as the rest of a sentence; empty for nothing."""
    lengths = {len(vector) for vector in vectors}
    if len(vectors) != texts:
        return f"gave {len(vectors)} vectors for {texts} texts"
    if len(lengths) != 1:
        return f"gave vectors of different lengths: {', '.join(map(str, sorted(lengths)))} numbers"
    if not 0 < max(lengths) <= MOST_NUMBERS:
        return f"gave vectors of {max(lengths):,} numbers"
    if not all(math.isfinite(number) and abs(number) <= LARGEST for vector in vectors for number in vector):
        return "gave a vector with a number that is none"
    if not all(any(vector) for vector in vectors):
        return "gave a vector of zeros, which points nowhere"
    return ""
