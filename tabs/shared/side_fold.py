"""The list beside what it lists: it folds away where the window is narrow, and whenever a person wants it to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from tabs.shared.keeping import Kept
from tabs.shared.theme import MEDIUM, scaled

ROOMY = 740
"""Pixels of the whole, at the usual size of letters, below which most lists and what they list take turns."""
LEAST = 560
"""Pixels that the smallest screen has for it. What is not laid out yet may claim to need more, and must not widen the window."""
LARGEST = 10_000
"""Pixels of a width that is believed."""


class Listed(QWidget):
    """What is listed, below the way back to the list where that is folded.

    :param title: of the way back, translated.
    """

    def __init__(self, title: str, *parts: QWidget) -> None:
        super().__init__()
        self.back = QPushButton(title, self)
        self.back.setProperty("role", "quiet")
        self.back.hide()
        top = QHBoxLayout()
        top.setContentsMargins(MEDIUM, 0, MEDIUM, 0)
        top.addWidget(self.back)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        for part in parts:
            column.addWidget(part)
        column.setStretchFactor(parts[-1], 1)


class SideFold(QSplitter):
    """A list at the left, and what it lists. Where there is room for both, the list is as the person left it; where there is
    not, what it lists has the place until the list is asked for, and again when something was chosen in it.

    :param width: of the list as it comes, in pixels.
    :param roomy: pixels of the whole, at the usual size of letters, from which on there is room for both.
    """

    turned = Signal(bool)
    """Whether the list is folded now."""

    def __init__(
        self, side: QWidget, main: QWidget, width: int, parent: QWidget | None = None, *, roomy: int = ROOMY
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._side, self._main = side, main
        self._come = width
        self._roomy = roomy
        self._width = 0
        """As a person made it; 0 while nobody did."""
        self._narrow = False
        self.wanted = True
        """Whether the person wants the list where there is room for both."""
        self.addWidget(side)
        self.addWidget(main)
        main.setMinimumWidth(1)  # a name that does not break must not take the list's place
        self.setStretchFactor(1, 1)
        self.setCollapsible(1, False)  # noqa: FBT003 - Qt's own signature
        self.setSizes([width, 10 * width])
        self.splitterMoved.connect(self._moved)

    @property
    def folded(self) -> bool:
        """Whether the list is out of sight."""
        return self._side.isHidden()

    @property
    def side_alone(self) -> bool:
        """Whether the list has the place of what it lists."""
        return self._main.isHidden()

    def toggle(self) -> None:
        """Fold the list, or bring it back."""
        if not self._narrow:
            self.wanted = self.folded
        self._turn(folded=not self.folded)

    def bring_back(self) -> None:
        """Have the list in sight."""
        if self.folded:
            self.toggle()

    def chosen(self) -> None:
        """Something of the list was opened: where there is no room for both, the list has done its part."""
        if self._narrow:
            self._turn(folded=True)

    def place(self) -> Kept:
        """How the person left it, as JSON."""
        return {"wanted": self.wanted, "width": self._width}

    def put_back(self, found: Mapping[str, Any]) -> None:
        """Have it as :meth:`place` says."""
        width = found.get("width")
        self.wanted = found.get("wanted") is not False
        self._width = width if type(width) is int and 0 < width < LARGEST else 0
        self._turn(folded=self._narrow or not self.wanted)

    def minimumSizeHint(self) -> QSize:
        """What one of the two needs: where there is no room for both, they take turns."""
        seen = [part for part in (self._side, self._main) if not part.isHidden()]
        least = max((max(part.minimumSizeHint().width(), part.minimumWidth()) for part in seen), default=0)
        return QSize(min(least, scaled(LEAST)), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back from the list to what it lists where the two take turns."""
        if event.key() == Qt.Key.Key_Escape and self._narrow and not self.folded:
            self._turn(folded=True)
            (self._main.focusWidget() or self._main).setFocus()  # type: ignore[truthy-bool]  # the stubs do not know that it may be None
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether there is room for both."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Other letters need other room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_narrow"):
            self._fit()

    def _fit(self) -> None:
        narrow = self.width() < scaled(self._roomy)
        if narrow != self._narrow:
            self._narrow = narrow
            self._turn(folded=narrow or not self.wanted)
        elif not (narrow or self.folded):
            self._share()

    def _share(self) -> None:
        """Give the list its width, as far as what it lists has room beside it."""
        least = max(self._side.minimumSizeHint().width(), self._side.minimumWidth())
        width = min(self._width or scaled(self._come), max(least, self.width() - scaled(LEAST)))
        self.setSizes([width, max(self.width() - width, 1)])

    def _turn(self, *, folded: bool) -> None:
        self._side.setVisible(not folded)
        self._main.setVisible(folded or not self._narrow)
        if not folded and not self._narrow:
            self._share()
        self.turned.emit(folded)

    def _moved(self, place: int, _handle: int) -> None:
        """The list was made wider or narrower by hand, or drawn together."""
        self._width = place
        if place == 0:
            self.wanted = False
            self._side.hide()
            self.turned.emit(True)  # noqa: FBT003 - a signal has no names
