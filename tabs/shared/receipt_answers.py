"""The answers of a run on its receipt: each in full, beside the one that was chosen, and to be chosen in its place."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.commands.branches import ChooseAnswers
from core.queries.receipts import Receipt
from events.errors import TuttiError
from tabs.shared.differences import Spans, differences
from tabs.shared.hub import Hub
from tabs.shared.labels import framed, text_label
from tabs.shared.language import tr
from tabs.shared.markdown_view import MarkdownView
from tabs.shared.notice import Notice
from tabs.shared.safe_text import visible
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.tasks import Tasks
from tabs.shared.theme import MEDIUM, SMALL, colors_of

LONGEST = 20_000
"""Characters of either answer that are compared."""


@dataclass(frozen=True, slots=True)
class Told:
    """One answer."""

    call_id: str
    """Empty for the run's own answer."""
    model: str
    text: str


def answers_of(receipt: Receipt) -> list[Told]:
    """The run's own answer, then the others in the order they were asked."""
    own = [Told("", receipt.end.model, receipt.end.text)] if receipt.end.text else []
    return [*own, *(Told(step.call_id, step.model, step.text) for step in receipt.others if step.text)]


class Picking(QObject):
    """Which of the answers is sent with what is asked later, and the way to make it another one.

    :param notice: where it is said when that cannot be done.
    """

    changed = Signal()

    def __init__(self, hub: Hub, receipt: Receipt, notice: Notice) -> None:
        super().__init__(notice)
        self._hub = hub
        self._receipt = receipt
        self._notice = notice
        self._tasks = Tasks(notice.show_error)
        self.busy = False
        self.given: tuple[str, ...] | None = self._read()
        """The calls; the empty one is the run's own answer. ``None`` where there is nothing to choose."""

    def pick(self, call_id: str) -> None:
        """Have this answer be the context, and no other."""
        receipt = self._receipt
        command = ChooseAnswers(
            conversation_id=receipt.conversation_id,
            prompt_id=receipt.prompt_id,
            run_id=receipt.run_id,
            answers=(call_id,) if call_id else None,
        )
        self._show(busy=True)
        self._tasks.start(self._hub.send(command), lambda _done: self._picked(call_id), failed=self._refused)

    def _picked(self, call_id: str) -> None:
        self.given = (call_id,)
        self._show(busy=False)

    def _refused(self, error: TuttiError) -> None:
        if isValid(self):  # the receipt may have been closed meanwhile
            self._notice.show_error(error)
        self._show(busy=False)

    def _show(self, *, busy: bool) -> None:
        self.busy = busy
        if isValid(self):
            self.changed.emit()

    def _read(self) -> tuple[str, ...] | None:
        if self._hub.is_past:
            return None
        view, receipt = self._hub.views.conversations, self._receipt
        place = max(0, view.behind(receipt.prompt_id) - 1)
        row = next(iter(view.prompts(receipt.conversation_id, last=1, but=place)), None)
        if row is None or row.message_id != receipt.prompt_id or receipt.run_id not in row.runs:
            return None  # it stands on another branch, or was erased
        own, _ = view.own_answer(receipt.prompt_id, receipt.run_id)
        return tuple("" if answer in {own, receipt.end.call_id} else answer for answer in row.given or ())


class AnswerPart(QWidget):
    """One answer as its Markdown looks, or beside the run's own with what differs marked.

    :param own: the run's own answer; ``None`` where there is none to compare with.
    """

    def __init__(self, told: Told, own: Told | None, picking: Picking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told, self._own, self._picking = told, own, picking
        model = visible(told.model)
        self.context = text_label(tr("in context"), "badge-accent")
        self.context.setToolTip(tr("What is asked later builds on this answer."))
        self.pick_button = QPushButton(tr("Use this answer"), self)
        self.pick_button.setToolTip(tr("What is asked later builds on this answer and on no other to this prompt."))
        self.pick_button.setAccessibleName(tr("Use the answer of {model}", model=model))
        self.pick_button.clicked.connect(lambda _checked: picking.pick(told.call_id))
        self.compare_button = QPushButton(tr("Compare with the answer"), self)
        self.compare_button.setCheckable(True)
        self.compare_button.setAccessibleName(
            tr("Compare the answer of {model} with the one that was chosen", model=model)
        )
        self.compare_button.setVisible(own is not None and bool(told.call_id))
        self.compare_button.toggled.connect(self._compare)
        self.view = MarkdownView(self)
        self.view.setAccessibleName(tr("Answer of {model}", model=model))
        self.view.show_text(told.text, final=True)
        self.comparison: Comparison | None = None
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addWidget(self.pick_button)
        foot.addWidget(self.context)
        foot.addWidget(self.compare_button)
        foot.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(SMALL)
        self._column.addWidget(self.view)
        self._column.addLayout(foot)
        picking.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        given = self._picking.given
        there = given is not None and self._told.call_id in given
        alone = there and given is not None and len(given) == 1
        self.context.setVisible(there)
        self.pick_button.setVisible(given is not None and not alone)
        self.pick_button.setEnabled(not self._picking.busy)

    def _compare(self, shown: bool) -> None:
        self.compare_button.setText(tr("Show it alone") if shown else tr("Compare with the answer"))
        if shown and self.comparison is None and self._own is not None:
            self.comparison = Comparison(self._own, self._told, self)
            self._column.insertWidget(0, self.comparison)
            order_as_laid_out(self.window())
        self.view.setVisible(not shown)
        if self.comparison is not None:
            self.comparison.setVisible(shown)


class Comparison(QWidget):
    """Two answers side by side as they were written; what stands in one of them alone is marked."""

    def __init__(self, own: Told, other: Told, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        texts = [visible(told.text[:LONGEST]) for told in (own, other)]
        found = differences(*texts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        words = (tr("The answer: {model}", model=visible(own.model)), visible(other.model))
        self.panes = tuple(
            Pane(title, text, spans, added=number == 1)
            for number, (title, text, spans) in enumerate(zip(words, texts, found, strict=True))
        )
        for title, pane, told in zip(words, self.panes, (own, other), strict=True):
            side = QVBoxLayout()
            side.setSpacing(SMALL)
            side.addWidget(text_label(title, "strong", wrap=True))
            frame = framed("sunken")
            inside = QVBoxLayout(frame)
            inside.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
            inside.addWidget(pane)
            side.addWidget(frame)
            if len(told.text) > LONGEST:
                side.addWidget(text_label(tr("Only the beginning is compared."), "small"))
            side.addStretch(1)
            row.addLayout(side, 1)


class Pane(QTextEdit):
    """A text as high as it is, with pieces of it marked."""

    def __init__(self, title: str, text: str, spans: Spans, *, added: bool) -> None:
        super().__init__()
        self._spans, self._added = spans, added
        self.setReadOnly(True)
        self.setProperty("role", "bare")
        self.setTabChangesFocus(True)
        self.setAccessibleName(title)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.setPlainText(text)
        self._mark()

    def changeEvent(self, event: QEvent) -> None:
        """Mark in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_spans"):
            self._mark()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to what is around it."""
        event.ignore()

    def _fit(self, size: QSizeF) -> None:
        self.setFixedHeight(int(size.height()) + 2)

    def _mark(self) -> None:
        colors = colors_of(self)
        text, marks, at, passed = self.toPlainText(), [], 0, 0
        for start, end in self._spans:
            before = passed + _units(text[at:start])
            passed = before + _units(text[start:end])
            at = end
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self.document())
            mark.cursor.setPosition(before)
            mark.cursor.setPosition(passed, QTextCursor.MoveMode.KeepAnchor)
            mark.format.setBackground(QColor(colors.success_soft if self._added else colors.danger_soft))
            mark.format.setForeground(QColor(colors.success if self._added else colors.danger))
            marks.append(mark)
        self.setExtraSelections(marks)


def _units(text: str) -> int:
    """How much of a document a text takes: it counts characters beyond U+FFFF twice."""
    return len(text) + sum(1 for letter in text if letter > "\uffff")
