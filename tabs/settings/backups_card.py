"""Copies of the store: the newest one, a button that makes one now, and how to put one back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from core.commands.backups import BackUp
from core.queries.backups import BackupKept
from tabs.shared.beside import Beside
from tabs.shared.changing import changes
from tabs.shared.flow import FlowLayout
from tabs.shared.hub import Hub
from tabs.shared.labels import framed, text_label
from tabs.shared.language import tr, written
from tabs.shared.safe_text import breakable, visible
from tabs.shared.tasks import Tasks
from tabs.shared.theme import LARGE, MEDIUM, SMALL
from tabs.shared.wording import count, full_time

_MEGABYTE = 1_000_000


class BackupsCard:
    """A card that tells of backups.

    :param tasks: of the tab; shows errors.
    """

    def __init__(self, hub: Hub, tasks: Tasks) -> None:
        self._hub = hub
        self._tasks = tasks
        self.card: QFrame = framed("card")
        self.newest = text_label("", wrap=True)
        self.where = text_label("", "small", wrap=True, selectable=True)
        self.how = text_label("", "small", wrap=True, selectable=True)
        self.how.hide()
        self.make = QPushButton(tr("Back up now"), self.card)
        self.make.clicked.connect(lambda _checked: self.back_up())
        changes(self.make)
        self.restore = QPushButton(tr("Restore …"), self.card)
        self.restore.setCheckable(True)
        self.restore.toggled.connect(self.how.setVisible)
        title, buttons = QVBoxLayout(), FlowLayout(one_line=True)
        title.addWidget(text_label(tr("Backups"), "heading"))
        for button in (self.restore, self.make):
            buttons.addWidget(button)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(LARGE, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(SMALL // 2)
        column.addWidget(Beside(title, buttons))
        for label in (self.newest, self.where, self.how):
            column.addWidget(label)
        self.show_backups(())

    def look(self) -> None:
        """Look which there are."""
        self._tasks.start(self._hub.backups(), self.show_backups)

    def back_up(self) -> None:
        """Make one now."""
        if not self.make.isEnabled():
            return
        self.make.setEnabled(False)
        self.make.setText(tr("Backing up …"))
        task = self._tasks.start(self._hub.send(BackUp()), lambda _made: self.look())
        task.add_done_callback(lambda _done: self._offer())

    def show_backups(self, kept: Sequence[BackupKept]) -> None:
        """Show these, the newest first."""
        by_itself = tr(
            "One a day is made by itself while Tutti runs, and 12 daily, 10 weekly and 9 monthly ones are kept; what you erase "
            "for good is in none of those any more. Those that you make stay until you delete them."
        )
        self.restore.setEnabled(bool(kept))
        if not kept:
            self.restore.setChecked(False)
            self.newest.setText(tr("There is no backup yet."))
            self.where.setText(by_itself)
            return
        newest = kept[0]
        size = written(f"{max(newest.size / _MEGABYTE, 0.1):,.1f}")
        self.newest.setText(
            tr(
                "The newest is of {time}, {size} MB; {backups} in all.",
                time=full_time(newest.at),
                size=size,
                backups=count(len(kept), "backup"),
            )
        )
        folder = newest.path.rpartition("/")[0] or newest.path.rpartition("\\")[0]
        self.where.setText(tr("They lie in {folder}. {rule}", folder=breakable(visible(folder)), rule=by_itself))
        self.how.setText(
            tr(
                "A backup takes the place of everything that is recorded now, so Tutti must not be running. Close it, then run "
                "this in a terminal; what was there is kept beside it:\n{command}",
                command=breakable(visible(f'tutti events restore "{newest.path}"')),
            )
        )

    def _offer(self) -> None:
        self.make.setEnabled(True)
        self.make.setText(tr("Back up now"))
