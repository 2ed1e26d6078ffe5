"""Takes conversations over from a file: looks first, says what would be done, and does it when a person agrees."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.commands.importing import ImportConversations, ImportReport
from events.errors import TuttiError
from tabs.chat.trouble import in_the_window
from tabs.shared.file_dialogs import ask_which
from tabs.shared.hub import Hub
from tabs.shared.import_words import import_lines
from tabs.shared.labels import text_label
from tabs.shared.language import grouped, tr, tr_count, tr_noop, tr_told
from tabs.shared.notice import Notice
from tabs.shared.plain_tip import plain_tip
from tabs.shared.safe_text import breakable, one_line, visible
from tabs.shared.tasks import Tasks
from tabs.shared.theme import HUGE, LARGE, MEDIUM, set_role

FILTER = tr_noop("Exports of ChatGPT, Claude, Open WebUI and Tutti (*.zip *.json)")
LOOK_MS = 250
"""How often it is seen how far an import is."""
WIDTH = 460


class ImportDialog(QDialog):
    """What stands in an export, and how far its import is. Open it with ``open()``.

    Signals: ``agreed`` when it is to be imported, ``rejected`` when not or no further.
    """

    agreed = Signal()

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import conversations"))
        self.setMinimumWidth(WIDTH)
        self.what = text_label(tr("Reading the file …"), "strong", wrap=True)
        self.file = text_label(breakable(one_line(path.name, 80)), "muted", wrap=True)
        self.file.setToolTip(plain_tip(visible(str(path))))
        self.lines = text_label("", wrap=True, selectable=True)
        self.titles = text_label("", "muted", wrap=True)
        self.note = text_label(
            tr(
                "Imported conversations cost nothing and count in no figures. Models are asked only when you go on with one."
            ),
            "small",
            wrap=True,
        )
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(tr("Reading the file"))
        self.import_button = QPushButton(tr("Import"), self)
        set_role(self.import_button, "primary")
        self.import_button.setEnabled(False)
        self.import_button.clicked.connect(lambda _checked: self.agreed.emit())
        self.cancel_button = QPushButton(tr("Cancel"), self)
        self.cancel_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.import_button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        for widget in (self.what, self.file, self.lines, self.titles, self.progress, self.note):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(buttons)
        for widget in (self.lines, self.titles):
            widget.hide()

    def show_report(self, report: ImportReport) -> None:
        """Say what would be imported and what would not."""
        first, *others = import_lines(report, done=False)
        self.what.setText(first)
        self.lines.setText("\n".join(visible(line) for line in others))
        self.lines.setVisible(bool(others))
        more = report.conversations - len(report.titles)
        titles = [f"·  {breakable(one_line(title, 60))}" for title in report.titles]
        if more > 0 and titles:
            titles.append(tr_count(more, "… and {n} more", "… and {n} more"))
        self.titles.setText("\n".join(titles))
        self.titles.setVisible(bool(titles))
        self.progress.hide()
        self.import_button.setEnabled(report.conversations > 0)
        self.import_button.setDefault(report.conversations > 0)
        if report.conversations:
            self.import_button.setFocus()  # which could not be had while the file was read
        if not report.conversations:
            self.cancel_button.setText(tr("Close"))

    def show_progress(self, done: int, number: int) -> None:
        """Say how far it is."""
        self.import_button.setEnabled(False)
        self.what.setText(tr("Importing: {done} of {number}", done=grouped(done), number=grouped(number)))
        self.progress.setRange(0, max(1, number))
        self.progress.setValue(done)
        self.progress.setAccessibleName(tr("{done} of {number} conversations imported", done=done, number=number))
        self.progress.show()
        self.resize(self.width(), max(self.height(), self._column.totalHeightForWidth(self.width())))  # none is cut


class Importer(QObject):
    """Asks for a file, looks into it, and imports it beside the window's thread.

    :param notice: where it says what came of it.
    """

    def __init__(self, hub: Hub, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._notice = notice
        self._over = parent
        self.tasks = Tasks(notice.show_error)
        self.files: QFileDialog | None = None
        """The one that was opened last."""
        self.dialog: ImportDialog | None = None
        """The same."""
        self._work: asyncio.Task[Any] | None = None
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self._look)
        self._before = self._number = 0
        self._source = ""

    def ask(self) -> None:
        """Ask for the file."""
        filters = [tr(FILTER), tr("All files (*)")]
        self.files = ask_which(self._over, tr("Import conversations"), filters, self.look_into)

    def look_into(self, path: Path) -> None:
        """Say what stands in a file; nothing is stored by that."""
        dialog = self.dialog = ImportDialog(path, self._over)
        dialog.agreed.connect(lambda: self._run(path))
        dialog.rejected.connect(self._stop)
        dialog.open()
        self._start(ImportConversations(path=str(path), dry_run=True), self._looked)

    def _looked(self, report: ImportReport) -> None:
        if self.dialog is None:
            return
        self._source, self._number = report.source, report.conversations
        self.dialog.show_report(report)

    def _run(self, path: Path) -> None:
        self._before = len(self._hub.views.conversations.taken_over(self._source))
        self._looking.start()
        self._look()
        self._start(ImportConversations(path=str(path)), self._done)

    def _look(self) -> None:
        if self.dialog is not None:
            done = len(self._hub.views.conversations.taken_over(self._source)) - self._before
            self.dialog.show_progress(min(done, self._number), self._number)

    def _done(self, report: ImportReport) -> None:
        self._close()
        first, *others = import_lines(report, done=True)
        self._notice.show_message(first, " ".join(others), "info")

    def _start(self, command: ImportConversations, done: Callable[[ImportReport], None]) -> None:
        self._work = self.tasks.start(self._hub.send(command), done, failed=self._failed)

    def _failed(self, error: TuttiError) -> None:
        self._close()
        self._notice.show_message(tr_told(error.what), in_the_window(error.do))

    def _stop(self) -> None:
        """Go no further; what is stored stays, and another import passes it over."""
        self._looking.stop()
        self.dialog = None
        if self._work is not None:
            self._work.cancel()
            self._work = None

    def _close(self) -> None:
        self._looking.stop()
        self._work = None
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.accept()
