"""The menus of the list of conversations: of where they are, of one of them, and of several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from events.projections.conversations.rows import ConversationRow, ListedRow, Place
from tabs.chat.folders import Filing
from tabs.chat.moves import Moves
from tabs.chat.several import SeveralMoves
from tabs.chat.several_words import archiving, bringing_back, deleting, erasing, moving, pinning, restoring, unpinning
from tabs.shared.changing import changes
from tabs.shared.hub import Hub
from tabs.shared.language import grouped, tr, tr_noop

TITLES: dict[Place, str] = {
    "list": tr_noop("Conversations"),
    "archived": tr_noop("Archived"),
    "deleted": tr_noop("Deleted"),
}


class ConversationMenus(QObject):
    """Makes the menus.

    Signals: ``place_wanted``; ``import_wanted``; ``apart_wanted`` and ``rename_wanted`` with the id of a conversation.
    """

    place_wanted = Signal(str)
    import_wanted = Signal()
    apart_wanted = Signal(str)
    rename_wanted = Signal(str)

    def __init__(self, hub: Hub, moves: Moves, filing: Filing, several: SeveralMoves, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._moves = moves
        self._filing = filing
        self._several = several
        self._over = parent

    def of_places(self, listed: Place, folder: str | None) -> QMenu:
        """The places, what can be done with the folder that is listed, and the import."""
        menu = self._menu()
        counts = self._hub.views.conversations.counts()
        for place, title in TITLES.items():
            chosen = menu.addAction(f"{tr(title)} ({grouped(counts[place])})")
            chosen.setCheckable(True)
            chosen.setChecked(place == listed)
            chosen.triggered.connect(lambda _checked, place=place: self.place_wanted.emit(place))
        menu.addSeparator()
        if folder:
            filing = self._filing
            changes(
                _add(menu, tr("Rename the folder …"), lambda: filing.ask_to_rename(folder)),
                _add(menu, tr("Dissolve the folder …"), lambda: filing.ask_to_dissolve(folder)),
            )
            menu.addSeparator()
        changes(_add(menu, tr("Import …"), self.import_wanted.emit))
        return menu

    def of(self, row: ConversationRow) -> QMenu:
        """What can be done with a conversation where it is."""
        menu, moves = self._menu(), self._moves
        if row.place == "deleted":
            changes(_add(menu, tr("Restore"), lambda: moves.restore(row)))
            menu.addSeparator()
            changes(_add(menu, tr("Erase for good …"), lambda: moves.ask_to_erase(row)))
            return menu
        _add(menu, tr("Open in a new window"), lambda: self.apart_wanted.emit(row.conversation_id))
        changes(
            _add(menu, tr("Rename"), lambda: self.rename_wanted.emit(row.conversation_id), "F2"),
            _add(menu, tr("Unpin") if row.pinned else tr("Pin"), lambda: moves.pin(row)),
            _add(menu, tr("Bring back to the list") if row.archived else tr("Archive"), lambda: moves.archive(row)),
        )
        self._filing.menu(menu, row)
        _add(menu, tr("Export …"), lambda: moves.export_wanted.emit(row.conversation_id))
        menu.addSeparator()
        changes(_add(menu, tr("Delete"), lambda: moves.delete(row), "Del"))
        return menu

    def of_several(self, rows: Sequence[ListedRow], place: Place) -> QMenu:
        """What can be done with several conversations at once.

        :param place: where they are.
        """
        menu, several, n = self._menu(), self._several, len(rows)
        if place == "deleted":
            changes(_add(menu, restoring(n), lambda: several.restore(rows, place)))
            menu.addSeparator()
            changes(_add(menu, erasing(n), lambda: several.ask_to_erase(rows), "Del"))
            return menu
        pinned = sum(row.pinned for row in rows)
        if pinned < n:
            changes(_add(menu, pinning(n - pinned), lambda: several.pin(rows, pinned=True)))
        if pinned:
            changes(_add(menu, unpinning(pinned), lambda: several.pin(rows, pinned=False)))
        if place == "archived":
            changes(_add(menu, bringing_back(n), lambda: several.restore(rows, place)))
        else:
            changes(_add(menu, archiving(n), lambda: several.archive(rows)))
        inside = {row.folder for row in rows}
        self._filing.offer(menu, moving(n), inside, partial(several.file, rows), partial(several.ask_for_folder, rows))
        menu.addSeparator()
        changes(_add(menu, deleting(n), lambda: several.delete(rows, place), "Del"))
        return menu

    def _menu(self) -> QMenu:
        menu = QMenu(self._over)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu


def _add(menu: QMenu, words: str, do: Callable[[], object], keys: str = "") -> QAction:
    action = menu.addAction(f"{words}\t{keys}" if keys else words)
    action.triggered.connect(lambda _checked: do())
    return action
