"""Where the vectors of what is remembered are kept: outside of history, to be made anew at any time."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from typing import Protocol


def mark_of(text: str) -> str:
    """The name of a text among vectors: its sha256, hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class VectorShelf(Protocol):
    """Vectors by model and mark. Of one model all have one length: others are of a model that has been replaced.

    A vector gives its text away, as far as meaning goes, so one whose text is gone has to go too. What cannot be read
    counts as not there: all of it can be made again.
    """

    def is_empty(self) -> bool:
        """Whether there is nothing to read or to delete, as before anything was ever kept."""

    async def marks(self, model: str) -> frozenset[str]:
        """The texts that have a vector of this model."""

    async def keep(self, model: str, vectors: Mapping[str, Sequence[float]]) -> None:
        """Keep vectors by mark; those of another length go.

        :raises StoreNotWritable: they cannot be kept.
        """

    async def near(self, model: str, vector: Sequence[float], least: float) -> Mapping[str, float]:
        """The texts whose cosine with a vector is at least so much, with that cosine; those of another length go."""

    async def only(self, marks: Collection[str]) -> None:
        """Delete every vector, of whatever model, that is of none of these texts."""
