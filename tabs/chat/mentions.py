"""The models that the prompt being written is asked of, and no other one: named behind an @, a chip for each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from tabs.shared.flow import FlowLayout
from tabs.shared.icons import icon
from tabs.shared.labels import text_label
from tabs.shared.language import tr
from tabs.shared.plain_tip import plain_tip
from tabs.shared.safe_text import one_line
from tabs.shared.theme import colors_of

_LONGEST = 48
"""Characters of a name on a chip."""


class MentionChip(QToolButton):
    """One model. A click, Enter, Delete or Backspace takes it out; Left and Right go to the next one, or to the box.

    Signals: ``stepped`` with -1 or 1.
    """

    stepped = Signal(int)

    def __init__(self, model: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = model
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setChecked(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the name
        self._draw()
        self.setText(f"@{one_line(model, _LONGEST)}".replace("&", "&&"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        told = tr("This prompt is asked of {model}. Press to take it out.", model=one_line(model, 200))
        self.setToolTip(plain_tip(told))
        self.setAccessibleName(told)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self.setIcon(icon("close", colors_of(self).accent))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take it out, or go to the next one."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.stepped.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)


class MentionRow(QWidget):
    """Stands above the prompt box while there is one.

    Signals: ``changed`` when there are others; ``left`` when the keyboard goes back to the box.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[MentionChip] = []
        self.words = text_label(tr("Only this prompt:"), "small")
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.addWidget(self.words)
        self.hide()

    @property
    def models(self) -> tuple[str, ...]:
        """Those that are named, in order."""
        return tuple(chip.model for chip in self.chips)

    def show_models(self, models: Sequence[str]) -> None:
        """Name these, each once, and no others."""
        wanted = tuple(dict.fromkeys(models))
        if wanted == self.models:
            return
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(model) for model in wanted]
        self.setVisible(bool(self.chips))
        self.changed.emit()

    def add(self, model: str) -> None:
        """Name one more."""
        self.show_models((*self.models, model))

    def drop_last(self) -> None:
        """Take the last one out."""
        self.show_models(self.models[:-1])

    def take_focus(self) -> None:
        """Have the keyboard at the last one."""
        if self.chips:
            self.chips[-1].setFocus()

    def _chip(self, model: str) -> MentionChip:
        chip = MentionChip(model, self)
        chip.clicked.connect(lambda _checked: self._drop(model))
        chip.stepped.connect(lambda step: self._step(model, step))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _drop(self, model: str) -> None:
        place, there = self.models.index(model), self.models
        focused = self.chips[place].hasFocus()
        self.show_models([one for one in there if one != model])
        if focused and self.chips:
            self.chips[min(place, len(self.chips) - 1)].setFocus()
        else:
            self.left.emit()

    def _step(self, model: str, step: int) -> None:
        place = self.models.index(model) + step
        if place < len(self.chips):
            self.chips[max(place, 0)].setFocus()
        else:
            self.left.emit()
