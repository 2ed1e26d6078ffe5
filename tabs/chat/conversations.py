"""The list at the left: every conversation, searched, opened and renamed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from events.projections.conversations.rows import ConversationRow
from tabs.shared.hub import Hub
from tabs.shared.labels import framed, text_label
from tabs.shared.safe_text import one_line
from tabs.shared.theme import MEDIUM, SMALL, TINY, colors_of, scaled
from tabs.shared.wording import clock

Index = QModelIndex | QPersistentModelIndex

WIDTH = 280
SEARCH_MS = 150
_ROW_HEIGHT = 56
_MARKUP = re.compile(r"\*\*|`+|^[#>\s]+")
"""Signs of Markdown, left out of a preview; a single star may be a multiplication."""
ROW = int(Qt.ItemDataRole.UserRole)


class ConversationModel(QAbstractListModel):
    """The rows as they are in the projection."""

    renamed = Signal(str, str)
    """Conversation, and the title a person gave it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[ConversationRow] = []

    def show(self, rows: Sequence[ConversationRow]) -> None:
        """Show other rows; where only contents differ nothing moves."""
        if [row.conversation_id for row in rows] == [row.conversation_id for row in self._rows]:
            changed = [place for place, row in enumerate(rows) if row != self._rows[place]]
            self._rows = list(rows)
            for place in changed:
                self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def place(self, conversation_id: str) -> QModelIndex:
        """Where a conversation stands; an invalid index when it does not."""
        for place, row in enumerate(self._rows):
            if row.conversation_id == conversation_id:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many conversations."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """What a view asks of one conversation."""
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.EditRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{one_line(row.title)}, {one_line(row.preview)}"
        return one_line(row.title) if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Titles can be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        """Ask for another title; it shows when the change comes back."""
        row = self._rows[index.row()]
        title = str(value).strip()[:200]
        if role == Qt.ItemDataRole.EditRole and title and title != row.title:
            self.renamed.emit(row.conversation_id, title)
        return False


class _Delegate(QStyledItemDelegate):
    """Title and time above, the newest words below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(WIDTH, scaled(_ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ConversationRow = index.data(ROW)
        colors = colors_of(option.widget)
        state = option.state
        place: QRect = option.rect.adjusted(SMALL, 2, -SMALL, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.accent_soft if selected else colors.hover))
            painter.drawRoundedRect(place, SMALL, SMALL)
        inside = place.adjusted(MEDIUM - 2, SMALL - 1, -MEDIUM + 2, -SMALL + 1)
        self._write(painter, inside, row, colors.text, colors.muted)
        painter.restore()

    def _write(self, painter: QPainter, inside: QRect, row: ConversationRow, text: str, muted: str) -> None:
        top = Qt.AlignmentFlag.AlignTop
        when = clock(row.updated_at)
        small = QFont(painter.font())
        small.setPointSizeF(small.pointSizeF() * 0.88)
        title = QFont(painter.font())
        title.setWeight(QFont.Weight.DemiBold)
        painter.setFont(small)
        painter.setPen(QColor(muted))
        width = painter.fontMetrics().horizontalAdvance(when) + SMALL
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignRight | top), when)
        preview = painter.fontMetrics().elidedText(
            one_line(_MARKUP.sub("", row.preview)), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), preview)
        painter.setFont(title)
        painter.setPen(QColor(text))
        room = inside.width() - width
        painter.drawText(
            inside,
            int(Qt.AlignmentFlag.AlignLeft | top),
            painter.fontMetrics().elidedText(one_line(row.title), Qt.TextElideMode.ElideRight, room),
        )

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: ARG002 - Qt's signature
        place: QRect = option.rect
        editor.setGeometry(place.adjusted(SMALL, SMALL + 2, -SMALL, -SMALL - 2))


class ConversationList(QWidget):
    """Search box, "New conversation", and the list."""

    opened = Signal(str)
    new_wanted = Signal()
    rename_wanted = Signal(str, str)
    apart_wanted = Signal(str)
    """A conversation that is to be opened in a window of its own."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._current = ""
        self.search = QLineEdit(self)
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText("Search conversations")
        self.search.setAccessibleName("Search conversations")
        self.search.setClearButtonEnabled(True)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(SEARCH_MS)
        self._typing.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.new_button = QPushButton("New conversation", self)
        self.new_button.setToolTip("Start a new conversation")
        self.new_button.clicked.connect(lambda _checked: self.new_wanted.emit())
        self.model = ConversationModel(self)
        self.model.renamed.connect(self.rename_wanted)
        self.view = QListView(self)
        self.view.setProperty("role", "bare")
        self.view.setAccessibleName("Conversations")
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Delegate(self.view))
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.view.setToolTip("Double-click to rename")
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        apart = QAction("Open in a new window", self.view)
        apart.triggered.connect(lambda _checked: self._open_apart())
        self.view.addAction(apart)
        self.view.selectionModel().currentChanged.connect(self._chosen)
        self.nothing = text_label("", "muted", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._lay_out()

    def refresh(self) -> None:
        """Read the list again."""
        words = self.search.text().strip()
        rows = self._hub.views.conversations.all(containing=words)
        self.model.show(rows)
        self.nothing.setText(f"No conversation holds “{one_line(words, 40)}”." if words else "Nothing asked yet.")
        self.nothing.setVisible(not rows)
        self.view.setVisible(bool(rows))
        self.select(self._current)

    def select(self, conversation_id: str) -> None:
        """Mark the conversation that is open, without opening it again."""
        self._current = conversation_id
        index = self.model.place(conversation_id)
        selection = self.view.selectionModel()
        if selection.currentIndex() == index and selection.hasSelection() == index.isValid():
            return
        selection.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.view.setCurrentIndex(index)
        if not index.isValid():
            self.view.clearSelection()
        selection.blockSignals(False)  # noqa: FBT003 - the same
        self.view.viewport().update()

    def _lay_out(self) -> None:
        frame = framed("panel", self)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, MEDIUM, 0, 0)
        column.setSpacing(SMALL)
        top = QVBoxLayout()
        top.setContentsMargins(MEDIUM, 0, MEDIUM, TINY)
        top.setSpacing(SMALL)
        top.addWidget(self.new_button)
        top.addWidget(self.search)
        column.addLayout(top)
        column.addWidget(self.nothing)
        column.addWidget(self.view, 1)
        column.addStretch(0)
        self.setTabOrder(self.new_button, self.search)
        self.setTabOrder(self.search, self.view)

    def _open_apart(self) -> None:
        row = self.view.currentIndex().data(ROW) if self.view.currentIndex().isValid() else None
        if row is not None:
            self.apart_wanted.emit(row.conversation_id)

    def _chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = index.data(ROW) if index.isValid() else None
        if row is not None and row.conversation_id != self._current:
            self._current = row.conversation_id
            self.opened.emit(row.conversation_id)
