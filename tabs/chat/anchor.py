"""What stays in its place while another branch is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QScrollArea, QWidget

from events.projections.conversations.rows import MessageRow


class Anchor:
    """Holds one exchange where the eye is, until what is around it has been laid out."""

    def __init__(self, area: QScrollArea) -> None:
        self._area = area
        self._prompt = ""
        self._top = 0

    def drop_at(self, prompt_id: str, top: int) -> None:
        """From now on the exchange of a prompt is to stand so many pixels below the top of the view."""
        self._prompt, self._top = prompt_id, top

    def lift(self) -> None:
        """Nothing is held any more."""
        self._prompt = ""

    def first(self, missing: Sequence[MessageRow]) -> list[MessageRow]:
        """The prompts whose exchanges are to be built: the held one and what follows it before what stands above.

        :param missing: newest first.
        """
        places = [place for place, prompt in enumerate(missing) if prompt.message_id == self._prompt]
        if not places:
            return list(missing)
        at = places[0]
        return [*reversed(missing[: at + 1]), *missing[at + 1 :]]

    def hold(self, exchanges: Mapping[str, QWidget]) -> bool:
        """Scroll so that the held one is in its place; returns whether there is one."""
        held = exchanges.get(self._prompt)
        if held is None:
            return bool(self._prompt)
        self._area.verticalScrollBar().setValue(held.y() - self._top)
        return True
