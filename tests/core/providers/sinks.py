"""A sink that remembers what it heard."""

from __future__ import annotations

import asyncio


class Heard:
    """Everything a provider sent, in order, and an event for the first piece."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.thoughts: list[str] = []
        self.events = 0
        self.first = asyncio.Event()
        """Set with the first piece of text."""

    @property
    def whole(self) -> str:
        """The text so far."""
        return "".join(self.pieces)

    @property
    def reasoning_text(self) -> str:
        """The reasoning so far."""
        return "".join(self.thoughts)

    def data(self) -> None:
        """See :class:`core.ports.models.Sink`."""
        self.events += 1

    def text(self, piece: str) -> None:
        """See :class:`core.ports.models.Sink`."""
        self.pieces.append(piece)
        self.first.set()

    def reasoning(self, piece: str) -> None:
        """See :class:`core.ports.models.Sink`."""
        self.thoughts.append(piece)
