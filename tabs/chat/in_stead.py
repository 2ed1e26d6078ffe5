"""Which conversation was opened because the one that was open left the list, so that taking that back leads to where one was."""

from __future__ import annotations

from collections.abc import Callable, Collection


class InStead:
    """Opens another conversation in the stead of one that leaves, and that one again when it is back.

    :param opened: the one that is open now.
    :param open_one: opens one, with nobody having asked for it.
    """

    def __init__(self, opened: Callable[[], str], open_one: Callable[[str], object]) -> None:
        self._opened = opened
        self._open_one = open_one
        self._of: dict[str, str] = {}
        """What was opened in the stead of each, as long as nobody has opened anything since."""
        self._opening = False

    def left(self, gone: str, other: str) -> None:
        """Open another one, for this one is gone."""
        self._open(other)
        self._of[gone] = other

    def selected(self) -> None:
        """One was opened: where a person did that, they stay there whatever is taken back."""
        if not self._opening:
            self._of.clear()

    def came_back(self, conversation_ids: Collection[str]) -> None:
        """Open the one of these that was open, where what was opened in its stead still is."""
        for one in conversation_ids:
            if one in self._of and self._of.pop(one) == self._opened():
                self._open(one)
                return

    def _open(self, conversation_id: str) -> None:
        self._opening = True
        self._open_one(conversation_id)
        self._opening = False
