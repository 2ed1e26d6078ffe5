"""What a model thought before it answered: folded away until a person wants to read it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from tabs.shared.labels import text_label
from tabs.shared.language import tr
from tabs.shared.safe_text import visible
from tabs.shared.theme import SMALL

_LONGEST = 20_000


class Reasoning(QWidget):
    """Hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: list[str] = []
        self.button = QToolButton(self)
        self.button.setText(tr("Reasoning"))
        self.button.setCheckable(True)
        self.button.toggled.connect(self._toggle)
        self.words = text_label("", "muted", wrap=True, selectable=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.words)
        self.words.hide()
        self.hide()

    def add(self, piece: str) -> None:
        """Show another piece in progress."""
        self._pieces.append(piece)
        self.show()
        if self.button.isChecked():
            self._write()

    def show_text(self, text: str) -> None:
        """Show what is recorded; where nothing is, what has come so far stays."""
        if text:
            self._pieces = [text]
        self.setVisible(bool(self._pieces))
        if self.button.isChecked():
            self._write()

    def _toggle(self, shown: bool) -> None:
        self.button.setText(tr("Hide reasoning") if shown else tr("Reasoning"))
        self.words.setVisible(shown)
        if shown:
            self._write()

    def _write(self) -> None:
        text = "".join(self._pieces)
        self._pieces = [text]
        self.words.setText(visible(text if len(text) <= _LONGEST else f"… {text[-_LONGEST:]}"))
