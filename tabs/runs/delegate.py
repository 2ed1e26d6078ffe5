"""Paints one run of the list: its state, its prompt, who was asked how, how far it is, and what it took."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.ports.repeats import counted
from events.projections.runs.rows import ACTIVE, RunRow
from tabs.runs.model import ITEM, Item
from tabs.runs.progress import progress_words
from tabs.runs.states import LIVING, color
from tabs.shared.clock import shown_now
from tabs.shared.language import tr, tr_count
from tabs.shared.recorded_words import strategy_words
from tabs.shared.safe_text import one_line
from tabs.shared.theme import MEDIUM, SMALL, Colors, colors_of
from tabs.shared.wording import clock, duration, total_cost

DOT = 8
"""Width of the coloured dot, in pixels."""
BAR = 3
"""Height of the progress bar, in pixels."""
LINES = 3
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RunDelegate(QStyledItemDelegate):
    """Three lines per run and, until it has ended, a bar.

    :param parent: the list, whose font and theme it paints with.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The same height for every run, so that the list never measures 10,000 of them."""
        return QSize(240, LINES * (QFontMetrics(option.font).height() + 3) + 2 * MEDIUM)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one run."""
        item: Item = index.data(ITEM)
        colors = colors_of(self._widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _background(painter, option, colors)
        space = option.rect.adjusted(LARGE_LEFT, MEDIUM - 2, -MEDIUM, -MEDIUM)
        height = space.height() // LINES
        lines = [QRect(space.x(), space.y() + n * height, space.width(), height) for n in range(LINES)]
        self._state_line(painter, lines[0], item, colors)
        _elided(painter, lines[1], one_line(item.run.prompt), _bold(option.font), colors.text)
        self._facts_line(painter, lines[2], item, colors)
        if item.run.state in ACTIVE:
            _bar(painter, space, item.run.progress, (color(colors, item.shown.tone), colors.border))
        painter.restore()

    def _state_line(self, painter: QPainter, line: QRect, item: Item, colors: Colors) -> None:
        tone = color(colors, item.shown.tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone))
        painter.drawEllipse(QPointF(line.x() + DOT / 2, line.center().y() + 1), DOT / 2, DOT / 2)
        small = _small(self._widget.font())
        painter.setFont(small)
        painter.setPen(QColor(tone))
        word = line.adjusted(DOT + SMALL, 0, 0, 0)
        painter.drawText(word, _LEFT, item.shown.word)
        room = word.adjusted(QFontMetrics(small).horizontalAdvance(item.shown.word) + MEDIUM, 0, 0, 0)
        _elided(painter, room, _times(item), small, colors.muted, align=_RIGHT)

    def _facts_line(self, painter: QPainter, line: QRect, item: Item, colors: Colors) -> None:
        small = _small(self._widget.font())
        far = progress_words(item.run, item.shown, shown_now())
        metrics = QFontMetrics(small)
        spent = "" if far else cost(item.run)
        figures = " · ".join(filter(None, (spent, "" if far else saved(item.run))))
        if metrics.horizontalAdvance(figures) > line.width():
            figures = spent  # large letters leave no room for both
        _elided(painter, line, figures, small, colors.muted, align=_RIGHT)
        asked = far or f"{strategy_words(item.run.strategy)} · {models(item)}"
        room = line.adjusted(0, 0, -metrics.horizontalAdvance(figures) - MEDIUM, 0)
        if room.width() > metrics.horizontalAdvance("…"):
            _elided(painter, room, asked, small, colors.muted)


LARGE_LEFT = MEDIUM + 2


def models(item: Item) -> str:
    """The models by their own names: one whole, several with a count. Hidden names are only counted."""
    if item.nameless:
        return hidden_models(item.run)
    names = [one_line(model, 60) for model in counted(item.run.models)]
    if len(names) < 2:
        return names[0] if names else tr("no model")
    told = ", ".join(name.partition("/")[2] or name for name in names)
    return tr_count(len(names), "{n} model: {names}", "{n} models: {names}", names=told)


def hidden_models(run: RunRow) -> str:
    """How many models were asked whose names are hidden."""
    return tr_count(len(run.models), "{n} model, name hidden", "{n} models, names hidden")


def took(item: Item) -> str:
    """How long the run took, or has taken so far; empty when nobody knows."""
    run = item.run
    if run.ended_at and run.resumed_at:
        return duration(run.active_us / 1e6)  # without the time its program was dead
    start = run.started_at or run.requested_at
    if run.ended_at:
        return duration(max(0, run.ended_at - start) / 1e6)
    return duration(max(0, shown_now() - start) / 1e6) if item.shown.name in LIVING else ""


def saved(run: RunRow) -> str:
    """What was saved by answers no model was asked for, real and simulated apart; empty when nothing was."""
    if not (run.saved_picodollars or run.saved_simulated):
        return ""
    return tr("saved {cost}", cost=total_cost(run.saved_picodollars, run.saved_simulated, 0))


def spared(run: RunRow) -> str:
    """What providers' prompt caches and leaving out old messages spared; empty when nothing was."""
    if not (run.spared_picodollars or run.spared_simulated):
        return ""
    return tr("spared {cost}", cost=total_cost(run.spared_picodollars, run.spared_simulated, 0))


def cost(run: RunRow) -> str:
    """What the run cost, or has cost so far; empty while no model has answered."""
    if not (run.cost_picodollars or run.simulated_picodollars or run.unpriced_calls or run.output_tokens):
        return ""
    return total_cost(run.cost_picodollars, run.simulated_picodollars, run.unpriced_calls)


def _times(item: Item) -> str:
    """When it was asked and how long it took; until it has ended also what it has cost, for progress takes that place."""
    so_far = cost(item.run) if item.run.state in ACTIVE else ""
    return " · ".join(filter(None, (so_far, took(item), clock(item.run.requested_at))))


def _background(painter: QPainter, option: QStyleOptionViewItem, colors: Colors) -> None:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    if selected or hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.accent_soft if selected else colors.hover))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), 8, 8)
    if selected and option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(colors.accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(option.rect).adjusted(4.5, 1.5, -4.5, -1.5), 8, 8)


def _bar(painter: QPainter, space: QRect, progress: float, tones: tuple[str, str]) -> None:
    whole = QRectF(space.x(), space.bottom() + 4, space.width(), BAR)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tones[1]))
    painter.drawRoundedRect(whole, BAR / 2, BAR / 2)
    painter.setBrush(QColor(tones[0]))
    whole.setWidth(max(BAR, whole.width() * progress))
    painter.drawRoundedRect(whole, BAR / 2, BAR / 2)


def _elided(
    painter: QPainter, line: QRect, text: str, font: QFont, pen: str, *, align: Qt.AlignmentFlag = _LEFT
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(pen))
    painter.drawText(line, align, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width()))


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _small(font: QFont) -> QFont:
    small = QFont(font)
    if font.pixelSize() > 0:
        small.setPixelSize(round(font.pixelSize() * 0.88))
    else:
        small.setPointSizeF(font.pointSizeF() * 0.88)
    return small
