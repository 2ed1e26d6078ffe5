"""Keeps reasoning that stands in ``<think>`` at the start of an answer apart from the answer."""

from __future__ import annotations

_OPEN = ("<think>", "<thinking>", "<thought>")
_LONGEST = 12


class ThinkSplitter:
    """Divides streamed text into reasoning and answer. Text that does not begin with a tag passes at once."""

    def __init__(self) -> None:
        self._held = ""
        self._close: str | None = None
        self._state = "start"

    @property
    def is_over(self) -> bool:
        """Whether everything from now on is answer."""
        return self._state == "answer"

    def feed(self, piece: str) -> tuple[str, str]:
        """The reasoning and the answer that are certain now."""
        if self._state == "answer":
            return "", piece
        self._held += piece
        if self._state == "start" and not self._begin():
            return "", self._released()
        return self._inside() if self._state == "inside" else ("", self._after())

    def end(self) -> tuple[str, str]:
        """What was held back when the stream ended."""
        held, self._held = self._held, ""
        if self._state == "inside":
            return held, ""
        return "", "" if self._state == "after" else held

    def _begin(self) -> bool:
        """Whether a tag was found; without one it is decided whether one can still come."""
        text = self._held.lstrip()
        for tag in _OPEN:
            if text.startswith(tag):
                self._state = "inside"
                self._close = tag.replace("<", "</")
                self._held = text[len(tag) :]
                return True
        if not any(tag.startswith(text) for tag in _OPEN):
            self._state = "answer"
        return False

    def _released(self) -> str:
        if self._state != "answer":
            return ""
        held, self._held = self._held, ""
        return held

    def _inside(self) -> tuple[str, str]:
        close = self._close or ""
        thought, found, rest = self._held.partition(close)
        if not found:
            safe = len(self._held) - _overlap(self._held, close)
            thought, self._held = self._held[:safe], self._held[safe:]
            return thought, ""
        self._state = "after"
        self._held = rest
        return thought, self._after()

    def _after(self) -> str:
        """The answer without the empty lines between it and the closing tag."""
        text = self._held.lstrip()
        if text:
            self._state = "answer"
            self._held = ""
        return text


def _overlap(text: str, tag: str) -> int:
    """How many of the last characters could be the beginning of the tag."""
    most = min(len(tag) - 1, len(text), _LONGEST)
    return next((size for size in range(most, 0, -1) if text.endswith(tag[:size])), 0)
