"""The files of the prompt being written: a chip for each, in lines above the prompt box."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from core.commands.models import File
from core.queries.attachments import MOST_BYTES, MOST_FILES, Ready, Refused
from tabs.chat.file_name import FileName, told_name
from tabs.shared.flow import FlowLayout
from tabs.shared.icons import IconButton, icon
from tabs.shared.labels import text_label
from tabs.shared.language import grouped, tr, tr_told, written
from tabs.shared.plain_tip import plain_tip
from tabs.shared.theme import SMALL, TINY, colors_of
from tabs.shared.wording import count

_LINES = 3
"""Lines of chips that are shown before they scroll."""
_SHARE = 5
"""They take one part in so many of the window's height at most."""
_PICTURE = 32
"""Edge of a chip's picture, in pixels."""
_NAME_EMS = 16
"""Widest name on a chip, in letters."""


class Chip(QFrame):
    """One file: its picture or an icon, its name, how much it is, and a button that takes it out.

    Enter, Space or a click shows what is in it; Delete or Backspace takes it out.
    """

    opened = Signal()
    removed = Signal()

    def __init__(self, ready: Ready, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ready = ready
        file, shown = ready.file, told_name(ready.file.name)
        self.setProperty("role", "chip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._picture = text_label(parent=self)
        self._picture.setFixedSize(_PICTURE, _PICTURE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.name = FileName(file.name, ems=_NAME_EMS, parent=self)
        self.name.setAttribute(
            Qt.WidgetAttribute.WA_TransparentForMouseEvents
        )  # the tip of the chip tells more than its own
        self.details = text_label(
            tr(
                "{size} · about {tokens}",
                size=size_words(len(file.data)),
                tokens=count(ready.tokens, "token"),
            ),
            "small",
        )
        self.close_button = IconButton("close", tr("Take out {name}", name=shown), self)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the chip itself has the focus, and the Delete key
        self.close_button.clicked.connect(lambda _checked: self.removed.emit())
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.details)
        row = QHBoxLayout(self)
        row.setContentsMargins(SMALL, TINY, TINY, TINY)
        row.setSpacing(SMALL)
        row.addWidget(self._picture)
        row.addLayout(words)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        notes = [tr_told(note) for note in ready.notes]
        told = [shown, *notes]
        self.setToolTip(plain_tip("\n".join([*told, tr("Click to see it, Delete to take it out.")])))
        self.setAccessibleName(tr("Attached: {name}, {details}", name=shown, details=self.details.text()))
        self.setAccessibleDescription(" ".join(notes))
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open it or take it out."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open it."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        pixmap = QPixmap()
        if self.ready.thumbnail and pixmap.loadFromData(self.ready.thumbnail):
            edge = round(_PICTURE * self.devicePixelRatioF())
            mode = Qt.TransformationMode.SmoothTransformation
            pixmap = pixmap.scaled(QSize(edge, edge), Qt.AspectRatioMode.KeepAspectRatio, mode)
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        else:
            pixmap = icon("file", colors_of(self).muted).pixmap(QSize(22, 22))
        self._picture.setPixmap(pixmap)


class AttachmentRow(QScrollArea):
    """The files of the prompt being written. Hidden when there are none; scrolls when there are many.

    Signals: ``changed``; ``opened`` with the one a person wants to see.
    """

    changed = Signal()
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget(self)
        self._inside.setProperty("role", "clear")
        self._flow = FlowLayout(self._inside)
        self.setWidget(self._inside)
        self.chips: list[Chip] = []
        self.hide()

    @property
    def ready(self) -> tuple[Ready, ...]:
        """Those that are attached, in order."""
        return tuple(chip.ready for chip in self.chips)

    @property
    def files(self) -> list[File]:
        """The same as they are sent."""
        return [chip.ready.file for chip in self.chips]

    @property
    def room(self) -> int:
        """How many more there may be."""
        return MOST_FILES - len(self.chips)

    def add(self, files: Sequence[Ready]) -> list[Refused]:
        """Put files to the others, but for those that are there already or are too much; returns these."""
        refused = []
        there = {_mark(one.file) for one in self.ready}
        for one in files:
            mark = _mark(one.file)
            if mark in there:
                refused.append(
                    Refused(
                        one.file.name, tr("{name} is attached already.", name=one.file.name), tr("It is sent once.")
                    )
                )
            elif self.room <= 0:
                what = tr("At most {number} files go with a prompt.", number=grouped(MOST_FILES))
                refused.append(Refused(one.file.name, what, tr("Take one out first.")))
            elif sum(len(file.data) for file in self.files) + len(one.file.data) > MOST_BYTES:
                what = tr(
                    "{name} is too much: all files together have {size} at most.",
                    name=one.file.name,
                    size=size_words(MOST_BYTES),
                )
                refused.append(Refused(one.file.name, what, tr("Take one out first, or send a smaller one.")))
            else:
                there.add(mark)
                self._put(one)
        self.fit()
        self.changed.emit()
        return refused

    def clear(self) -> None:
        """Take all out."""
        for chip in tuple(self.chips):
            self._drop(chip)
        self.fit()
        self.changed.emit()

    def resizeEvent(self, event: object) -> None:
        """Another width has other lines."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # the event is handed on as it came
        self.fit()

    def _put(self, ready: Ready) -> None:
        chip = Chip(ready, self._inside)
        chip.opened.connect(lambda: self.opened.emit(ready))
        chip.removed.connect(lambda: self._remove(chip))
        self._flow.addWidget(chip)
        self.chips.append(chip)
        chip.show()

    def _remove(self, chip: Chip) -> None:
        place = self.chips.index(chip)
        focused = chip.hasFocus()
        self._drop(chip)
        self.fit()
        if focused and self.chips:
            self.chips[min(place, len(self.chips) - 1)].setFocus()
        self.changed.emit()

    def _drop(self, chip: Chip) -> None:
        self.chips.remove(chip)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def fit(self) -> None:
        """As high as its lines, up to a limit."""
        self.setVisible(bool(self.chips))
        if not self.chips:
            return
        high = self.chips[0].sizeHint().height() + self._flow.spacing()
        wanted = self._flow.heightForWidth(max(self.viewport().width(), 1))
        lines = max(1, min(_LINES, self.window().height() // _SHARE // high))
        self.setFixedHeight(min(wanted, lines * high - self._flow.spacing() + high // 3))


def size_words(size: int) -> str:
    """``340 bytes``, ``12 KB``, ``1.4 MB``."""
    if size < 1000:
        return count(size, "byte")
    if size < 1000 * 1000:
        return tr("{number} KB", number=grouped(round(size / 1024)))
    return tr("{number} MB", number=written(f"{size / 1024 / 1024:.1f}"))


def _mark(file: File) -> tuple[str, bytes]:
    return file.name, hashlib.sha256(file.data).digest()
