"""Help: what this is, where data lies, whose work is in it, and the ways to shortcuts and the welcome."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from tabs.shared.icons import app_icon
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_noop
from tabs.shared.safe_text import visible
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.theme import LARGE, MEDIUM, SMALL, scaled

WIDTH = 560
ICON = 56


class About(NamedTuple):
    """What the program says of itself."""

    version: str = tr_noop("from a checkout")
    folder: str = ""
    """Where data lies."""
    runs_on: str = ""
    licences: tuple[tuple[str, str], ...] = ()
    """Libraries with their licences."""
    icons: int = 0
    """Icons that were drawn for it."""


class HelpDialog(QDialog):
    """Signals: ``shortcuts_wanted`` and ``welcome_wanted``, after it was closed."""

    shortcuts_wanted = Signal()
    welcome_wanted = Signal()

    def __init__(self, about: About, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = about
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Help"))
        self.setMinimumWidth(WIDTH)
        self.shortcuts = self._button(tr("All shortcuts"), self.shortcuts_wanted)
        self.welcome = self._button(tr("Show the welcome"), self.welcome_wanted)
        self.facts = text_label(
            tr(
                "Version {version}\n{runs_on}\nData lies in {folder}",
                version=tr(about.version),
                runs_on=about.runs_on,
                folder=about.folder,
            ),
            "",
            wrap=True,
            selectable=True,
        )
        self.facts.setText(visible(self.facts.text()))
        self.copy = QPushButton(tr("Copy"), self)
        self.copy.setToolTip(tr("Copies version, system and place of the data, as a report of a fault wants them"))
        self.copy.clicked.connect(lambda _checked: QGuiApplication.clipboard().setText(self.facts.text()))
        self.folder = QPushButton(tr("Open the data folder"), self)
        self.folder.clicked.connect(lambda _checked: QDesktopServices.openUrl(QUrl.fromLocalFile(about.folder)))
        self.folder.setEnabled(bool(about.folder))
        self.licences = QPlainTextEdit(_licences(about), self)
        self.licences.setReadOnly(True)
        self.licences.setTabChangesFocus(True)
        self.licences.setAccessibleName(tr("Licences"))
        self.close_button = QPushButton(tr("Close"), self)
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self._lay_out()

    def _button(self, words: str, wanted: object) -> QPushButton:
        button = QPushButton(words, self)
        button.clicked.connect(lambda _checked: self.accept())
        button.clicked.connect(wanted)
        return button

    def _lay_out(self) -> None:
        picture = text_label()
        picture.setPixmap(app_icon().pixmap(scaled(ICON), scaled(ICON)))
        picture.setAccessibleName(tr("The icon of Tutti"))
        words = QVBoxLayout()
        words.addWidget(text_label("Tutti", "title"))
        words.addWidget(text_label(tr("All models at once; what happened is on record."), "muted", wrap=True))
        head = QHBoxLayout()
        head.setSpacing(MEDIUM)
        head.addWidget(picture)
        head.addLayout(words, 1)
        ways, foot = QHBoxLayout(), QHBoxLayout()
        for row, buttons in ((ways, (self.shortcuts, self.welcome)), (foot, (self.copy, self.folder))):
            row.setSpacing(SMALL)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addLayout(head)
        column.addLayout(ways)
        column.addWidget(self.facts)
        column.addWidget(text_label(tr("Licences"), "heading"))
        column.addWidget(self.licences, 1)
        column.addLayout(foot)
        order_as_laid_out(self)


def _licences(about: About) -> str:
    lines = [
        tr("Tutti: Apache-2.0"),
        tr("Its {number} icons were drawn for it and are under the same licence.", number=about.icons),
    ]
    return visible("\n".join([*lines, "", *(f"{name}: {licence}" for name, licence in about.licences)]))
