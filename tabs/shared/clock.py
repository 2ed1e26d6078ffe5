"""What time it is for what the window shows: now, or the moment of the past that is looked at. Window's thread only."""

from __future__ import annotations

from events.values import now_us


class ShownTime:
    """Runs with the clock, or stands still."""

    def __init__(self) -> None:
        self._at: int | None = None

    def stand_at(self, at: int | None) -> None:
        """Stand at a time, or run again.

        :param at: microseconds since 1970-01-01 UTC; ``None`` for now.
        """
        self._at = at

    def now(self) -> int:
        """The time that is shown, in microseconds since 1970-01-01 UTC."""
        return now_us() if self._at is None else self._at


SHOWN = ShownTime()
"""The one window's: all its tabs show the same moment."""


def shown_now() -> int:
    """The time that is shown, in microseconds since 1970-01-01 UTC."""
    return SHOWN.now()
