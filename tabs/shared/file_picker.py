"""A field for the path of a file, with a button that looks for one."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from tabs.shared.file_dialogs import ask_which
from tabs.shared.language import tr
from tabs.shared.theme import SMALL


class FilePicker(QWidget):
    """Takes a path that is typed, pasted or chosen.

    :param what: what the file holds, in a few words.
    :param filters: as a file dialog takes them, such as ``JSON lines (*.jsonl);;All files (*)``.
    """

    def __init__(self, what: str, filters: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what, self._filters = what, filters
        self.dialog: QFileDialog | None = None
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(what)
        self.field.setAccessibleName(tr("File: {what}", what=what))
        self.browse = QPushButton(tr("Choose …"), self)
        self.browse.setAccessibleName(tr("Choose a file: {what}", what=what))
        self.browse.clicked.connect(lambda _checked: self._look())
        self.setFocusProxy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.field, 1)
        row.addWidget(self.browse)

    @property
    def path(self) -> str:
        """The path as it stands there; empty for none."""
        return self.field.text().strip()

    def _look(self) -> None:
        filters = self._filters.split(";;")
        self.dialog = ask_which(self, self._what, filters, lambda path: self.field.setText(str(path)))
