"""Folders of conversations: which one is listed, and how conversations come into one and folders to their names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QInputDialog, QLabel, QLineEdit, QMenu, QSizePolicy, QWidget

from core.commands.models import LONGEST_FOLDER
from events.projections.conversations.rows import ConversationRow, FolderRow
from tabs.chat.moves import Moves
from tabs.shared.changing import changes
from tabs.shared.hub import Hub
from tabs.shared.language import grouped, tr
from tabs.shared.plain_tip import plain_tip
from tabs.shared.safe_text import one_line

SHORT = 30
"""Characters of a name in the list of folders; its tool tip has all of them."""
_NARROWEST = 40
"""Pixels of the list of folders in a narrow column."""


class FolderChoice(QComboBox):
    """Which folder is listed: all conversations, those of one folder, or those in none. It says not itself when it is seen."""

    chosen = Signal()
    """A person wants another one listed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.count_of_folders = 0
        """Those with something in them."""
        self.wanted: str | None = None
        """The folder that is to be listed once it is there; empty for those in none, ``None`` for all."""
        self._listed: str | None = None
        self.setAccessibleName(tr("Folder"))
        self.setToolTip(tr("Which folder is listed"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_NARROWEST)
        self.activated.connect(self._activated)
        self.hide()

    @property
    def folder(self) -> str | None:
        """The one that is listed, as ``wanted``."""
        return self.currentData() if self.count() else None

    def show_folders(self, rows: Sequence[FolderRow], listed: int) -> None:
        """Show what there is; where the folder that was listed is gone, all are.

        :param listed: how many conversations there are in all.
        """
        if self.view().isVisible():
            return  # a person chooses from it; what changes meanwhile shows with the next change
        rows = [row for row in rows if row.conversations]
        inside = sum(row.conversations for row in rows)
        entries: list[tuple[str, str | None, str]] = [
            (tr("All conversations ({count})", count=grouped(listed)), None, ""),
            *(
                (f"{one_line(row.name, SHORT)} ({grouped(row.conversations)})", row.name, plain_tip(row.name))
                for row in rows
            ),
            (tr("In no folder ({count})", count=grouped(listed - inside)), "", ""),
        ]
        if entries != [(self.itemText(at), self.itemData(at), self._tip(at)) for at in range(self.count())]:
            self.clear()
            for words, folder, tip in entries:
                self.addItem(words, folder)
                self.setItemData(self.count() - 1, tip, int(Qt.ItemDataRole.ToolTipRole))
        known = [folder for _, folder, _ in entries]
        if self.wanted in known:
            self.setCurrentIndex(known.index(self.wanted))
        else:
            self.setCurrentIndex(0)
            if self._listed == self.wanted:  # it is gone; one that was not there yet may be on its way
                self.wanted = None
        self._listed = self.folder
        self.setToolTip(plain_tip(self._listed) if self._listed else tr("Which folder is listed"))
        self.count_of_folders = len(rows)

    def _tip(self, at: int) -> str:
        return str(self.itemData(at, int(Qt.ItemDataRole.ToolTipRole)) or "")

    def _activated(self, _place: int) -> None:
        self.wanted = self.currentData()
        self.chosen.emit()


class Filing(QObject):
    """Asks for folders and their names, and sends what comes of it.

    Signal: ``listed`` with the folder that is to be listed from now on.

    :param moves: how conversations are moved.
    """

    listed = Signal(str)

    def __init__(self, hub: Hub, moves: Moves, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._moves = moves
        self._over = parent
        self.naming: QInputDialog | None = None
        """The one that was opened last."""

    def menu(self, menu: QMenu, row: ConversationRow) -> None:
        """Add to the menu of a conversation where it can be moved."""
        self.offer(menu, tr("Move to folder"), {row.folder}, partial(self._moves.file, row), partial(self.ask, row))

    def offer(
        self, menu: QMenu, words: str, inside: Collection[str], file: Callable[[str], object], ask: Callable[[], object]
    ) -> None:
        """Add where one or several can be moved.

        :param inside: the folders they are in; empty for none.
        :param file: moves them to a folder.
        :param ask: asks for one.
        """
        inner = menu.addMenu(words)
        for folder in self._hub.views.conversations.folders():
            entry = inner.addAction(one_line(folder.name, LONGEST_FOLDER).replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(set(inside) == {folder.name})
            entry.triggered.connect(lambda _checked, name=folder.name: file(name))
        inner.addSeparator()
        new = inner.addAction(tr("New folder …"))
        new.triggered.connect(lambda _checked: ask())
        out = inner.addAction(tr("Take out of the folder"))
        out.triggered.connect(lambda _checked: file(""))
        out.setVisible(any(inside))
        changes(*inner.actions())

    def ask(self, row: ConversationRow) -> None:
        """Ask for the folder a conversation is to be moved to: one of those that are there, or a new one."""
        words = tr("Folder for “{title}”:", title=one_line(row.title, 60))
        self.ask_for(words, row.folder, partial(self._moves.file, row))

    def ask_for(self, words: str, folder: str, file: Callable[[str], object]) -> None:
        """Ask for a folder, one that is there or a new one.

        :param words: what it is for.
        :param folder: the one that is offered.
        :param file: given the one that was chosen.
        """
        names = [folder.name for folder in self._hub.views.conversations.folders()]
        naming = self._name(tr("Move to folder"), words, tr("Move"), folder)
        if names:
            naming.setComboBoxEditable(True)
            naming.setComboBoxItems(names)
            naming.setTextValue(folder)
            for box in naming.findChildren(QComboBox):
                _offer_only(box)
        naming.textValueSelected.connect(lambda name: file(name) if name.strip() else None)
        _open(naming)

    def ask_to_rename(self, folder: str) -> None:
        """Ask for another name of a folder; where that is a folder already, whether both are to be one."""
        words = tr("Name of the folder “{folder}”:", folder=one_line(folder, LONGEST_FOLDER))
        naming = self._name(tr("Rename the folder"), words, tr("Rename"), folder)
        naming.textValueSelected.connect(partial(self._renamed, folder))
        _open(naming)

    def ask_to_dissolve(self, folder: str) -> None:
        """Ask whether all is to be taken out of a folder."""
        what = tr("Dissolve the folder “{folder}”?", folder=one_line(folder, LONGEST_FOLDER))
        words = tr("Its conversations stay, in no folder.")
        self._moves.ask(what, words, tr("Dissolve"), partial(self._rename, folder, ""))

    def _renamed(self, folder: str, wanted: str) -> None:
        name = " ".join(wanted.split())
        if not name or name == folder:
            return
        others = (row.name for row in self._hub.views.conversations.folders() if row.name != folder)
        same = next((other for other in others if other.casefold() == name.casefold()), "")
        if same:
            what = tr("There is a folder “{folder}” already.", folder=one_line(same, LONGEST_FOLDER))
            words = tr("All that is in the one is put into the other.")
            self._moves.ask(what, words, tr("Put together"), partial(self._rename, folder, same))
        else:
            self._rename(folder, name)

    def _rename(self, folder: str, name: str) -> None:
        self._moves.rename_folder(folder, name, lambda: self.listed.emit(name))

    def _name(self, title: str, words: str, button: str, name: str) -> QInputDialog:
        naming = self.naming = QInputDialog(self._over)
        naming.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        naming.setWindowTitle(title)
        naming.setLabelText(words)
        naming.setOkButtonText(button)
        naming.setTextValue(name)
        return naming


def _offer_only(box: QComboBox) -> None:
    """Offer names below what is typed; Qt would put the rest of one behind it, and a new folder could not begin like another."""
    completer = box.completer()
    if completer is not None:
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)


def _open(naming: QInputDialog) -> None:
    """Open it; no more can be written than a name may hold, and what is foreign in its words is no markup."""
    for label in naming.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)
    for box in naming.findChildren(QLineEdit):
        box.setMaxLength(LONGEST_FOLDER)
    naming.open()
