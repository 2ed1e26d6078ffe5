"""The menus of the list of conversations: of where they are, and of one of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from events.projections.conversations.rows import ConversationRow, Place
from tabs.chat.folders import Filing
from tabs.chat.moves import Moves
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

    def __init__(self, hub: Hub, moves: Moves, filing: Filing, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._moves = moves
        self._filing = filing
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

    def _menu(self) -> QMenu:
        menu = QMenu(self._over)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu


def _add(menu: QMenu, words: str, do: Callable[[], object], keys: str = "") -> QAction:
    action = menu.addAction(f"{words}\t{keys}" if keys else words)
    action.triggered.connect(lambda _checked: do())
    return action
