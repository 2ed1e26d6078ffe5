"""One editor for each kind of setting. Each shows a value and tells when a person has chosen another."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from core.queries import SettingSpec
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_told, written
from tabs.shared.plain_tip import plain_tip
from tabs.shared.recorded_words import choice_words
from tabs.shared.safe_text import visible
from tabs.shared.theme import SMALL

TEXT_LINES = 4
"""Lines of text shown at once."""


class Editor(QWidget):
    """Base of the editors.

    Signals: ``edited`` with the value a person chose, ``None`` for the default; ``refused`` with words on why what was
    typed is no value at all.
    """

    edited = Signal(object)
    refused = Signal(str)
    wide = False
    """Whether it stands under its help instead of beside it."""

    def __init__(self, spec: SettingSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec

    def show_value(self, value: Any) -> None:
        """Show a value without telling anybody."""
        raise NotImplementedError


class ChoiceEditor(Editor):
    """One of a few names."""

    def __init__(self, spec: SettingSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.box = QComboBox(self)
        self.box.setAccessibleName(tr_told(spec.title))
        for choice in spec.choices:
            self.box.addItem(choice_words(visible(choice)), choice)
        self.box.activated.connect(lambda row: self.edited.emit(self.box.itemData(row)))
        self.box.installEventFilter(self)
        _only(self, self.box)

    def show_value(self, value: Any) -> None:
        """Choose a name; one that there is no more is added, so that what is true is shown."""
        row = self.box.findData(value)
        if row < 0:
            self.box.addItem(visible(str(value)), value)
            row = self.box.count() - 1
        self.box.setCurrentIndex(row)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let the wheel scroll the page instead of changing a setting that happens to lie under it."""
        if isinstance(event, QWheelEvent):
            event.ignore()
            return True
        return False


class FlagEditor(Editor):
    """Yes or no."""

    def __init__(self, spec: SettingSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.box = QCheckBox(tr("On"), self)
        self.box.setAccessibleName(tr_told(spec.title))
        self.box.clicked.connect(self._clicked)
        _only(self, self.box)

    def show_value(self, value: Any) -> None:
        """Tick or clear the box."""
        self.box.setChecked(bool(value))

    def _clicked(self, on: bool) -> None:
        self.edited.emit(on)


class NumberEditor(Editor):
    """A number with its unit. Enter or leaving the field sets it, Up and Down step it, Escape takes typing back.

    Limits are for the engine to enforce; its words appear at the field.
    """

    def __init__(self, spec: SettingSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._value: Any = None
        self.line = QLineEdit(self)
        self.line.setAccessibleName(tr_told(spec.title))
        self.line.setAccessibleDescription(limits(spec))
        self.line.setToolTip(plain_tip(limits(spec)))
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.setPlaceholderText(tr("not set") if spec.default is None else "")
        self.line.editingFinished.connect(self._finished)
        self.line.installEventFilter(self)
        row = _only(self, self.line)
        if spec.unit:
            unit = text_label(tr_told(spec.unit), "muted")
            row.addWidget(unit)

    def show_value(self, value: Any) -> None:
        """Show a number, nothing for none."""
        self._value = value
        self.line.setText("" if value is None else written(f"{value:g}") if isinstance(value, float) else str(value))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Step with the arrow keys, and take typing back with Escape."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self._step(step)
        elif event.key() == Qt.Key.Key_Escape:
            self.show_value(self._value)
        else:
            return False
        return True

    def _step(self, step: int) -> None:
        size = 1 if self.spec.kind == "integer" or (self.spec.maximum or 100) > 10 else 0.1
        value = round((self._value or 0) + step * size, 6)
        low, high = self.spec.minimum, self.spec.maximum
        value = max(value, -math.inf if low is None else low)
        value = min(value, math.inf if high is None else high)
        self.edited.emit(int(value) if self.spec.kind == "integer" else value)

    def _finished(self) -> None:
        text = self.line.text().strip().replace(",", ".")
        try:
            value = parse_number(text, self.spec)
        except ValueError:
            self.refused.emit(tr("{text} is not a number. {limits}", text=visible(text), limits=limits(self.spec)))
            return
        if value != self._value:
            self.edited.emit(value)


class LineEditor(Editor):
    """A few words in one line. Enter or leaving the field sets them, Escape takes typing back."""

    def __init__(self, spec: SettingSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._value = ""
        self.line = QLineEdit(self)
        self.line.setAccessibleName(tr_told(spec.title))
        self.line.setPlaceholderText(tr("none"))
        self.line.editingFinished.connect(self._finished)
        self.line.installEventFilter(self)
        _only(self, self.line)

    def show_value(self, value: Any) -> None:
        """Show the words."""
        self._value = str(value or "")
        self.line.setText(self._value)
        self.line.setCursorPosition(0)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take typing back with Escape."""
        escape = (
            isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
        )
        if escape:
            self.show_value(self._value)
        return escape

    def _finished(self) -> None:
        text = self.line.text().strip()
        if text != self._value:
            self.edited.emit(text)


class TextEditor(Editor):
    """Text of any length. Leaving the field or Ctrl+Enter sets it."""

    wide = True

    def __init__(self, spec: SettingSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._value = ""
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(tr_told(spec.title))
        self.text.setTabChangesFocus(True)
        self.text.installEventFilter(self)
        _only(self, self.text)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "text"):
            self._grow()

    def _grow(self) -> None:
        self.text.setFixedHeight(self.fontMetrics().lineSpacing() * TEXT_LINES + 24)

    def show_value(self, value: Any) -> None:
        """Show a text; what is being typed is left alone."""
        typing = self.text.hasFocus() and self.text.toPlainText() != self._value
        self._value = str(value or "")
        if not typing and self.text.toPlainText() != self._value:
            self.text.setPlainText(self._value)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Set the text when it is left, or with Ctrl+Enter."""
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._finished()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._finished()
                return True
        return False

    def _finished(self) -> None:
        if self.text.toPlainText() != self._value:
            self.edited.emit(self.text.toPlainText())


def parse_number(text: str, spec: SettingSpec) -> int | float | None:
    """The number that was typed, ``None`` for nothing.

    :raises ValueError: it is no number.
    """
    if not text:
        return None
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return int(number) if number.is_integer() and (spec.kind == "integer" or "." not in text) else number


def limits(spec: SettingSpec) -> str:
    """What a number may be, in words."""
    what = tr("A whole number") if spec.kind == "integer" else tr("A number")
    unit = f" {tr_told(spec.unit)}" if spec.unit else ""
    match spec.minimum, spec.maximum:
        case None, None:
            return f"{what}{unit}."
        case low, None:
            return tr("{what} from {low}{unit}.", what=what, low=_limit(low), unit=unit)
        case None, high:
            return tr("{what} up to {high}{unit}.", what=what, high=_limit(high), unit=unit)
        case low, high:
            return tr("{what} from {low} to {high}{unit}.", what=what, low=_limit(low), high=_limit(high), unit=unit)


def _limit(number: float | None) -> str:
    return "" if number is None else written(f"{number:,g}")


def _only(editor: QWidget, widget: QWidget) -> QHBoxLayout | QVBoxLayout:
    """Fill an editor with one widget and let the keyboard reach it."""
    row = QHBoxLayout(editor)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SMALL)
    row.addWidget(widget, 1)
    editor.setFocusProxy(widget)
    return row
