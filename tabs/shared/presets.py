"""Presets in words, and the question before one is removed."""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from core.ports.repeats import counted
from events.projections.settings.rows import PresetRow
from tabs.shared.language import tr, tr_told
from tabs.shared.safe_text import one_line


def preset_words(row: PresetRow) -> str:
    """What a preset stands for, in a line."""
    models = ", ".join(counted(row.models)) or tr("the models set as default")
    options = " ".join(
        f"{name}={value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}"
        for name, value in row.options.items()
    )
    return one_line(" \N{MIDDLE DOT} ".join(part for part in (tr_told(row.strategy), models, options) if part), 200)


def ask_to_remove(parent: QWidget, name: str, remove: Callable[[], object]) -> QMessageBox:
    """Ask whether a preset is to be removed, and do it when the person says so."""
    question = QMessageBox(parent)
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    question.setWindowTitle(tr("Remove preset"))
    question.setTextFormat(Qt.TextFormat.PlainText)
    question.setText(tr("Remove the preset “{name}”?", name=one_line(name, 60)))
    question.setInformativeText(tr("Runs that were asked by it keep what they were asked with."))
    agree = question.addButton(tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
    question.setDefaultButton(question.addButton(QMessageBox.StandardButton.Cancel))
    agree.clicked.connect(lambda _checked: remove())
    question.open()
    return question
