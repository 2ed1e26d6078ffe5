"""The sheet of shortcuts: everything that can be done, under its headings, and how to give it another shortcut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from events.errors import TuttiError
from tabs.shared.actions import Action, native
from tabs.shared.clear_button import ClearButton
from tabs.shared.labels import framed, text_label
from tabs.shared.language import tr
from tabs.shared.notice import Notice
from tabs.shared.safe_text import one_line
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.theme import LARGE, MEDIUM, SMALL

SIZE = (640, 620)
_LEAD_ON = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_BARE = frozenset({Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier})
NAME = int(Qt.ItemDataRole.UserRole)


class Line(NamedTuple):
    """One action as the sheet tells it."""

    action: Action
    """With the keys it comes with."""
    keys: str
    """Those it has now."""


class ShortcutSheet(QDialog):
    """Says which keys do what, found by any word, and changes them.

    :param change: gives an action, by name, other keys; ``None`` those it comes with.
        It raises a ``TuttiError`` with the reason when it cannot have them.
    """

    def __init__(self, change: Callable[[str, str | None], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._change = change
        self._lines: dict[str, Line] = {}
        self._groups: dict[str, tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Shortcuts"))
        self.search = QLineEdit(self)
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(tr("Search by what it does or by its keys"))
        self.search.setAccessibleName(tr("Search shortcuts"))
        ClearButton(self.search)
        self.search.textChanged.connect(lambda _text: self._filter())
        self.tree = QTreeWidget(self)
        self.tree.setProperty("role", "roomy")
        self.tree.setAccessibleName(tr("Shortcuts"))
        self.tree.setHeaderLabels([tr("What it does"), tr("Shortcut")])
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(0)
        self.tree.setUniformRowHeights(True)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.currentItemChanged.connect(lambda _now, _before: self._offer())
        self.tree.itemActivated.connect(lambda _item, _column: self.begin())
        self.notice = Notice(self)
        self.change_button = QPushButton(tr("Change shortcut"), self)
        self.change_button.clicked.connect(lambda _checked: self.begin())
        self.back_button = QPushButton(tr("Back to its own"), self)
        self.back_button.setToolTip(tr("Gives this action the shortcut again that it comes with"))
        self.back_button.clicked.connect(lambda _checked: self._give(None))
        self.close_button = QPushButton(tr("Close"), self)
        self.close_button.clicked.connect(self.accept)
        self.panel = self._panel()
        self._lay_out()
        self.resize(*SIZE)
        self.search.setFocus()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Tell these, in their order, under the headings of their groups; what is chosen stays chosen."""
        chosen = self.chosen
        self._lines = {line.action.name: line for line in lines}
        self.tree.clear()
        self._groups = {}
        for line in lines:
            group = line.action.group
            if group not in self._groups:
                head = QTreeWidgetItem(self.tree, [group])
                self._groups[group] = (head, [])
                head.setFlags(Qt.ItemFlag.ItemIsEnabled)
                font = head.font(0)
                font.setBold(True)
                head.setFont(0, font)
            head, items = self._groups[group]
            item = QTreeWidgetItem(head, [f"    {one_line(line.action.title)}", native(line.keys)])
            items.append(item)
            item.setData(0, NAME, line.action.name)
            keys, own = native(line.keys) or tr("no shortcut"), native(line.action.keys)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{line.action.title}: {keys}")
            if line.keys != line.action.keys:
                item.setToolTip(
                    1, tr("Changed; it comes with {keys}", keys=own) if own else tr("Changed; it comes with none")
                )
            if line.action.name == chosen:
                self.tree.setCurrentItem(item)
        self.tree.expandAll()
        self._filter()
        self._offer()

    @property
    def chosen(self) -> str:
        """Name of the action that is chosen in the list, empty for none."""
        item = self.tree.currentItem()
        return str(item.data(0, NAME) or "") if item is not None else ""

    def begin(self) -> None:
        """Ask for other keys for the action that is chosen."""
        line = self._lines.get(self.chosen)
        if line is None:
            return
        self.notice.clear()
        self.asked.setText(tr("Press the new shortcut for “{title}”", title=one_line(line.action.title)))
        self.keys.setKeySequence(QKeySequence(line.keys.split("; ")[0]))
        self.panel.show()
        self.keys.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Tab and Escape lead out of the place that takes every other key for the new shortcut."""
        if watched is not self.keys or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in _LEAD_ON and event.modifiers() in _BARE:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
        else:
            return False
        return True

    def _give(self, keys: str | None) -> None:
        name = self.chosen
        if not name:
            return
        try:
            self._change(name, keys)
        except TuttiError as error:
            self.notice.show_error(error)
            return
        self.notice.clear()
        self._leave()

    def _leave(self) -> None:
        self.panel.hide()
        self.tree.setFocus()

    def _filter(self) -> None:
        words = self.search.text().casefold().split()
        for head, items in self._groups.values():
            for item in items:
                text = f"{head.text(0)} {item.text(0)} {item.text(1)}".casefold()
                item.setHidden(not all(word in text for word in words))
            head.setHidden(all(item.isHidden() for item in items))

    def _offer(self) -> None:
        line = self._lines.get(self.chosen)
        self.change_button.setEnabled(line is not None)
        self.back_button.setEnabled(line is not None and line.keys != line.action.keys)
        self.panel.hide()

    def _panel(self) -> QFrame:
        panel = framed("sunken", self)
        self.asked = text_label("", "strong", wrap=True)
        self.keys = QKeySequenceEdit(panel)
        self.keys.setAccessibleName(tr("New shortcut"))
        self.keys.installEventFilter(self)
        self.keys.setMaximumSequenceLength(1)
        self.keys.setFinishingKeyCombinations([])
        for line in self.keys.findChildren(QLineEdit):
            ClearButton(line)
        self.take_button = take = QPushButton(tr("Use it"), panel)
        take.setProperty("role", "primary")
        take.clicked.connect(lambda _checked: self._give(self.keys.keySequence().toString()))
        none = QPushButton(tr("No shortcut"), panel)
        none.clicked.connect(lambda _checked: self._give(""))
        leave = QPushButton(tr("Leave it"), panel)
        leave.clicked.connect(lambda _checked: self._leave())
        row = QHBoxLayout()
        row.addWidget(self.keys, 1)
        for button in (take, none, leave):
            row.addWidget(button)
        column = QVBoxLayout(panel)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        column.addWidget(self.asked)
        column.addLayout(row)
        panel.hide()
        return panel

    def _lay_out(self) -> None:
        self.change_button.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self.change_button)
        foot.addWidget(self.back_button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        column.addWidget(self.notice)
        column.addWidget(self.panel)
        column.addLayout(foot)
        order_as_laid_out(self)
