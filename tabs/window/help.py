"""Help: what this is, where data lies, whose work is in it, and the ways to shortcuts and the welcome."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from tabs.shared.beside import Beside
from tabs.shared.flow import FlowLayout
from tabs.shared.icons import app_icon
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_noop
from tabs.shared.safe_text import visible
from tabs.shared.shrinking import Shrinking, take_room
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.theme import LARGE, MEDIUM, scaled

SIZE = (560, 480)
LOWEST = 120
"""Pixels that are kept of what is told above the licences."""
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
        self.resize(*SIZE)
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

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as all that is told above the licences."""
        super().showEvent(event)
        take_room(self, self._told)

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
        told, ways = QWidget(self), QWidget(self)
        foot, last = FlowLayout(one_line=True), QHBoxLayout()
        for row, buttons in (
            (FlowLayout(ways, one_line=True), (self.shortcuts, self.welcome)),
            (foot, (self.copy, self.folder)),
        ):
            for button in buttons:
                row.addWidget(button)
        last.addWidget(self.close_button)
        upper = QVBoxLayout(told)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(MEDIUM)
        upper.addLayout(head)
        upper.addWidget(ways)
        upper.addWidget(self.facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        self._told = Shrinking(told, least=LOWEST, parent=self)
        column.addWidget(self._told)
        column.addWidget(text_label(tr("Licences"), "heading"))
        column.addWidget(self.licences, 1)
        column.addWidget(Beside(foot, last))
        order_as_laid_out(self)


def _licences(about: About) -> str:
    lines = [
        tr("Tutti: Apache-2.0"),
        tr("Its {number} icons were drawn for it and are under the same licence.", number=about.icons),
    ]
    return visible("\n".join([*lines, "", *(f"{name}: {licence}" for name, licence in about.licences)]))
