"""What a search of everything that was said has found: filters, the places, and the words in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPointF, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from events.projections.search.rows import Found, HitRow, Search
from tabs.chat.conversation_look import WIDTH, back, small_font, title_line
from tabs.chat.conversation_model import NOWHERE, Index
from tabs.shared.hub import Hub
from tabs.shared.labels import text_label
from tabs.shared.language import grouped, tr, tr_noop
from tabs.shared.plain_tip import plain_tip
from tabs.shared.safe_text import one_line, visible
from tabs.shared.tasks import Tasks
from tabs.shared.theme import MEDIUM, SMALL, TINY, colors_of, scaled
from tabs.shared.wording import clock, count

HIT = int(Qt.ItemDataRole.UserRole)
SHOWN = 100
"""Most hits that are listed."""
_HEIGHT = 68
_LINES = 2
_WHO: tuple[tuple[str, str | None], ...] = (
    (tr_noop("Anyone"), None),
    (tr_noop("You"), "user"),
    (tr_noop("Models"), "assistant"),
    (tr_noop("Titles"), "title"),
)
_WHEN: tuple[tuple[str, int], ...] = (
    (tr_noop("Ever"), 0),
    (tr_noop("Today"), 1),
    (tr_noop("7 days"), 7),
    (tr_noop("30 days"), 30),
    (tr_noop("A year"), 365),
)
_WHERE = (tr_noop("All"), tr_noop("This one"), tr_noop("Deleted"))
"""All conversations but the deleted ones, the one that is open, or the deleted ones alone."""
_THIS_FOLDER = tr_noop("This folder")
"""The folder that is listed, if one is."""
_SIGNS = re.compile(r"\*\*|`+|(?:^|(?<=\s))#+\s")
"""Signs of Markdown, left out of what is shown."""
_MODEL = re.compile(r"(?:^|\s)model:(\S+)")
TIP = tr_noop(
    'All words have to be there; the last may be the beginning of one. "In quotes" they stand behind one another, -word '
    "must not be there, model:gpt looks at the answers of models of that name."
)


class HitModel(QAbstractListModel):
    """The hits as they were found, the best first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hits: Sequence[HitRow] = ()

    def show(self, hits: Sequence[HitRow]) -> None:
        """Show others."""
        self.beginResetModel()
        self.hits = hits
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many hits."""
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """What a view asks of one hit."""
        hit = self.hits[index.row()]
        if role == HIT:
            return hit
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            said = "".join(piece for piece, _ in hit.snippet)
            return f"{one_line(hit.title)}, {_speaker(hit)}: {one_line(said, 300)}"
        return None


class HitLook(QStyledItemDelegate):
    """Title and time above; below who said it, and the piece with the words that were found marked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """One height for all."""
        return QSize(WIDTH, scaled(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Title, time and piece."""
        hit: HitRow = index.data(HIT)
        colors = colors_of(option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        back(painter, option, colors)
        above = scaled(SMALL + 1)
        inside: QRect = option.rect.adjusted(SMALL + MEDIUM - 2, above, -SMALL - MEDIUM + 2, -above)
        title_line(painter, inside, hit.title, clock(hit.at), colors)
        painter.setFont(small_font(painter))
        painter.setPen(QColor(colors.muted))
        words = _snippet(hit, painter.font(), colors.text, colors.accent_soft)
        top = float(inside.top() + painter.fontMetrics().height() + TINY)
        _lay_out(words, inside.width())
        words.draw(painter, QPointF(inside.left(), top))
        painter.restore()


class Hits(QWidget):
    """Asks and lists. A newer question makes an older answer worth nothing."""

    chosen = Signal(object)
    """A hit that a person wants to see."""

    def __init__(self, hub: Hub, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._tasks = tasks
        self._text = self._here = self._folder = ""
        self._asked = 0
        self.who = _choices([words for words, _ in _WHO], tr("Who said it"), self)
        self.when = _choices([words for words, _ in _WHEN], tr("When it was said"), self)
        self.where = _choices(_WHERE, tr("Where to look"), self)
        self.said = text_label("", "small", wrap=True)
        self.model = HitModel(self)
        self.view = QListView(self)
        self.view.setProperty("role", "bare")
        self.view.setAccessibleName(tr("What was found"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(HitLook(self.view))
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        for choice in (self.who, self.when, self.where):
            choice.currentIndexChanged.connect(lambda _place: self.look())
        self._lay_out()

    def ask(self, text: str, conversation_id: str, folder: str = "") -> None:
        """Look for a text.

        :param conversation_id: the one that is open.
        :param folder: the one that is listed, if one is.
        """
        self._text, self._here = text, conversation_id
        if bool(folder) != bool(self._folder):
            with QSignalBlocker(self.where):
                if folder:
                    self.where.addItem(tr(_THIS_FOLDER))
                else:  # Qt would go on with the entry beside it
                    self.where.setCurrentIndex(self.where.currentIndex() % len(_WHERE))
                    self.where.removeItem(len(_WHERE))
        self._folder = folder
        self.look()

    def look(self) -> None:
        """Ask again."""
        self._asked += 1
        number = self._asked
        search = self._search()

        def heard(found: Found) -> None:
            if number == self._asked:
                self._show(found)

        self._tasks.start(self._hub.search(search), heard)

    def first(self) -> HitRow | None:
        """The best hit."""
        return next(iter(self.model.hits), None)

    def _search(self) -> Search:
        where = self.where.currentIndex()
        model = _MODEL.search(self._text)
        days = _WHEN[self.when.currentIndex()][1]
        role: Any = _WHO[self.who.currentIndex()][1]
        asked = Search(
            _MODEL.sub(" ", self._text),
            role=role,
            model=model[1] if model else "",
            since=_days_ago(days) if days else 0,
            folder=self._folder if where == len(_WHERE) else "",
            deleted=where == _WHERE.index("Deleted"),
            limit=SHOWN,
        )
        return replace(asked, conversation_id=self._here) if where == 1 and self._here else asked

    def _show(self, found: Found) -> None:
        self.model.show(found.hits)
        self.view.scrollToTop()
        self.said.setText(_told(found, self._text))
        self.view.setVisible(bool(found.hits))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(HIT))

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setContentsMargins(MEDIUM, 0, MEDIUM, 0)
        choices.setSpacing(TINY)
        for choice in (self.who, self.when, self.where):
            choices.addWidget(choice, 7 if choice is self.when else 6)
        told = QHBoxLayout()
        told.setContentsMargins(MEDIUM + TINY, TINY, MEDIUM, 0)
        told.addWidget(self.said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addLayout(choices)
        column.addLayout(told)
        column.addWidget(self.view, 1)
        column.addStretch(0)


_NARROWEST = 40
"""Pixels of a filter in a narrow list."""


def _choices(words: Sequence[str], name: str, parent: QWidget) -> QComboBox:
    box = QComboBox(parent)
    box.addItems([tr(word) for word in words])
    box.setAccessibleName(name)
    box.setToolTip(plain_tip(name))
    box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    box.setMinimumWidth(_NARROWEST)
    box.setProperty("role", "tight")
    return box


def _told(found: Found, text: str) -> str:
    """How much was found, in words."""
    if not found.hits:
        return tr("Nothing that was said holds “{text}”.", text=one_line(text, 40))
    if found.more:
        return tr("In more than {places}; the newest come first.", places=count(found.total, "place"))
    places = count(found.total, "place")
    if found.total > len(found.hits):
        return tr("In {places}; the best {number} are shown.", places=places, number=grouped(len(found.hits)))
    return tr("In {places}.", places=places)


def _speaker(hit: HitRow) -> str:
    model = tr("name hidden") if hit.nameless else visible(hit.model)
    said = {"user": tr("You"), "title": tr("Title")}.get(hit.role) or model
    return tr("{who}, edited by you", who=said) if hit.edited else said


def _days_ago(days: int, now: Callable[[], datetime] = datetime.now) -> int:
    """The beginning of today, or of so many days before it, in microseconds since 1970-01-01 UTC."""
    today = now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    return round((today - timedelta(days=days - 1)).timestamp() * 1_000_000)


def _snippet(hit: HitRow, font: QFont, strong: str, ground: str) -> QTextLayout:
    """Who said it and what, with what was found marked."""
    text = f"{_speaker(hit)}: "
    ranges = [_range(0, len(text), strong, "")]
    for piece, is_found in hit.snippet:
        shown = _SIGNS.sub("", visible(piece)).replace("\n", " ")
        if is_found:
            ranges.append(_range(len(text), len(shown), strong, ground))
        text += shown
    layout = QTextLayout(text, font)
    layout.setFormats(ranges)
    return layout


def _range(start: int, length: int, color: str, ground: str) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = start, length
    marked.format = QTextCharFormat()
    marked.format.setForeground(QColor(color))
    if ground:
        marked.format.setBackground(QColor(ground))
        marked.format.setFontWeight(QFont.Weight.DemiBold)
    return marked


def _lay_out(layout: QTextLayout, width: int) -> None:
    """In so many lines, and no more."""
    layout.beginLayout()
    height = 0.0
    for _ in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
