"""Presets in words, and the question before one is removed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from core.ports.repeats import counted
from events.projections.settings.rows import PresetRow
from tabs.shared.language import tr, tr_told, written
from tabs.shared.safe_text import one_line
from tabs.shared.wording import count


def preset_words(row: PresetRow) -> str:
    """What a preset stands for, in a line."""
    models = ", ".join(counted(row.models)) or tr("the models set as default")
    options = " ".join(
        f"{name}={value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}"
        for name, value in row.options.items()
    )
    parts = (tr_told(row.strategy), models, options, *_answers(row.answers))
    return one_line(" \N{MIDDLE DOT} ".join(part for part in parts if part), 300)


def _answers(answers: Mapping[str, Any]) -> Iterator[str]:
    """How answers are written by it, in words."""
    if (temperature := answers.get("answers.temperature")) is not None:
        yield tr("temperature {value}", value=written(f"{temperature:g}"))
    if longest := answers.get("answers.max_output_tokens"):
        yield tr("at most {tokens}", tokens=count(longest, "token"))
    if instructions := answers.get("answers.system_prompt"):
        yield f"“{one_line(str(instructions), 120)}”"


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
