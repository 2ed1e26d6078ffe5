"""One model's answer: while it arrives, when it is whole, and when it failed or was stopped."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.ports.repeats import called
from events.projections.conversations.rows import AnswerRow
from tabs.chat.answer_menu import AnswerMenu
from tabs.chat.badges import AnswerBadges
from tabs.chat.ending import can_go_on, ending, stopped
from tabs.chat.footer import footer, footer_tip, waiting_words
from tabs.chat.parts import Part
from tabs.chat.reasoning import Reasoning
from tabs.chat.reviews import Reviews
from tabs.chat.rewording import Rewording
from tabs.chat.situation import TEMPLATE, AnswerFacts
from tabs.chat.trouble import in_the_window, tone_of
from tabs.shared.changing import changes
from tabs.shared.clock import shown_now
from tabs.shared.elided import ElidedLabel
from tabs.shared.icons import IconButton
from tabs.shared.labels import framed, text_label
from tabs.shared.language import tr, tr_told
from tabs.shared.markdown_view import MarkdownView
from tabs.shared.notice import Notice
from tabs.shared.plain_tip import plain_tip
from tabs.shared.safe_text import visible
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.theme import LARGE, MEDIUM, SMALL, scaled, set_role
from tabs.shared.wording import duration

COPIED_MS = 1500
_HEAD_HEIGHT = 32
NARROW = 265
"""A card of fewer pixels has no room for figures and buttons beside one another."""


class AnswerCard(QFrame):
    """A column: whose answer, the answer, where it came from and what it took."""

    stop_wanted = Signal(str)
    """The call to stop."""
    receipt_wanted = Signal(str)
    """The call whose receipt to show; the run for an answer of no call."""
    redo_wanted = Signal(str)
    """The call whose model to ask again."""
    request_wanted = Signal(str)
    """The call whose request to show."""
    context_wanted = Signal(str, bool)
    """A call, and whether its answer is to be context."""
    review_wanted = Signal(str)
    """The call whose answer is to be reviewed by other models."""
    go_on_wanted = Signal(str)
    """The call whose answer its model is to go on with."""
    only_wanted = Signal(str)
    """The call whose answer is to be the only context."""
    edited = Signal(str, str)
    """A call, and the new words of its answer; empty to take them back."""
    rated = Signal(str, str)
    """A call, and what the person says of its answer: good, bad, or none to take that back."""

    def __init__(self, row: AnswerRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.row = row
        self._facts = AnswerFacts()
        self._given = False
        self._interrupted = False
        self._letter = ""
        """What it is called while its model is not to be known."""
        self._is_result = self._tells_part = False
        self.view = MarkdownView(self)
        self.badges = marks = AnswerBadges(self)
        self.practice, self.stands_in, self.continued, self.context = (
            marks.practice,
            marks.stands_in,
            marks.continued,
            marks.context,
        )
        self.picked, self.anew, self.partial = marks.picked, marks.anew, marks.partial
        self.model = ElidedLabel("", "strong")
        self.context_button = IconButton("context", "", self)
        self.context_button.setCheckable(True)
        self.context_button.clicked.connect(lambda checked: self.context_wanted.emit(self.row.call_id, checked))
        self.copy_button = IconButton("copy", "", self)
        self.copy_button.clicked.connect(self._copy)
        self.good_button = self._thumb("good")
        self.bad_button = self._thumb("bad")
        self.receipt_button = IconButton("receipt", "", self)
        self.receipt_button.clicked.connect(self._want_receipt)
        self.stop_button = IconButton("stop", "", self)
        self.stop_button.clicked.connect(lambda _checked: self.stop_wanted.emit(self.row.call_id))
        self.more_button = AnswerMenu(self)
        self.reviews = Reviews(self)
        self._connect_menu()
        self.rewording: Rewording | None = None
        self.waiting = text_label("", "muted", wrap=True)
        self.reasoning = Reasoning(self)
        self.error = Notice(self)
        self.error.close_button.hide()
        self.footer = text_label("", "small", wrap=True)
        self.rule = framed("rule", self)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._name()
        self._show(row)

    def _connect_menu(self) -> None:
        self.more_button.request_wanted.connect(lambda: self.request_wanted.emit(self.row.call_id))
        self.more_button.redo_wanted.connect(lambda: self.redo_wanted.emit(self.row.call_id))
        self.more_button.review_wanted.connect(lambda: self.review_wanted.emit(self.row.call_id))
        self.reviews.revision_wanted.connect(lambda text: self.edited.emit(self.row.call_id, text))
        self.reviews.receipt_wanted.connect(self.receipt_wanted)
        self.more_button.go_on_wanted.connect(lambda: self.go_on_wanted.emit(self.row.call_id))
        self.more_button.only_wanted.connect(lambda: self.only_wanted.emit(self.row.call_id))
        self.more_button.edit_wanted.connect(self.write_anew)
        self.more_button.code_wanted.connect(self.view.copy_code)
        self.more_button.back_wanted.connect(lambda: self.edited.emit(self.row.call_id, ""))

    def show_row(self, row: AnswerRow, facts: AnswerFacts, *, interrupted: bool) -> None:
        """Show what is recorded.

        :param interrupted: whether the process that asked is gone.
        """
        self.practice.setVisible(row.simulated)
        self.continued.setVisible(facts.continued)
        self.stands_in.setVisible(bool(facts.stands_for))
        told = tr("{model} failed, and this model was asked in its place.", model=visible(facts.stands_for))
        self.stands_in.setToolTip(plain_tip(told))
        if row != self.row or facts != self._facts or interrupted != self._interrupted:
            was = self._facts
            renamed = (facts.part, facts.letter, facts.number) != (was.part, was.letter, was.number)
            self._interrupted, self._facts = interrupted, facts
            if renamed:
                self._name()
            self._show(row)
        self.badges.show_those()

    def show_as(self, letter: str, *, picked: bool) -> None:
        """Hide whose answer it is and what it took, behind a letter; all is told again where that is empty.

        :param picked: whether a person found it the best.
        """
        self.picked.setVisible(picked)
        if letter != self._letter:
            self._letter = letter
            self._name()
            self._show(self.row)
        for widget in (self.practice, self.stands_in, self.context, self.context_button) if letter else ():
            widget.hide()
        self.badges.show_those()

    def show_part(self, *, result: bool, told: bool) -> None:
        """Show what it is among the calls of its run.

        :param result: whether it is what the run came to, and others led to it.
        :param told: whether there are parts to be told apart.
        """
        if (result, told) != (self._is_result, self._tells_part):
            self._is_result, self._tells_part = result, told
            self._name()
            set_role(self, "result" if result else "card")
        self.badges.result.setVisible(result and self.row.state == "succeeded")
        self.badges.part.setText(self.part.words if told else "")
        self.badges.part.setVisible(told and not (result and self.part.kind == "writer") and not self._facts.composed)
        self.badges.show_those()

    def show_context(self, *, given: bool, several: bool, edited: bool, ended: bool) -> None:
        """Show whether later prompts build on it.

        :param given: whether they do.
        :param several: whether there are answers beside it, or none is context, so that it is worth a word.
        :param edited: whether a person gave it new words.
        :param ended: whether its run has, so that its model could go on with it.
        """
        self._given = given
        told, whole = bool(self.row.text) and self.row.state != "running", self.row.state == "succeeded"
        self.context.setVisible(given and several and whole)
        self.anew.setVisible(edited)
        self.context_button.setVisible(told and (several or not whole))
        self.context_button.show_checked(given)
        off, on = (
            tr("Leave the answer {whose} out of the context", whose=self._whose),
            tr("Use the answer {whose} as context", whose=self._whose),
        )
        self.context_button.set_words(off if given else on)
        goes_on = ended and can_go_on(self.row) and not self._facts.composed and not self._letter
        self.more_button.show_told(told=told, edited=edited, goes_on=goes_on, reviewed=told and not self._letter)
        self._show_end(self.row)
        self.badges.show_those()

    def write_anew(self) -> None:
        """Let the person write the answer anew where it stands."""
        if self.rewording is not None:
            return
        hint = tr("Later prompts build on your words; the model's own are kept.")
        box = Rewording(
            self.view.text, tr("New words for the answer {whose}", whose=self._whose), tr("Use these words"), hint, self
        )
        self.rewording = box
        box.sent.connect(lambda text: self.edited.emit(self.row.call_id, text))
        box.sent.connect(self._written)
        box.left.connect(self._written)
        self.body.insertWidget(0, box)
        self.view.hide()
        box.begin()

    def _written(self) -> None:
        box, self.rewording = self.rewording, None
        if box is not None:
            box.hide()
            box.deleteLater()
        self.view.setVisible(bool(self.view.text))
        self.more_button.setFocus()

    def show_whole(self, text: str) -> None:
        """Show the whole of a text whose row holds its beginning only."""
        self.view.show_text(text, final=True)

    def show_live(self, text: str) -> None:
        """Show an answer in progress; it only ever grows."""
        if self.row.state != "running" or not text or text == self.row.partial:
            return  # the last is a draft of the attempt that was lost, until the first of the new one
        self.waiting.hide()
        self.view.show()
        self.view.show_text(text, final=self._interrupted)
        if self._interrupted:
            self.copy_button.show()
            self._show_end(self.row)
            self.badges.show_those()

    def add_reasoning(self, piece: str) -> None:
        """Show another piece of reasoning in progress."""
        self.reasoning.add(piece)
        self.waiting.setText(tr("Thinking …"))

    def tick(self) -> None:
        """Show how long it has been running."""
        if self.row.state == "running" and not self._interrupted:
            self.footer.setText(
                duration(max(0, shown_now() - max(self.row.started_at, self._facts.resumed_at)) / 1_000_000)
            )

    @property
    def squeezed(self) -> bool:
        """Whether it has less height than what stands in it needs, so that parts lie over one another."""
        if self.footer.isHidden():
            return self.view.isVisible() and self.view.geometry().bottom() >= self.height()
        over = self.view.isVisible() and self.view.geometry().bottom() > self.rule.geometry().top()
        return over or self.footer.height() < self.footer.heightForWidth(self.footer.width())

    @property
    def running(self) -> bool:
        """Whether more may come."""
        return self.row.state == "running" and not self._interrupted

    def minimumSizeHint(self) -> QSize:
        """Narrow columns wrap; they never push their neighbours out."""
        return QSize(200, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, what it took stands above the buttons and not beside them."""
        super().resizeEvent(event)
        narrow = event.size().width() < scaled(NARROW)
        self._foot.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _lay_out(self) -> None:
        changes(self.context_button, self.stop_button)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.model, 1)
        head.addWidget(self.context_button)
        head.addWidget(self.copy_button)
        head.addWidget(self.stop_button)
        head.addWidget(self.more_button)
        head.addStrut(_HEAD_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, SMALL, SMALL, MEDIUM)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.badges)
        body = self.body = QVBoxLayout()
        body.setContentsMargins(0, 0, SMALL, 0)
        body.setSpacing(SMALL)
        body.addWidget(self.reasoning)
        body.addWidget(self.waiting)
        body.addWidget(self.view)
        body.addWidget(self.error)
        body.addWidget(self.reviews)
        body.addStretch(1)
        body.addWidget(self.rule)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        buttons.addStretch(1)
        for button in (self.good_button, self.bad_button, self.receipt_button):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._foot.setSpacing(0)
        self._foot.addWidget(self.footer, 1)
        self._foot.addLayout(buttons)
        body.addLayout(self._foot)
        column.addLayout(body, 1)
        order_as_laid_out(self)

    def _name(self) -> None:
        """Say whose answer it is, or what it is called while that is not to be known, everywhere that is said."""
        name = (
            tr("Stand-in answer") if self.row.model == TEMPLATE else visible(called(self.row.model, self._facts.number))
        )
        if self._is_result and self.row.state != "failed" and not self._facts.composed:
            name = self.part.title(name)
        name = f"{self._facts.letter} · {name}" if self._facts.letter else name
        whose = self._whose
        self.model.setText(tr("Answer {letter}", letter=self._letter) if self._letter else name)
        self.view.setAccessibleName(tr("Answer {whose}", whose=whose))
        self.copy_button.set_words(tr("Copy the answer {whose}", whose=whose))
        self.good_button.set_words(tr("The answer {whose} is good", whose=whose))
        self.bad_button.set_words(tr("The answer {whose} is bad", whose=whose))
        self.receipt_button.set_words(tr("What led to the answer {whose}", whose=whose))
        self.stop_button.set_words(tr("Stop the answer {whose}", whose=whose))
        self.more_button.set_words(tr("More for the answer {whose}", whose=whose))
        self.reasoning.button.setAccessibleName(tr("Show the reasoning of the answer {whose}", whose=whose))

    @property
    def part(self) -> Part:
        """What it is among the calls of its run."""
        return self._facts.part

    @property
    def _whose(self) -> str:
        model = called(self.row.model, self._facts.number)
        if self._letter or not self._tells_part or self.part.plain:
            return self._letter or tr("of {model}", model=model)
        return tr("of {model} ({part})", model=model, part=self.part.words)

    def _thumb(self, rating: str) -> IconButton:
        """A button that says what the person thinks of the answer, and takes it back when pressed again."""
        button = IconButton(rating, "", self)
        button.setCheckable(True)
        changes(button)
        button.clicked.connect(lambda checked: self.rated.emit(self.row.call_id, rating if checked else "none"))
        return button

    def _show(self, row: AnswerRow) -> None:
        if row.interrupted > self.row.interrupted:
            self.view.show_text("", final=False)  # what had arrived is no part of what comes now
        self.row = row
        running = self.running
        self.stop_button.setVisible(running)
        self.copy_button.setVisible(bool(row.text))
        self.more_button.code.setVisible(any(fence in row.text for fence in ("```", "~~~")))
        bare = bool(self._letter) or row.source == "imported"  # no run stands behind it, or none that may be known
        self.receipt_button.setVisible(not running and not bare)
        self.more_button.request.setVisible(not self._facts.composed and not bare)
        for button, rating in ((self.good_button, "good"), (self.bad_button, "bad")):
            button.setVisible(row.state == "succeeded" and not self._facts.composed and not bare)
            button.show_checked(self._facts.rating == rating)
        self.waiting.setText(waiting_words(row, None))
        self.waiting.setVisible(running and not self.view.text)
        if row.state != "running":
            self.view.show_text(row.text, final=True)
            self.view.setVisible(bool(row.text) and self.rewording is None)
        else:
            self.view.setVisible(bool(self.view.text))
        self.reasoning.show_text(row.reasoning)
        self._show_end(row)
        self.footer.setText(footer(row, self._facts) if row.state != "running" and not self._letter else "")
        self.footer.setToolTip(plain_tip("" if self._letter else visible(footer_tip(row, self._facts))))
        self.tick()
        self.footer.setVisible(bool(self.footer.text()))
        self.rule.setVisible(bool(self.footer.text()))
        self.badges.show_those()

    def _show_end(self, row: AnswerRow) -> None:
        """Say how it ended when it did not end well, and what becomes of a partial text."""
        word, tip = ending(row, words=bool(self.view.text), interrupted=self._interrupted, given=self._given)
        self.partial.setText(word)
        self.partial.setToolTip(plain_tip(tip))
        self.partial.setVisible(bool(word))
        if row.state == "failed":
            self._show_error(row)
        elif row.state == "canceled":
            self.error.show_message(*stopped(row, given=self._given), tone="warning")
        else:
            self.error.hide()

    def _show_error(self, row: AnswerRow) -> None:
        step = self._facts.step
        tone = tone_of(step.error_kind if step is not None else "")
        self.error.show_message(tr_told(row.error_what), in_the_window(row.error_do), tone)

    def _want_receipt(self) -> None:
        self.receipt_wanted.emit(self.row.run_id if self._facts.composed else self.row.call_id)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.view.text)
        self.copy_button.set_icon("done")
        QTimer.singleShot(COPIED_MS, self.copy_button, lambda: self.copy_button.set_icon("copy"))
