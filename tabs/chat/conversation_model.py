"""The conversations behind the list: in groups by when they changed, and no more of them read than are looked at."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from events.projections.conversations.rows import ConversationRow
from events.values import moment
from tabs.shared.language import tr, tr_noop
from tabs.shared.plain_tip import plain_tip
from tabs.shared.safe_text import one_line
from tabs.shared.wording import month_name

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROW = int(Qt.ItemDataRole.UserRole)
WRITTEN = ROW + 1
"""Whether something is written in the conversation and not sent."""
FOLDER = ROW + 2
"""The folder the conversation is in, where it is to be told."""
DRAFT = tr_noop("Draft")
PAGE = 200
"""Conversations read at once; the next ones when the list is scrolled to its end."""
PINNED = tr_noop("Pinned")

Read = Callable[[int, int], Sequence[ConversationRow]]
"""Reads so many conversations from a place in the order on: ``read(offset, limit)``."""
Tell = Callable[[ConversationRow], str]


class ConversationModel(QAbstractListModel):
    """Conversations in order, with a heading before each group.

    :param tell: more on a conversation, for its tool tip.
    :param editable: whether titles can be written anew.
    """

    renamed = Signal(str, str)
    """Conversation, and the title a person gave it."""

    def __init__(self, tell: Tell, parent: QWidget, *, editable: bool = True) -> None:
        super().__init__(parent)
        self._tell = tell
        self._editable = editable
        self._read: Read = lambda _offset, _limit: ()
        self._entries: list[ConversationRow | str] = []
        self.rows: list[ConversationRow] = []
        """Those that were read, without the headings."""
        self._more = False
        self._written: frozenset[str] = frozenset()
        self.tells_folders = True
        """Whether each says which folder it is in; where one folder is listed that says nothing."""

    def show_drafts(self, written: frozenset[str]) -> None:
        """Mark the conversations in which something is written and not sent."""
        self._written = written
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    def show(self, read: Read, *, upto: int = 0, grouped: bool = True) -> None:
        """Show what is there now; where only contents differ nothing moves.

        :param upto: the entry down to which they are to be read at least.
        :param grouped: whether headings stand between them.
        """
        self._read = read
        wanted = max(PAGE, upto + PAGE)
        rows = list(read(0, wanted + 1))
        self._more = len(rows) > wanted
        entries: list[ConversationRow | str] = _grouped(rows[:wanted]) if grouped else [*rows[:wanted]]
        if [_key(entry) for entry in entries] == [_key(entry) for entry in self._entries]:
            changed = [place for place, entry in enumerate(entries) if entry != self._entries[place]]
            self.rows, self._entries = rows[:wanted], entries
            for place in changed:
                self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self.rows, self._entries = rows[:wanted], entries
        self.endResetModel()

    def place(self, conversation_id: str) -> QModelIndex:
        """Where a conversation stands; an invalid index when it does not, or was not read."""
        for place, entry in enumerate(self._entries):
            if not isinstance(entry, str) and entry.conversation_id == conversation_id:
                return self.index(place)
        return QModelIndex()

    def spans(self, conversation_ids: Collection[str]) -> Iterator[tuple[int, int]]:
        """First and last place of each stretch of conversations that are among some."""
        inside = (not isinstance(entry, str) and entry.conversation_id in conversation_ids for entry in self._entries)
        for among, stretch in groupby(enumerate(inside), key=itemgetter(1)):
            if among:
                places = [place for place, _ in stretch]
                yield places[0], places[-1]

    def next_to(self, conversation_id: str, but: Collection[str] = ()) -> str:
        """The conversation behind one, the one before the last; empty when there is no other.

        :param but: others that are none either.
        """
        ids = [row.conversation_id for row in self.rows]
        if conversation_id not in ids:
            return ""
        place = ids.index(conversation_id)
        return next((one for one in (*ids[place + 1 :], *reversed(ids[:place])) if one not in but), "")

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are conversations that were not read."""
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index) -> None:
        """Read the next ones."""
        if parent.isValid() or not self._more:
            return
        rows = list(self._read(len(self.rows), PAGE + 1))
        self._more = len(rows) > PAGE
        grouped = any(isinstance(entry, str) for entry in self._entries)
        every = [*self.rows, *rows[:PAGE]]
        entries: list[ConversationRow | str] = _grouped(every) if grouped else [*every]
        self.beginInsertRows(NOWHERE, len(self._entries), len(entries) - 1)
        self.rows, self._entries = every, entries
        self.endInsertRows()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many entries, headings among them."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """What a view asks of one entry; a heading has no row."""
        entry = self._entries[index.row()]
        if isinstance(entry, str):
            return entry if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} else None
        tell = self._DATA.get(role)
        return tell(self, entry) if tell else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Titles can be edited, but for those of the past; headings are there to be read."""
        entry = self._entries[index.row()]
        if isinstance(entry, str):
            return Qt.ItemFlag.ItemNeverHasChildren
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self._editable and entry.place != "deleted" else flags

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        """Ask for another title; it shows when the change comes back."""
        entry = self._entries[index.row()]
        title = str(value).strip()[:200]
        if not isinstance(entry, str) and role == Qt.ItemDataRole.EditRole and title and title != entry.title:
            self.renamed.emit(entry.conversation_id, title)
        return False

    def _accessible(self, row: ConversationRow) -> str:
        parts = [one_line(row.title), *([tr("pinned")] if row.pinned else [])]
        parts += [tr("in the folder {folder}", folder=one_line(row.folder))] if row.folder else []
        parts.append(one_line(row.preview))
        return ", ".join([*parts, tr(DRAFT)] if row.conversation_id in self._written else parts)

    _DATA: dict[int, Callable[[ConversationModel, ConversationRow], Any]] = {  # noqa: RUF012 - never changed
        ROW: lambda _, row: row,
        WRITTEN: lambda self, row: row.conversation_id in self._written,
        FOLDER: lambda self, row: row.folder if self.tells_folders else "",
        int(Qt.ItemDataRole.EditRole): lambda _, row: row.title,
        int(Qt.ItemDataRole.DisplayRole): lambda _, row: one_line(row.title),
        int(Qt.ItemDataRole.AccessibleTextRole): _accessible,
        int(Qt.ItemDataRole.ToolTipRole): lambda self, row: plain_tip(self._tell(row)),
    }


def group_of(row: ConversationRow, today: date) -> str:
    """The heading a conversation stands under: the more recent, the finer."""
    if row.pinned:
        return tr(PINNED)
    day = moment(row.updated_at).astimezone().date()
    if day >= today:
        return tr("Today")
    if day == today - timedelta(days=1):
        return tr("Yesterday")
    if day >= today - timedelta(days=today.weekday()):
        return tr("This week")
    if (day.year, day.month) == (today.year, today.month):
        return tr("This month")
    return month_name(day.month, whole=True) if day.year == today.year else str(day.year)


def _grouped(rows: Sequence[ConversationRow]) -> list[ConversationRow | str]:
    today = datetime.now().astimezone().date()
    entries: list[ConversationRow | str] = []
    before = ""
    for row in rows:
        group = group_of(row, today)
        if group != before:
            entries.append(group)
            before = group
        entries.append(row)
    return entries


def _key(entry: ConversationRow | str) -> str:
    return entry if isinstance(entry, str) else f"\0{entry.conversation_id}"
