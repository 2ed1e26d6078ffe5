"""Asks for the variables of a saved prompt and shows, while they are typed, what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.ports.prompts import CLIPBOARD, DATE, SavedPrompt, Variable, filled, variables
from tabs.shared.labels import text_label
from tabs.shared.language import tr
from tabs.shared.safe_text import one_line
from tabs.shared.theme import LARGE, MEDIUM, SMALL, set_role

LONGEST = 100_000
"""Characters of the clipboard that are put in."""
_LINES = 3


class PromptDialog(QDialog):
    """Signals: ``filled_in`` with the whole text."""

    filled_in = Signal(str)

    def __init__(self, prompt: SavedPrompt, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(one_line(prompt.name, 60))
        self.resize(560, 480)
        self._prompt = prompt
        self._values: dict[str, Callable[[], str]] = {}
        self.fields: dict[str, QWidget] = {}
        """By the variable's name."""
        form = QFormLayout()
        form.setSpacing(SMALL)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for variable in variables(prompt.text):
            self._add(form, variable)
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(tr("What is put into the prompt box"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.insert = buttons.addButton(tr("Insert"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.insert, "primary")
        self.insert.setDefault(True)
        buttons.accepted.connect(self._done)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addLayout(form)
        column.addWidget(text_label(tr("Preview"), "small"))
        column.addWidget(self.preview, 1)
        column.addWidget(buttons)
        self._show()

    @property
    def values(self) -> Mapping[str, str]:
        """What is typed for each variable."""
        return {name: value() for name, value in self._values.items()}

    def _add(self, form: QFormLayout, variable: Variable) -> None:
        name = variable.name
        if variable.choices:
            field: QWidget = self._choice(variable)
        elif name == CLIPBOARD:
            field = self._text(variable)
        else:
            field = self._line(variable)
        field.setAccessibleName(one_line(name))
        self.fields[name] = field
        form.addRow(text_label(one_line(name, 40)), field)

    def _choice(self, variable: Variable) -> QComboBox:
        box = QComboBox(self)
        box.addItems(list(variable.choices))
        box.currentTextChanged.connect(lambda _text: self._show())
        self._values[variable.name] = box.currentText
        return box

    def _line(self, variable: Variable) -> QLineEdit:
        today = f"{datetime.now().astimezone():%Y-%m-%d}"
        line = QLineEdit(today if variable.name == DATE else variable.default, self)
        line.textChanged.connect(lambda _text: self._show())
        self._values[variable.name] = line.text
        return line

    def _text(self, variable: Variable) -> QPlainTextEdit:
        copied = QApplication.clipboard().text()[:LONGEST]
        text = QPlainTextEdit(copied or variable.default, self)
        text.setTabChangesFocus(True)
        text.setPlaceholderText(tr("Nothing was copied. Paste or type it here."))
        text.setFixedHeight(_LINES * text.fontMetrics().lineSpacing() + LARGE)
        text.textChanged.connect(self._show)
        self._values[variable.name] = text.toPlainText
        return text

    def _show(self) -> None:
        if hasattr(self, "preview"):
            self.preview.setPlainText(filled(self._prompt.text, self.values))

    def _done(self) -> None:
        self.filled_in.emit(filled(self._prompt.text, self.values))
        self.accept()
