"""What stays in its place while another branch is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from events.projections.conversations.rows import MessageRow

SETTLING_MS = 500
"""How long nothing may have changed before all counts as laid out."""
LONGEST_MS = 4_000
"""How long something may go on changing and still be held: what grows by itself, such as an answer, is left alone then."""


class Settling:
    """Waits until what is in an area has been laid out, which takes longer on a busy machine.

    :param settled: called when nothing has changed for a while.
    """

    def __init__(self, area: QScrollArea, settled: Callable[[], None]) -> None:
        self._timer = QTimer(area, singleShot=True, interval=SETTLING_MS)
        self._timer.timeout.connect(settled)
        self._since = QElapsedTimer()

    def begin(self) -> None:
        """Something is about to be laid out."""
        self._since.start()
        self._timer.start()

    def go_on(self) -> None:
        """Something was laid out, so that more may follow."""
        if self._timer.isActive() and not self._since.hasExpired(LONGEST_MS):
            self._timer.start()


class Anchor:
    """Holds one exchange where the eye is, until what is around it has been laid out."""

    def __init__(self, area: QScrollArea) -> None:
        self._area = area
        self._prompt = ""
        self._top = 0
        area.verticalScrollBar().actionTriggered.connect(lambda _action: self._follow())

    def drop_at(self, prompt_id: str, top: int) -> None:
        """From now on the exchange of a prompt is to stand so many pixels below the top of the view."""
        self._prompt, self._top = prompt_id, top

    @property
    def held(self) -> tuple[str, int] | None:
        """The prompt that is held and where it is to stand, ``None`` for none."""
        return (self._prompt, self._top) if self._prompt else None

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

    def _follow(self) -> None:
        """Hold it where a person scrolls it to; of a value that is set by the program Qt tells otherwise."""
        bar = self._area.verticalScrollBar()
        self._top -= bar.sliderPosition() - bar.value()
