"""How answers are written by a preset: its instructions, temperature and longest answer. Open it with ``open()``."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from core.commands.models import SavePreset
from events.projections.settings.rows import PresetRow
from events.values import Json
from tabs.shared.forms import add_row
from tabs.shared.hub import Hub
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_told
from tabs.shared.notice import Notice
from tabs.shared.presets import preset_words
from tabs.shared.safe_text import one_line
from tabs.shared.tasks import Tasks
from tabs.shared.theme import HUGE, MEDIUM, SMALL, set_role

INSTRUCTIONS, TEMPERATURE, LONGEST = "answers.system_prompt", "answers.temperature", "answers.max_output_tokens"
_FIELD = 200
"""Pixels of a field at least; its name stands above it where there is less beside it."""


class PresetDialog(QDialog):
    """Asks for them; strategy, models and options stay what they are."""

    def __init__(self, hub: Hub, row: PresetRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Change {name}", name=one_line(row.name, 60)))
        self.resize(560, 420)
        self._hub = hub
        self._row = row
        self.notice = Notice(self)
        self.tasks = Tasks(lambda error: self.notice.show_message(tr_told(error.what), tr_told(error.do)))
        self.instructions = QPlainTextEdit(str(row.answers.get(INSTRUCTIONS) or ""), self)
        self.instructions.setAccessibleName(tr("Instructions"))
        self.instructions.setPlaceholderText(tr("Sent before every prompt that is asked by it"))
        self.instructions.setTabChangesFocus(True)
        self.temperature, self.longest = QLineEdit(self), QLineEdit(self)
        self.temperature.setText(_typed(row.answers.get(TEMPERATURE)))
        self.longest.setText(_typed(row.answers.get(LONGEST)))
        for field in (self.instructions, self.temperature, self.longest):
            field.setMinimumWidth(_FIELD)
        for field, name in ((self.temperature, tr("Temperature")), (self.longest, tr("Longest answer"))):
            field.setAccessibleName(name)
            field.setPlaceholderText(tr("as the settings have it"))
        self.buttons = QDialogButtonBox(self)
        self.ok = self.buttons.addButton(tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.ok, "primary")
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.submit)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.setVerticalSpacing(SMALL)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        add_row(form, tr("&Instructions"), self.instructions)
        add_row(form, tr("&Temperature"), self.temperature)
        add_row(form, tr("&Longest answer, tokens"), self.longest)
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, HUGE)
        column.setSpacing(MEDIUM)
        column.addWidget(self.notice)
        asked = PresetRow(row.name, row.strategy, row.models, row.options, row.saved_at)
        column.addWidget(text_label(preset_words(asked), "muted", wrap=True))
        column.addLayout(form)
        about = tr(
            "Where a conversation has instructions of its own, those count. Everything else is as the settings have it."
        )
        column.addWidget(text_label(about, "small", wrap=True))
        column.addWidget(self.buttons)
        self.instructions.setFocus()

    def submit(self) -> None:
        """Save the preset; close when that was accepted, say why when it was not."""
        answers: dict[str, Json] = dict(self._row.answers)
        try:
            temperature, longest = _number(self.temperature.text()), _number(self.longest.text())
        except ValueError:
            self.notice.show_message(tr("That is no number."), tr("Type one such as 0.7, or leave the field empty."))
            return
        answers |= {
            INSTRUCTIONS: self.instructions.toPlainText().strip() or None,
            TEMPERATURE: temperature,
            LONGEST: longest if longest is None or not longest.is_integer() else int(longest),
        }
        row = self._row
        command = SavePreset(
            name=row.name, strategy=row.strategy, models=row.models, options=dict(row.options), answers=answers
        )
        self.ok.setEnabled(False)
        task = self.tasks.start(self._hub.send(command), lambda _nothing: self.accept())
        task.add_done_callback(lambda _done: self.ok.setEnabled(True))

    def done(self, result: int) -> None:
        """Stop what is under way with the dialog."""
        self.tasks.cancel()
        super().done(result)


def _typed(value: object) -> str:
    return "" if value is None else f"{value}"


def _number(text: str) -> float | None:
    """A number as it is typed; ``None`` for none.

    :raises ValueError: it is none.
    """
    typed = text.strip().replace(",", ".")
    return float(typed) if typed else None
