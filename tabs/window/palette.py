"""The command palette: type a few letters of what you want, press Enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from tabs.shared.actions import Action, native
from tabs.shared.icons import SIZE, icon
from tabs.shared.labels import text_label
from tabs.shared.language import tr
from tabs.shared.safe_text import one_line
from tabs.shared.theme import MEDIUM, SMALL, TINY, colors_of, scaled
from tabs.window.matching import match

Index = QModelIndex | QPersistentModelIndex

WIDTH, HEIGHT = 640, 440
"""At most, in pixels; a smaller window has a smaller one."""
MOST = 60
"""So many are listed; who needs more types another letter."""
ACTION = int(Qt.ItemDataRole.UserRole)
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


IN_FRONT = 25
"""More for what belongs to the tab that is looked at: ``Ask by Parallel`` comes before the page that is called ``Parallel``."""


def ranked(query: str, actions: Sequence[Action], recent: Sequence[str], front: str = "") -> list[Action]:
    """What to list, best first; without a query what was used last, then everything that is always there.

    :param recent: names of what was used last, newest first.
    :param front: the heading of what belongs to the tab that is looked at.
    """
    last = {name: place for place, name in enumerate(recent)}
    if not query.strip():
        known = {action.name: action for action in actions}
        used = [known[name] for name in recent if name in known]
        return [*used, *(action for action in actions if action.name not in last)][:MOST]
    scored = [(match(query, action), action) for action in actions]
    fits = [(score + IN_FRONT * (action.group == front), action) for score, action in scored if score]
    fits.sort(key=lambda one: (-one[0], last.get(one[1].name, len(last)), len(one[1].title)))
    return [action for _, action in fits[:MOST]]


class Palette(QFrame):
    """A box over the window that has the keyboard until something is chosen or it is closed.

    Signals: ``chosen`` with an :class:`Action`, after the box is gone.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._over = parent
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Command palette"))
        self._actions: Sequence[Action] = ()
        self._recent: Sequence[str] = ()
        self._front = ""
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText(tr("What do you want to do?"))
        self.edit.setAccessibleName(tr("What do you want to do? Arrow keys choose, Enter does it."))
        self.edit.textChanged.connect(lambda _text: self._list())
        self.edit.installEventFilter(self)
        self.model = _Model(self)
        self.view = QListView(self)
        self.view.setProperty("role", "bare")
        self.view.setAccessibleName(tr("What can be done"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Delegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys move in it while the line is written in
        self.view.clicked.connect(self._choose)
        self.none = text_label(tr("Nothing fits. Try fewer letters."), "muted")
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint = text_label(tr("↑ ↓ choose   ·   Enter do   ·   Esc close"), "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        column.setSpacing(SMALL)
        column.addWidget(self.edit)
        column.addWidget(self.view, 1)
        column.addWidget(self.none, 1)
        column.addWidget(hint, 0, Qt.AlignmentFlag.AlignHCenter)

    def open(self, actions: Sequence[Action], recent: Sequence[str], front: str = "") -> None:
        """Show what can be done, over the upper part of the window.

        :param actions: those that can be done now.
        :param recent: names of those used last, newest first.
        :param front: the heading of what belongs to the tab that is looked at.
        """
        self._actions, self._recent, self._front = actions, recent, front
        over = self._over
        self.resize(QSize(scaled(WIDTH), scaled(HEIGHT)).boundedTo(over.size() - QSize(2 * MEDIUM, 2 * MEDIUM)))
        self.move(over.mapToGlobal(QPoint((over.width() - self.width()) // 2, min(80, over.height() - self.height()))))
        self.edit.clear()
        self._list()
        self.show()
        self.edit.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list and choose from it while the line has the keyboard."""
        if watched is not self.edit or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in _MOVES:
            last = self.model.rowCount() - 1
            row = self.view.currentIndex().row()
            # one step beyond an end comes out at the other
            wanted = (row + _MOVES[key]) % (last + 1) if abs(_MOVES[key]) == 1 and last >= 0 else row + _MOVES[key]
            self.view.setCurrentIndex(self.model.index(max(0, min(last, wanted))))
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.view.currentIndex())
            return True
        return False

    def _list(self) -> None:
        self.model.show(ranked(self.edit.text(), self._actions, self._recent, self._front))
        any_fits = bool(self.model.rowCount())
        self.view.setVisible(any_fits)
        self.none.setVisible(not any_fits)
        self.view.setCurrentIndex(self.model.index(0))
        self.view.scrollToTop()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            action = index.data(ACTION)
            self.close()
            self.chosen.emit(action)


class _Model(QAbstractListModel):
    """Actions, as they are to be listed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: Sequence[Action] = ()

    def show(self, rows: Sequence[Action]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        action = self._rows[index.row()]
        if role == ACTION:
            return action
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (one_line(action.title), action.group, native(action.keys)) if part)
        return one_line(action.title) if role == Qt.ItemDataRole.DisplayRole else None


class _Delegate(QStyledItemDelegate):
    """Icon, title and group, and the shortcut at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(0, option.fontMetrics.height() + 2 * SMALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors, action = colors_of(option.widget), index.data(ACTION)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.accent_soft if selected else colors.hover))
            painter.drawRoundedRect(option.rect, 6, 6)
        place = option.rect.adjusted(SMALL, 0, -SMALL, 0)
        metrics, left = option.fontMetrics, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        edge = round(SIZE * metrics.height() / 18)
        if action.icon:
            corner = QPoint(place.left(), place.center().y() - edge // 2)
            color = colors.accent if selected else colors.muted
            painter.drawPixmap(corner, icon(action.icon, color).pixmap(edge, edge))
        place.setLeft(place.left() + edge + MEDIUM)
        keys = native(action.keys)
        painter.setPen(QColor(colors.muted))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), keys)
        place.setRight(place.right() - metrics.horizontalAdvance(keys) - MEDIUM)
        title = metrics.elidedText(one_line(action.title), Qt.TextElideMode.ElideRight, place.width())
        painter.setPen(QColor(colors.text))
        painter.drawText(place, left, title)
        place.setLeft(place.left() + metrics.horizontalAdvance(title) + SMALL + TINY)
        painter.setPen(QColor(colors.muted))
        painter.drawText(place, left, metrics.elidedText(action.group, Qt.TextElideMode.ElideRight, place.width()))
        painter.restore()
