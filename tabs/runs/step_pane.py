"""The steps of a run as a tree or a table, and the chosen one in full below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from events.projections.runs.rows import StepRow
from tabs.runs.model import Item
from tabs.runs.states import Shown
from tabs.runs.steps import StepsTable, open_ended, source_words
from tabs.runs.tree import Node, is_flat
from tabs.runs.tree_view import StepTreeView
from tabs.shared.changing import changes
from tabs.shared.flow import FlowLayout
from tabs.shared.labels import past_button, text_label
from tabs.shared.language import tr, tr_count, tr_told
from tabs.shared.safe_text import breakable, one_line, visible
from tabs.shared.shrinking import Shrinking
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY, factor
from tabs.shared.wording import count, duration, money, tokens

PARTIAL = 90
"""Least height in pixels of what had arrived of an answer."""
HALF = 1000
"""The table and the step below it share the height evenly at first, whatever it is."""
LEAST = 64
"""Pixels of the chosen step that are seen in a low window; the rest by scrolling."""
LARGE_LETTERS = 1.5
"""How much larger than usual letters are from where what can be done with a step stands below its heading."""


class StepsPane(QWidget):
    """The table and, once a step is chosen, all that is known of it.

    Signals: ``step_chosen``, ``fork_wanted`` with the key of a step, ``sent_wanted`` and ``past_wanted`` with a call.
    """

    step_chosen = Signal()
    fork_wanted = Signal(str)
    sent_wanted = Signal(str)
    past_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.as_table = False
        """Whether a person wants the table where there is a tree."""
        self._nodes: tuple[Node, ...] = ()
        self._shown: tuple[str, list[StepRow], Shown] | None = None
        self.table = StepsTable(self)
        self.tree = StepTreeView(self)
        self.open_all, self.close_all, self.switch = (
            QPushButton(words, self) for words in (tr("Open all"), tr("Close all"), tr("Show as a table"))
        )
        for button in (self.open_all, self.close_all, self.switch):
            button.setProperty("role", "quiet")
        self.open_all.clicked.connect(lambda _checked: self.tree.open_all())
        self.close_all.clicked.connect(lambda _checked: self.tree.close_all())
        self.switch.clicked.connect(lambda _checked: self.show_as_table(not self.as_table))
        self.card = StepCard(self)
        self.below = Shrinking(self.card, least=LEAST, parent=self)
        self.below.hide()
        for view in (self.table, self.tree):
            view.step_chosen.connect(self._chosen)
            view.fork_wanted.connect(self.fork_wanted)
        self.card.past.clicked.connect(lambda _checked: self._look_back())
        self.card.fork.clicked.connect(lambda _checked: self._fork())
        self.card.sent.clicked.connect(lambda _checked: self._ask_sent())
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setChildrenCollapsible(False)
        split.setProperty("role", "plain")
        split.setHandleWidth(SMALL)
        self._views = QStackedWidget(self)
        self._views.addWidget(self.table)
        self._views.addWidget(self.tree)
        split.addWidget(self._views)
        split.addWidget(self.below)
        split.setSizes([HALF, HALF])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, 0, 0)
        self.ways = QWidget(self)
        line = FlowLayout(self.ways)
        for button in (self.switch, self.open_all, self.close_all):
            line.addWidget(button)
        column.setSpacing(TINY)
        column.addWidget(self.ways)
        column.addWidget(split, 1)

    @property
    def chosen(self) -> StepRow | None:
        """The chosen step."""
        return self.tree.chosen if self._is_tree else self.table.chosen

    @property
    def has_tree(self) -> bool:
        """Whether the steps of the run that is shown stand under one another."""
        return not is_flat(self._nodes)

    def show_run(self, item: Item, rows: list[StepRow], nodes: tuple[Node, ...]) -> None:
        """Show the steps of a run: as a tree when one stands under another, unless a person wants the table."""
        self._nodes, self._shown = nodes, (item.run.run_id, rows, item.shown)
        self._show_rows()

    def show_as_table(self, as_table: bool) -> None:
        """Show the table also where there is a tree, or the tree again; the chosen step stays chosen."""
        chosen = self.chosen
        self.as_table = as_table
        self._show_rows()
        if chosen is not None:
            (self.tree if self._is_tree else self.table).choose(chosen.call_id)
        self._chosen()

    @property
    def _is_tree(self) -> bool:
        return self.has_tree and not self.as_table

    def _show_rows(self) -> None:
        if self._shown is not None:
            run_id, rows, shown = self._shown
            if self._is_tree:
                self.tree.show_nodes(run_id, self._nodes, shown)
            else:
                self.table.show_rows(rows, shown)
        self._views.setCurrentWidget(self.tree if self._is_tree else self.table)
        self.ways.setVisible(self.has_tree)
        self.switch.setText(tr("Show as a tree") if self.as_table else tr("Show as a table"))
        self.open_all.setVisible(self._is_tree)
        self.close_all.setVisible(self._is_tree)
        self._show_card()

    def _chosen(self) -> None:
        self._show_card()
        self.step_chosen.emit()

    def _show_card(self) -> None:
        row = self.chosen
        self.below.setVisible(row is not None)
        if row is not None:
            self.card.show_row(row)

    def _look_back(self) -> None:
        if (chosen := self.chosen) is not None:
            self.past_wanted.emit(chosen.call_id)

    def _fork(self) -> None:
        if (chosen := self.chosen) is not None:
            self.fork_wanted.emit(chosen.step)

    def _ask_sent(self) -> None:
        if (chosen := self.chosen) is not None:
            self.sent_wanted.emit(chosen.call_id)


class StepCard(QFrame):
    """One step in full: its figures in words, its error, and what had arrived when it was interrupted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.title = text_label("", "strong", wrap=True, selectable=True)
        self.facts = text_label("", "small", wrap=True, selectable=True)
        self.error = text_label("", "danger", wrap=True, selectable=True)
        self.fork = QPushButton(tr("Fork from this step"), self)
        self.fork.setToolTip(
            tr("A new run: what came before this step is used again, this step and the rest is done anew")
        )
        self.sent = QPushButton(tr("What was sent …"), self)
        changes(self.fork, self.sent)
        self.sent.setToolTip(tr("The request of this step, made again from the record, and what came back"))
        self.past = past_button(self)
        self.partial_title = text_label("", "small", wrap=True)
        self.partial = QPlainTextEdit(self)
        self.partial.setReadOnly(True)
        self.partial.setTabChangesFocus(True)
        self.partial.setMinimumHeight(PARTIAL)
        self.partial.setMaximumHeight(2 * PARTIAL)
        self.partial.setAccessibleName(tr("What had arrived of the answer"))
        self._head = head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.addWidget(self.title, 1)
        head.addWidget(self.sent, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.past, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.fork, 0, Qt.AlignmentFlag.AlignTop)
        self._arrange()
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(TINY)
        column.addLayout(head)
        for widget in (self.facts, self.error, self.partial_title, self.partial):
            column.addWidget(widget)
        column.addStretch(1)

    def changeEvent(self, event: QEvent) -> None:
        """Put the buttons below one another for large letters: side by side they would be wider than a small screen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_head"):
            self._arrange()

    def _arrange(self) -> None:
        way = QBoxLayout.Direction
        self._head.setDirection(way.LeftToRight if factor() < LARGE_LETTERS else way.TopToBottom)

    def show_row(self, row: StepRow) -> None:
        """Show a step."""
        self.title.setText(breakable(one_line(row.step)))
        self.facts.setText("\n".join(_facts(row)))
        self.error.setText(visible(f"{tr_told(row.error_what)} {tr_told(row.error_do)}".strip()))
        self.error.setVisible(bool(self.error.text()))
        cut_off = bool(row.interrupted)
        self.partial_title.setText(_interrupted(row))
        self.partial_title.setVisible(cut_off)
        text = visible(row.partial)
        if self.partial.toPlainText() != text:
            self.partial.setPlainText(text)
        self.partial.setVisible(bool(cut_off and text))


def _interrupted(row: StepRow) -> str:
    arrived = (
        tr("This had arrived when it happened last; it is no answer:") if row.partial else tr("Nothing had arrived.")
    )
    ended = tr_count(
        row.interrupted,
        "Its program ended once while the model was answering.",
        "Its program ended {n} times while the model was answering.",
    )
    return f"{ended} {arrived}"


def _facts(row: StepRow) -> list[str]:
    """What the step took, line by line; only what there is to say."""
    asked = [row.model]
    if row.state == "succeeded":
        asked.append(tr("answered by {source}", source=source_words(row)))
        asked.append(tokens(row.input_tokens, row.output_tokens))
    asked.append(count(row.attempts, "try", "tries"))
    if row.ended_at:
        asked.append(tr("took {time}", time=duration(row.seconds)))
    if row.first_seconds is not None:
        asked.append(tr("first text after {time}", time=duration(row.first_seconds)))
    if row.cached_tokens:
        asked.append(
            tr_count(
                row.cached_tokens,
                "{n} tokens read from the provider's cache",
                "{n} tokens read from the provider's cache",
            )
        )
    return [
        "  ·  ".join(map(one_line, asked)),
        *filter(None, ("  ·  ".join(_amounts(row)), _left_out(row), _origin(row))),
    ]


def _amounts(row: StepRow) -> list[str]:
    def told(picodollars: int | None) -> str:
        return money(picodollars, simulated=row.simulated)

    parts = []
    if row.state == "succeeded":
        parts.append(tr("cost {amount}", amount=told(row.cost_picodollars)))
    if open_ended(row):
        parts.append(tr("reserved {amount}", amount=told(row.reserved_picodollars)))
    if row.booked_picodollars:
        parts.append(tr("booked {amount} for tries without an answer", amount=told(row.booked_picodollars)))
    if row.saved_picodollars:
        parts.append(tr("saved {cost}", cost=told(row.saved_picodollars)))
    if row.spared_picodollars:
        parts.append(
            tr("spared {amount} by the provider's cache and what was left out", amount=told(row.spared_picodollars))
        )
    return parts


def _left_out(row: StepRow) -> str:
    if not row.dropped_messages:
        return ""
    return tr_count(
        row.dropped_messages,
        "{n} older message ({tokens}) of the conversation did not fit and was left out",
        "{n} older messages ({tokens}) of the conversation did not fit and was left out",
        tokens=count(row.dropped_tokens, "token"),
    )


def _origin(row: StepRow) -> str:
    return tr("The answer is that of call {call}", call=one_line(row.origin_call)) if row.origin_call else ""
