"""What is installed and where data lies, what is wrong with it, and a report of all that to give away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QFileDialog, QFormLayout, QPushButton, QVBoxLayout, QWidget

from core.queries.diagnosis import Diagnosis, Section, Trouble
from tabs.settings.backups_card import BackupsCard
from tabs.settings.page import Page, found_in
from tabs.shared.beside import Beside
from tabs.shared.changing import changes
from tabs.shared.file_dialogs import ask_where
from tabs.shared.flow import FlowLayout
from tabs.shared.hub import Hub
from tabs.shared.labels import framed, text_label
from tabs.shared.language import tr, tr_noop, tr_told
from tabs.shared.safe_text import breakable, visible
from tabs.shared.saving import write_file
from tabs.shared.tasks import Tasks
from tabs.shared.theme import LARGE, MEDIUM, SMALL

ABOUT = tr_noop("The same as tutti doctor tells. Nothing of it leaves this computer; no key is shown.")
LOOKING = tr_noop("Looking, and proving the whole history …")
COPIED = tr_noop("Copied, without your name and folder.")
NAMES = frozenset((
    *(tr_noop("Home"), tr_noop("Store"), tr_noop("Log"), tr_noop("Witness"), tr_noop("Backups"), tr_noop("Free")),
    *(tr_noop("Locale"), tr_noop("Encoding"), tr_noop("Terminal"), tr_noop("Zone"), tr_noop("Strategies")),
    *(tr_noop("Critics"), tr_noop("Providers"), tr_noop("none"), tr_noop("unknown"), tr_noop("not installed")),
    tr_noop("no keyring: only for one run, in memory"),
))  # fmt: skip
"""Words of what is found, for translators."""
KEYWORDS = tr_noop("doctor versions paths keyring diagnosis report fault about help backup restore")
FILE_NAME = "tutti-report.txt"
_NAME_WIDTH = 190
_VALUE_WIDTH = 160
"""Pixels of what is told at least; its name stands above it where there is less beside it."""


class InstallationPage(Page):
    """Looks when it is first shown, and again when it is told to.

    :param tasks: of the tab; shows errors.
    """

    looked = Signal()
    """Everything that was found stands there."""

    def __init__(self, hub: Hub, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tr_noop("This installation"), ABOUT, parent)
        self._hub = hub
        self._tasks = tasks
        self.diagnosis: Diagnosis | None = None
        self.dialog: QFileDialog | None = None
        self.state = text_label("", "muted", wrap=True)
        self.copy = QPushButton(tr("Copy"), self)
        self.copy.setToolTip(tr("Copy all of it, without your name and folder"))
        self.copy.clicked.connect(lambda _checked: self._copy())
        self.save = QPushButton(tr("Save …"), self)
        self.save.setToolTip(tr("Write it to a file, without your name and folder"))
        self.save.clicked.connect(lambda _checked: self._ask_where())
        self.again = QPushButton(tr("Look again"), self)
        changes(self.again)
        self.again.clicked.connect(lambda _checked: self.look())
        told, buttons = QVBoxLayout(), FlowLayout(one_line=True)
        told.addWidget(self.state)
        for button in (self.again, self.save, self.copy):
            buttons.addWidget(button)
        self.column.addWidget(Beside(told, buttons))
        self.backups = BackupsCard(hub, tasks)
        self.column.addWidget(self.backups.card)
        self._found = QVBoxLayout()
        self._found.setSpacing(MEDIUM)
        self.column.addLayout(self._found)
        self.column.addStretch(1)
        self._offer(ready=False)

    def showEvent(self, event: QShowEvent) -> None:
        """Look, when that was not done before."""
        super().showEvent(event)
        self.backups.look()
        if self.diagnosis is None:
            self.look()

    def look(self) -> None:
        """Look at all of it, beside the window's thread."""
        if not self.again.isEnabled():
            return
        self.state.setText(tr(LOOKING))
        self._offer(ready=False)
        self.again.setEnabled(False)
        task = self._tasks.start(self._hub.diagnosis(), self.show_diagnosis)
        task.add_done_callback(lambda _done: self.again.setEnabled(True))

    def show_diagnosis(self, found: Diagnosis) -> None:
        """Show what was found."""
        self.diagnosis = found
        while item := self._found.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for trouble in found.troubles:
            self._found.addWidget(_trouble(trouble))
        for section in found.sections:
            self._found.addWidget(_section(section))
        self.state.setText(tr("Nothing is broken.") if found.ok else tr("Something is broken."))
        self._offer(ready=True)
        self.looked.emit()

    def search(self, words: list[str]) -> int:
        """Whether the page is about these words."""
        return int(found_in(words, self.title, KEYWORDS))

    def _offer(self, *, ready: bool) -> None:
        self.copy.setEnabled(ready)
        self.save.setEnabled(ready)

    def _copy(self) -> None:
        if self.diagnosis is not None:
            QGuiApplication.clipboard().setText(self.diagnosis.report)
            self.state.setText(tr(COPIED))

    def _ask_where(self) -> None:
        kinds = {"txt": tr("Text (*.txt)")}
        self.dialog = ask_where(self, tr("Save the report"), FILE_NAME, kinds, self.save_to)

    def save_to(self, path: Path) -> None:
        """Write the report to a file."""
        if self.diagnosis is not None:
            data = self.diagnosis.report.encode("utf-8", "replace")
            self._tasks.start(
                write_file(path, data),
                lambda path: self.state.setText(tr("Saved: {path}", path=visible(str(path)))),
            )


def _trouble(trouble: Trouble) -> QWidget:
    """A card that says what is wrong, what it comes to, and what to do."""
    card = framed("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
    column.setSpacing(SMALL // 2)
    column.addWidget(text_label(visible(tr_told(trouble.what)), "danger" if trouble.broken else "warning", wrap=True))
    column.addWidget(text_label(visible(tr_told(trouble.do)), wrap=True, selectable=True))
    return card


def _section(section: Section) -> QWidget:
    """A card of names and values."""
    card = framed("card")
    form = QFormLayout(card)
    form.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
    form.setHorizontalSpacing(LARGE)
    form.setVerticalSpacing(SMALL // 2)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.addRow(text_label(visible(tr_told(section.title)), "heading"))
    for name, told in section.facts:
        label = text_label(visible(tr_told(name)), "muted")
        label.setMinimumWidth(_NAME_WIDTH)
        value = text_label(breakable(visible(tr_told(told))), wrap=True, selectable=True)
        value.setMinimumWidth(_VALUE_WIDTH)
        form.addRow(label, value)
    return card
