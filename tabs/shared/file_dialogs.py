"""Asks for a file, to write or to read, in dialogs that do not block."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

ANY = ""
"""The ending of a filter that lets every file through: a name without an ending keeps the one that was chosen before."""


def ask_where(
    parent: QWidget, title: str, name: str, kinds: Mapping[str, str], then: Callable[[Path], None]
) -> QFileDialog:
    """Ask where to write a file, and call ``then`` with the place when one is chosen. Returns at once.

    :param name: of the file, as it is suggested.
    :param kinds: the filters by their endings; the first is chosen to begin with, and a name gets the ending of its
        filter where a person wrote none.
    """
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(kinds.values()))
    endings = {words: ending for ending, words in kinds.items() if ending != ANY}
    dialog.setDefaultSuffix(next(iter(kinds)))
    dialog.filterSelected.connect(lambda words: dialog.setDefaultSuffix(endings.get(words, dialog.defaultSuffix())))
    dialog.selectFile(name)
    return _opened(dialog, then)


def ask_which(parent: QWidget, title: str, filters: Sequence[str], then: Callable[[Path], None]) -> QFileDialog:
    """Ask which file to read, and call ``then`` with it when one is chosen. Returns at once."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(list(filters))
    return _opened(dialog, then)


def _opened(dialog: QFileDialog, then: Callable[[Path], None]) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
    return dialog
