"""The page that takes settings to a file and from one. A file is data: what it would change is looked at first."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.commands.settings import ImportSettings
from core.errors import InputError
from core.queries.settings_files import MAX_FILE_BYTES, Exported, read_exported
from tabs.settings.acting import Acting, Question
from tabs.settings.page import Page
from tabs.shared.beside import Beside
from tabs.shared.changing import changes
from tabs.shared.file_dialogs import ANY, ask_where, ask_which
from tabs.shared.hub import Hub
from tabs.shared.labels import framed, text_label
from tabs.shared.language import tr, tr_noop
from tabs.shared.notice import Notice
from tabs.shared.safe_text import one_line
from tabs.shared.saving import write_file
from tabs.shared.tasks import Tasks
from tabs.shared.theme import LARGE, MEDIUM, SMALL
from tabs.shared.wording import count

SUGGESTED = "tutti-settings.json"
EXPORT = tr_noop(
    "Writes every setting that is not at its default to a file, and your providers, presets and profiles. Keys stay here, "
    "and so do providers that answer from a file."
)
IMPORT = tr_noop(
    "Shows what the file says beside what is set now, line by line. Nothing is changed before you agree, and nothing is "
    "connected or started by it."
)


class TransferPage(Page):
    """Export and import.

    :param tasks: of the tab; shows errors.
    :param acting: shows the difference and carries it out.
    """

    def __init__(self, hub: Hub, tasks: Tasks, acting: Acting, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(tr_noop("Import and export"), "", parent)
        self._hub = hub
        self._tasks = tasks
        self._acting = acting
        self._notice = notice
        self.dialog: QFileDialog | None = None
        self.export_button = QPushButton(tr("Export …"))
        self.import_button = QPushButton(tr("Import …"))
        changes(self.import_button)
        self.export_button.clicked.connect(lambda _checked: self.ask_where())
        self.import_button.clicked.connect(lambda _checked: self.ask_which())
        for title, words, button in (
            (tr("To a file"), EXPORT, self.export_button),
            (tr("From a file"), IMPORT, self.import_button),
        ):
            card = framed("card")
            row = QVBoxLayout(card)
            row.setContentsMargins(LARGE, MEDIUM, MEDIUM, MEDIUM)
            told, side = QVBoxLayout(), QHBoxLayout()
            told.setSpacing(2)
            told.addWidget(text_label(title, "strong"))
            told.addWidget(text_label(tr(words), "muted", wrap=True))
            side.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(Beside(told, side))
            self.column.addWidget(card)
        self.column.addSpacing(SMALL)
        self.column.addStretch(1)

    def ask_where(self) -> None:
        """Ask where to write the settings."""
        self.dialog = ask_where(self, tr("Export settings"), SUGGESTED, _kinds(), self.write)

    def ask_which(self) -> None:
        """Ask which file to read."""
        self.dialog = ask_which(self, tr("Import settings"), list(_kinds().values()), self.read)

    def write(self, path: Path) -> None:
        """Write what differs from the defaults to a file."""
        told = self._hub.views.settings
        found = Exported.of(told.values(), told.providers(), told.presets(), told.profiles())

        def written(_path: Path) -> None:
            parts = (
                count(len(found.changed), "setting"),
                count(len(found.providers), "provider"),
                count(len(found.presets), "preset"),
                count(len(found.profiles), "profile"),
            )
            self._notice.show_message(tr("Wrote {parts} to {path}.", parts=", ".join(parts), path=path), tone="info")

        self._tasks.start(write_file(path, found.file()), written)

    def read(self, path: Path) -> None:
        """Show what a file would change, and set what is agreed to."""

        async def read() -> ImportSettings:
            raw = await asyncio.to_thread(_read, path)
            name = one_line(path.name, 60)
            return ImportSettings(name=name, **read_exported(name, raw)._asdict())

        question = Question(
            tr("Import {name}", name=one_line(path.name, 60)),
            tr("What the file says beside what is set now. Untick what is to stay as it is."),
            tr("Everything is set as the file says."),
        )
        self._tasks.start(read(), lambda act: self._acting.ask(act, question))


def _kinds() -> dict[str, str]:
    return {"json": tr("Settings (*.json)"), ANY: tr("All files (*)")}


def _read(path: Path) -> bytes:
    """The content of a file as far as an export can be long.

    :raises InputError: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        what = tr(
            "{path} could not be read: {reason}.",
            path=one_line(str(path)),
            reason=error.strerror or tr("the system refused it"),
        )
        raise InputError(what, tr("Choose another file.")) from error
