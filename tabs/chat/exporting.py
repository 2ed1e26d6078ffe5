"""Writes the open conversation to a file that a person names: Markdown, a web page, PDF or JSON."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from core.errors import InputError
from tabs.shared.conversation_pages import KINDS, page
from tabs.shared.conversation_told import Told, read_told
from tabs.shared.file_dialogs import ask_where
from tabs.shared.hub import Hub
from tabs.shared.language import tr, tr_noop
from tabs.shared.notice import Notice
from tabs.shared.notice import Told as Noticed
from tabs.shared.paper import conversation_as_pdf
from tabs.shared.safe_text import one_line
from tabs.shared.saving import write_file
from tabs.shared.tasks import Tasks

FILTERS = {
    "md": tr_noop("Markdown (*.md)"),
    "html": tr_noop("Web page (*.html)"),
    "pdf": tr_noop("PDF (*.pdf)"),
    "json": tr_noop("JSON (*.json)"),
}
"""By the ending of the file."""
_NAME = 60
"""Characters of the title in the name of the file."""


class Exporter(QObject):
    """Asks where to, writes, and says so. Nothing is written but the file that was named.

    :param notice: where it says what came of it.
    """

    def __init__(self, hub: Hub, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._notice = notice
        self._over = parent
        self.tasks = Tasks(notice.show_error)
        self.dialog: QFileDialog | None = None
        """The one that was opened last."""
        self._said: tuple[str, Noticed | None] = ("", None)
        """The conversation that was written last, and what was said of it."""

    def opened(self, conversation_id: str) -> None:
        """What was said of a conversation goes when another one is opened; what went wrong stays until it is read."""
        of, said = self._said
        if said is not None and of != conversation_id:
            self._said = ("", None)
            if self._notice.told() == said:
                self._notice.clear()

    def ask(self, conversation_id: str) -> None:
        """Ask where a conversation is to be written, and as what."""
        row = self._hub.views.conversations.get(conversation_id)
        if row is None:
            return
        self.dialog = ask_where(
            self._over,
            tr("Export the conversation"),
            _file_name(row.title),
            {ending: tr(words) for ending, words in FILTERS.items()},
            lambda path: self.export(conversation_id, path),
        )

    def export(self, conversation_id: str, path: Path) -> None:
        """Write a conversation to a file, of the kind that its ending says."""
        self.tasks.start(self._written(conversation_id, path), partial(self._say, conversation_id))

    async def _written(self, conversation_id: str, path: Path) -> Path:
        told = read_told(self._hub.views, conversation_id)
        if told is None:
            raise InputError(tr("This conversation is not there any more."), tr("Open another one."))
        return await write_file(path, _content(told, path))

    def _say(self, conversation_id: str, path: Path) -> None:
        self._notice.show_message(tr("The conversation was written to a file."), one_line(str(path)), "info")
        self._said = (conversation_id, self._notice.told())


def _content(told: Told, path: Path) -> bytes:
    """The file.

    :raises InputError: its ending says no kind.
    """
    ending = path.suffix.lower().removeprefix(".")
    if ending == "pdf":
        return conversation_as_pdf(told)
    kind = next((one for one in KINDS if one == ending), None)
    if kind is None:
        endings = ", ".join(f".{one}" for one in FILTERS)
        raise InputError(
            tr("{name} does not say which kind of file it is to be.", name=one_line(path.name)),
            tr("End it in {endings}.", endings=endings),
        )
    return page(told, kind)


def _file_name(title: str) -> str:
    """The title as every system takes it for the name of a file."""
    plain = "".join(sign if sign.isalnum() or sign in " -_" else " " for sign in title)
    return f"{' '.join(plain.split())[:_NAME].strip() or 'conversation'}.md"
