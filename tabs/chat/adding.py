"""Asks which models are to answer a prompt besides those that have."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tabs.chat.asking_models import Asked, AskModelsDialog
from tabs.shared.language import tr, tr_count


def adding_dialog(answers: int, parent: QWidget | None = None) -> AskModelsDialog:
    """A dialog that asks whom to add.

    :param answers: how many whole answers are there, which stay.
    """
    told = tr_count(
        answers,
        "{n} answer is used again at no cost; only the models you add are asked.",
        "{n} answers are used again at no cost; only the models you add are asked.",
    )
    asked = Asked(tr("Add models"), tr("Add models to the answers"), told, _button)
    return AskModelsDialog(asked, parent)


def _button(number: int) -> str:
    return tr_count(number, "Ask for {n} answer", "Ask for {n} answers")
