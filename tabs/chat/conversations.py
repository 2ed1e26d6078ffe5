"""The list at the left: conversations in their groups, what was found in them, and what can be done with each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from events.projections.conversations.rows import ConversationRow, ListedRow, Place
from events.projections.search.rows import HitRow
from tabs.chat.chosen import Chosen
from tabs.chat.chosen_acts import ChosenActs
from tabs.chat.chosen_bar import ChosenBar
from tabs.chat.conversation_look import WIDTH
from tabs.chat.conversation_menus import TITLES, ConversationMenus
from tabs.chat.conversation_model import ROW, ConversationModel
from tabs.chat.conversation_tip import tip
from tabs.chat.conversation_view import ConversationView
from tabs.chat.folders import Filing, FolderChoice
from tabs.chat.hits import Hits
from tabs.chat.in_stead import InStead
from tabs.chat.month import month_line, show_month
from tabs.chat.moves import Moves
from tabs.chat.search_box import SearchBox
from tabs.chat.several import SeveralMoves
from tabs.chat.snippets import reading
from tabs.shared.changing import changes
from tabs.shared.hub import Hub
from tabs.shared.icons import IconButton
from tabs.shared.keeping import Kept, text
from tabs.shared.labels import framed, text_label
from tabs.shared.language import tr, tr_noop
from tabs.shared.notice import Notice
from tabs.shared.plain_tip import plain_tip
from tabs.shared.theme import MEDIUM, SMALL, TINY

__all__ = ["WIDTH", "ConversationList"]

_EMPTY: dict[Place, str] = {
    "list": tr_noop("Nothing asked yet."),
    "archived": tr_noop(
        "Nothing is archived. What you archive leaves the list, is still found, and comes back with a new prompt."
    ),
    "deleted": tr_noop("Nothing is deleted. What you delete waits here until you restore it, or erase it for good."),
}


class ConversationList(QWidget):
    """Search box, "New conversation", and the list, or what was found.

    :param notice: where it says what became of a conversation.
    """

    opened = Signal(str)
    found = Signal(object)
    """A hit to show in its conversation."""
    new_wanted = Signal()
    import_wanted = Signal()
    sight_wanted = Signal()
    """Something is to be done in it that has to be seen."""
    apart_wanted = Signal(str)
    """A conversation that is to be opened in a window of its own."""
    write_wanted = Signal()
    """One was clicked, or Enter pressed at it: a person is done with choosing, and is to write in it."""

    def __init__(self, hub: Hub, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.gone_through = False
        """Whether what is opened is so because somebody goes through the list, which is to stay in sight for that."""
        self.alone = False
        """Whether it has the place of the conversation."""
        self.place: Place = "list"
        """Which conversations are listed."""
        self.moves = Moves(hub, notice, self)
        self.moves.left.connect(self._left)
        self._in_stead = InStead(lambda: self.chosen.open, self._open_unasked)
        self.folders = FolderChoice(self)
        self.folders.chosen.connect(self._folder_chosen)
        self.filing = Filing(hub, self.moves, self)
        self.filing.listed.connect(self.show_folder)
        several = SeveralMoves(hub, self.moves, self.filing, notice)
        self._menus = ConversationMenus(hub, self.moves, self.filing, several, self)
        self.search = SearchBox(self)
        self.search.left_down.connect(self._go_down)
        self.search.returnPressed.connect(self._open_first)
        self.search.settled.connect(self.refresh)
        self.new_button = QPushButton(tr("New conversation"), self)
        self.new_button.setToolTip(tr("Start a new conversation"))
        self.new_button.clicked.connect(lambda _checked: self.new_wanted.emit())
        changes(self.new_button)
        self.menu_button = IconButton("more", tr("Archived and deleted conversations, and import"), self)
        self.menu_button.clicked.connect(lambda _checked: self.open_menu())
        self.menu: QMenu | None = None
        """The one that was opened last."""
        self.back_button = QPushButton(tr("Back to the list"), self)
        self.back_button.setProperty("role", "quiet")
        self.back_button.clicked.connect(lambda _checked: self.show_place("list"))
        self.heading = text_label("", "strong")
        self.model = ConversationModel(partial(tip, hub), self, editable=not hub.is_past)
        self.model.renamed.connect(self.moves.rename)
        self.view = ConversationView(self)
        self.view.setModel(self.model)
        self.chosen = Chosen(self.view, self.model, self._listed)
        self.acts = ChosenActs(self, self.moves, several, self.filing)
        self.bar = ChosenBar(self)
        self.hits = Hits(hub, self.moves.tasks, self)
        self.hits.chosen.connect(self.found)
        self.nothing = text_label("", "muted", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.month = month_line()
        self.pages = QStackedWidget(self)
        self._connect_menus()
        self._connect_view()
        self._lay_out()
        self.show_place("list")

    def show_drafts(self, written: frozenset[str]) -> None:
        """Say where something is written and not sent; the empty id stands for a conversation that is to be begun."""
        self.model.show_drafts(written)
        self.new_button.setText(tr("New conversation (draft)") if "" in written else tr("New conversation"))

    @property
    def folder(self) -> str | None:
        """The folder that is listed: empty for what is in none, ``None`` where all are listed."""
        return self.folders.folder if self.place == "list" else None

    def refresh(self) -> None:
        """Read the list again, or look again for what is searched."""
        show_month(self.month, self._hub)
        words = self.search.text().strip()
        self.pages.setCurrentIndex(1 if words else 0)
        if words:
            self.chosen.leave()  # what is out of sight is not chosen
            self.hits.ask(self.search.text(), self.chosen.open, self.folder or "")
            return
        if self.view.editing:
            return  # a title is being written; what changes meanwhile shows with the next change
        place = self.place
        self._show_folders()
        self.model.tells_folders = not self.folder
        self.model.show(reading(self._hub, place, self.folder), upto=self.view.lowest, grouped=place != "deleted")
        there = bool(self.model.rows)
        self.nothing.setText(tr(_EMPTY[place]) if self.folder is None else tr("Every conversation is in a folder."))
        self.nothing.setVisible(not there)
        self.view.setVisible(there)
        self.chosen.refresh()

    def show_folder(self, folder: str) -> None:
        """List the conversations of a folder; where it is empty or not there, all of them."""
        if folder and self.place != "list":
            self.show_place("list")
        self.folders.wanted = folder or None
        self._folder_chosen()

    def go_to_folder(self, folder: str) -> None:
        """List a folder, and have the keyboard in it."""
        self.show_folder(folder)
        self.view.setFocus()

    def kept_folder(self) -> Kept:
        """Which folder is listed, as JSON; with no name, whether those in none are, for they may not be all."""
        return {"folder": self.folder or "", "in_no_folder": self.folder == ""}

    def put_folder_back(self, found: Mapping[str, Any]) -> None:
        """List what :meth:`kept_folder` says."""
        self.show_folder(text(found, "folder"))
        if found.get("in_no_folder") is True and self._hub.views.conversations.folders():
            self.folders.wanted = ""
            self._folder_chosen()

    def show_place(self, place: Place) -> None:
        """List other conversations: those that were put away or deleted, or the list itself, whole."""
        self.place = place
        self.folders.wanted = None
        self.sight_wanted.emit()
        self.heading.setText(tr(TITLES[place]))
        self.heading.setVisible(place != "list")
        self.back_button.setVisible(place != "list")
        self.search.clear()
        self.refresh()
        self.view.scrollToTop()

    def select(self, conversation_id: str) -> None:
        """Mark the conversation that is open, and no other, without opening it again."""
        self._in_stead.selected()
        self.chosen.alone(conversation_id)

    def current(self) -> ConversationRow | None:
        """The conversation that somebody sees to be chosen alone, or the one that is open."""
        views = self._hub.views.conversations
        wanted = (self.chosen.only if self.view.isVisible() else "", self.chosen.open)
        return next((row for one in wanted if one and (row := views.get(one))), None)

    @property
    def several(self) -> int:
        """How many are chosen, where more than one is and somebody sees it; else 0."""
        return self.chosen.several if self.view.isVisible() else 0

    def many(self) -> list[ListedRow]:
        """Those that are chosen where several are; else none."""
        return self.chosen.rows() if self.several else []

    def choose_all(self) -> None:
        """Choose all that are listed, with the keyboard among them; a search is left for that."""
        self.sight_wanted.emit()
        if self.search.text():
            self.search.clear()
            self.refresh()
        self.view.setFocus()
        self.chosen.all()

    def open_menu(self) -> None:
        """Offer the other places, what can be done with the folder that is listed, and the import."""
        menu = self.menu = self._menus.of_places(self.place, self.folder)
        menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def menu_of(self, row: ConversationRow) -> QMenu:
        """What can be done with a conversation where it is, or with all that are chosen where it is one of several."""
        rows = self.many()
        among = any(one.conversation_id == row.conversation_id for one in rows)
        menu = self.menu = self._menus.of_several(rows, self.place) if among else self._menus.of(row)
        return menu

    def begin_search(self) -> None:
        """Be ready for what is searched."""
        self.sight_wanted.emit()
        self.search.setFocus()

    def rename(self, conversation_id: str) -> None:
        """Have the title written anew, in its place."""
        if self._hub.is_past:
            return
        self.sight_wanted.emit()
        index = self._bring_into_sight(conversation_id)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.edit(index)

    def _bring_into_sight(self, conversation_id: str) -> QModelIndex:
        """Where it stands in the list; what it does not stand in (a search, a folder, another place) is left for that."""
        row = self._hub.views.conversations.get(conversation_id)
        if row is not None and (self.search.text() or not self.model.place(conversation_id).isValid()):
            self.show_place(row.place)
            while self.model.canFetchMore(QModelIndex()) and not self.model.place(conversation_id).isValid():
                self.model.fetchMore(QModelIndex())
        return self.model.place(conversation_id)

    def _connect_menus(self) -> None:
        self.moves.came_back.connect(self._in_stead.came_back)
        self._menus.place_wanted.connect(self.show_place)
        self._menus.rename_wanted.connect(self.rename)
        self._menus.import_wanted.connect(self.import_wanted)
        self._menus.apart_wanted.connect(self.apart_wanted)

    def _connect_view(self) -> None:
        view = self.view
        self.chosen.opened.connect(self._open)
        self.chosen.changed.connect(lambda: self.bar.show_number(self.chosen.several))
        self.bar.menu_wanted.connect(self._open_menu_of_several)
        self.bar.left.connect(self._leave_several)
        view.menu_wanted.connect(self._open_menu_at)
        view.pressed_key.connect(self._key)
        for taken in (view.clicked, view.activated):
            taken.connect(lambda _index: None if view.editing else self.write_wanted.emit())

    def _lay_out(self) -> None:
        frame = framed("panel", self)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, MEDIUM, 0, 0)
        column.setSpacing(SMALL)
        first = QHBoxLayout()
        first.setSpacing(TINY)
        first.addWidget(self.new_button, 1)
        first.addWidget(self.menu_button)
        place = QHBoxLayout()
        place.addWidget(self.heading, 1)
        place.addWidget(self.back_button)
        top = self.top = QVBoxLayout()
        top.setContentsMargins(MEDIUM, 0, MEDIUM, TINY)
        top.setSpacing(SMALL)
        top.addLayout(first)
        top.addWidget(self.search)
        top.addLayout(place)
        top.addWidget(self.folders)
        column.addLayout(top)
        page = QWidget(self)
        listed = QVBoxLayout(page)
        listed.setContentsMargins(0, 0, 0, 0)
        nothing = QHBoxLayout()
        nothing.setContentsMargins(MEDIUM, 0, MEDIUM, 0)
        nothing.addWidget(self.nothing)
        listed.addLayout(nothing)
        listed.addWidget(self.view, 1)
        listed.addStretch(0)
        self.pages.addWidget(page)
        self.pages.addWidget(self.hits)
        column.addWidget(self.pages, 1)
        column.addWidget(self.bar)
        below = QHBoxLayout()
        below.setContentsMargins(MEDIUM + TINY, 0, MEDIUM, SMALL)
        below.addWidget(self.month)
        column.addLayout(below)
        self.setTabOrder(self.new_button, self.menu_button)
        self.setTabOrder(self.menu_button, self.search)
        self.setTabOrder(self.search, self.folders)
        self.setTabOrder(self.folders, self.view)
        self.setTabOrder(self.view, self.bar.menu_button)
        self.setTabOrder(self.bar.menu_button, self.bar.leave_button)

    def _show_folders(self) -> None:
        views = self._hub.views.conversations
        rows = views.folders()
        self.folders.show_folders(rows, views.counts()["list"] if rows else 0)
        self.folders.setVisible(self.place == "list" and self.folders.count_of_folders > 0)
        folder = self.folder
        begin = tr("Start a new conversation in the folder {folder}", folder=folder) if folder else ""
        self.new_button.setToolTip(plain_tip(begin) if begin else tr("Start a new conversation"))

    def _folder_chosen(self) -> None:
        self.sight_wanted.emit()
        self.search.clear()
        self.refresh()
        self.view.scrollToTop()

    def _open_unasked(self, conversation_id: str) -> None:
        """Where only the list is in sight it stays there, for nobody has chosen anything in it."""
        self._open(conversation_id, stay=self.alone)

    def _open(self, conversation_id: str, *, stay: bool = False) -> None:
        """Whoever goes through the list with the keyboard stays in it, where Delete and Ctrl+Z are at hand."""
        self.gone_through = bool(conversation_id) and (stay or self.view.hasFocus())
        self.opened.emit(conversation_id)
        if self.gone_through and self.view.isVisible():
            self.view.setFocus()
            self.chosen.leave()  # while the row is not listed yet, Qt gives the keyboard the first one
        self.gone_through = False

    def _key(self, name: str) -> None:
        if name == "all":
            self.chosen.all()
        elif name == "leave":
            self.chosen.leave()
        elif self._hub.is_past:
            return
        elif name == "undo":
            self.moves.undo()
        else:
            self.acts.delete()

    def _open_menu_at(self, index: QModelIndex, place: QPoint) -> None:
        row = index.data(ROW) if index.isValid() else None
        if row is not None:
            self.menu_of(row).popup(place)

    def _open_menu_of_several(self) -> None:
        if rows := self.many():
            menu = self.menu = self._menus.of_several(rows, self.place)
            menu.popup(self.bar.menu_button.mapToGlobal(QPoint(0, 0)))

    def _leave_several(self) -> None:
        self.chosen.leave()
        self.view.setFocus()

    def _listed(self) -> list[ListedRow]:
        return self._hub.views.conversations.listed(place=self.place, folder=self.folder)

    def _go_down(self) -> None:
        """From the search to the first place that was found, or to the list."""
        if self.pages.currentIndex() == 0:
            self.view.setFocus()
        elif self.hits.first() is not None:
            self.hits.view.setFocus()
            self.hits.view.setCurrentIndex(self.hits.model.index(0))

    def _open_first(self) -> None:
        hit: HitRow | None = self.hits.first()
        if hit is not None and self.pages.currentIndex() == 1:
            self.found.emit(hit)

    def _left(self, gone: Sequence[str]) -> None:
        """Where the open conversation has gone out of the list, another one is opened."""
        if self.chosen.open in gone and self.place == "list":
            self._in_stead.left(self.chosen.open, self.model.next_to(self.chosen.open, frozenset(gone)))
        else:
            self.chosen.drop(gone)
