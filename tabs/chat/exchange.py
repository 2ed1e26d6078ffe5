"""A prompt and everything its run brought: the answers side by side, and what there is to say about the run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.commands.branches import ChooseBranch, CopyBranch
from core.commands.models import CancelCall, CompareAnswers, RateAnswer
from core.queries import ResumeForecast
from core.queries.arena import blind_order, letters
from events.projections.conversations.rows import MessageRow
from events.projections.runs.rows import RunRow
from tabs.chat.answer import AnswerCard
from tabs.chat.answers import Answers
from tabs.chat.arrangement import Arrangement
from tabs.chat.blind_bar import BlindBar
from tabs.chat.composed import composed, counted, result
from tabs.chat.exchange_menu import ExchangeMenu
from tabs.chat.given import GivenAnswers
from tabs.chat.growing import asked_of, redone, staying
from tabs.chat.heading import elsewhere, heading, heading_tip, reason_of
from tabs.chat.progress_line import ProgressLine
from tabs.chat.prompt import PromptBubble
from tabs.chat.reviewing import Reviewing
from tabs.chat.rewording import Rewording
from tabs.chat.run_buttons import RunButtons
from tabs.chat.situation import AnswerFacts, Situation
from tabs.chat.switcher import Switcher
from tabs.chat.trouble import place_of, trouble
from tabs.chat.waiting import Waiting
from tabs.shared.beside import Beside
from tabs.shared.labels import text_label
from tabs.shared.language import tr
from tabs.shared.notice import Notice
from tabs.shared.safe_text import one_line
from tabs.shared.theme import MEDIUM, SMALL

READING_WIDTH = 960
"""Widest single answer in pixels: about 100 letters in a line."""
WIDEST = 1560
_COMPOSED = AnswerFacts(composed=True)


class Exchange(QWidget):
    """One prompt with its answers."""

    wanted = Signal(object)
    """A :class:`core.commands.models.Command` the person asks for."""
    again = Signal(object, object)
    """This exchange, to be answered again, and the fields of :class:`AskAgain` that are to differ."""
    rewording_begun = Signal(object)
    """This exchange, whose prompt is to be written anew."""
    switched = Signal(str)
    """A prompt in the same place that a person wants to see instead."""
    forecast_wanted = Signal(object)
    """This exchange, of which nobody knows yet what a resume would do."""
    receipt_wanted = Signal(str)
    """A call, or the run for an answer of no call."""
    request_wanted = Signal(str)
    """A call, of which a person wants to see what was sent."""
    leaderboard_wanted = Signal()
    arranged = Signal(object)
    """How a person wants the columns to stand: a :class:`tabs.chat.arrangement.Arrangement`."""
    page_wanted = Signal(str, str)
    """A tab and a page of it, where something can be done about what went wrong."""

    def __init__(self, prompt: MessageRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.prompt = prompt
        self.whole_prompt = ""
        """Its whole text where its row holds its beginning only."""
        self.run: RunRow | None = None
        self.interrupted = False
        self.counted = ""
        """The call whose answer is the conversation's."""
        self._result = ""
        """The call whose answer stands first, alone."""
        self.cards: dict[str, AnswerCard] = {}
        self.situation = Situation(None, (), alive=True)
        self._titles: Mapping[str, str] = {}
        self._forecast: ResumeForecast | None = None
        self._foreseen: tuple[object, ...] = ()
        """For which state of the run the forecast was asked for."""
        self._given = GivenAnswers(prompt, (), "", "")
        self._whole: list[str] = []
        """The calls of the whole answers."""
        self.bubble = PromptBubble(prompt, self)
        self.rewording: Rewording | None = None
        self.heading = text_label("", "small", wrap=True)
        self.heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.progress = ProgressLine(self)
        self.reason = text_label("", "small", wrap=True)
        self.takes = Switcher("answer", self)
        self.buttons = RunButtons(self)
        self.buttons.wanted.connect(self.wanted)
        self.buttons.again.connect(lambda: self.again.emit(self, {}))
        self.menu = ExchangeMenu(self)
        self.reviewing = Reviewing(self.menu)
        self.reviewing.wanted.connect(self.wanted)
        self._connect_branches()
        self.left_out = text_label("", "small", wrap=True)
        self.notice = Notice(self)
        self.notice.close_button.hide()
        self.notice.page_wanted.connect(self.page_wanted)
        self.waiting = Waiting(self)
        self.waiting.wanted.connect(self.wanted)
        self.answers = Answers(self)
        self.columns = self.answers.columns
        self.answers.arranged.connect(self._arranged)
        self._arrangement = Arrangement()
        self.blind = BlindBar(self)
        self.blind.said.connect(self._compare)
        self.blind.change_wanted.connect(lambda: self.blind.show_for(self.situation))
        self.blind.leaderboard_wanted.connect(self.leaderboard_wanted)
        self._column = QVBoxLayout(self)
        for hidden in (self.reason, self.left_out):
            hidden.hide()
        self._lay_out()

    @property
    def settled(self) -> bool:
        """Whether nothing of it can change any more."""
        there = self.run is not None or self.prompt.imported
        ended = there and not self.situation.active and not self.interrupted
        return (
            ended and not self.reviewing.going and not any(card.row.state == "running" for card in self.cards.values())
        )

    def show_situation(self, situation: Situation, titles: Mapping[str, str]) -> Iterator[AnswerCard]:
        """Show what is recorded; yields the cards that are new.

        :param titles: titles of the strategies by name.
        """
        self.situation, self._titles = situation, titles
        self.run, self.interrupted = situation.run, situation.interrupted
        answers = [*situation.answers, *composed(situation)]
        self.counted, self._result = counted(situation, answers), result(situation, answers)
        given = [row.call_id for row in answers if row.state != "running" and row.text]
        self._whole = [row.call_id for row in answers if row.state == "succeeded" and row.text]
        ended = not situation.active
        self._given = GivenAnswers(self.prompt, given, self.counted, situation.own, ended=ended)
        edited = {(key == situation.own and self.counted) or key: text for key, text in situation.edited.items()}
        self._drop(set(self.cards) - {row.call_id for row in answers})
        told = any(not facts.part.plain for facts in situation.facts.values()) and not situation.nameless
        for row in answers:
            card = self.cards.get(row.call_id)
            if card is None:
                card = AnswerCard(row, self)
                card.stop_wanted.connect(
                    lambda call: self.wanted.emit(CancelCall(run_id=self.prompt.run_id, call_id=call))
                )
                self.reviewing.connect_card(card)
                card.rated.connect(self._rate)
                card.receipt_wanted.connect(self.receipt_wanted)
                card.context_wanted.connect(lambda call, on: self.wanted.emit(self._given.toggled(call, on=on)))
                card.go_on_wanted.connect(lambda call: self.again.emit(self, {"continues": call}))
                card.only_wanted.connect(lambda call: self.wanted.emit(self._given.only([call])))
                card.edited.connect(lambda call, text: self.wanted.emit(self._given.edited(call, text)))
                card.request_wanted.connect(self.request_wanted)
                card.redo_wanted.connect(self._redo)
                card.error.page_wanted.connect(self.page_wanted)
                self.cards[row.call_id] = card
                yield card
            facts = situation.facts.get(row.call_id, _COMPOSED)
            own = replace(row, text=edited[row.call_id]) if row.call_id in edited else row
            card.show_row(own, facts, interrupted=self.run is not None and not situation.active)
            card.show_part(result=row.call_id == self._result, told=told)
            card.show_context(
                given=row.call_id in self._given.chosen,
                several=len(answers) > 1 or self._given.left_out or self._given.elsewhere,
                edited=row.call_id in edited,
                ended=ended and not situation.interrupted,
            )
        self.cards = {row.call_id: self.cards[row.call_id] for row in answers}
        self.reviewing.show(self.prompt, situation, self.cards, self.counted)
        self._name(situation)
        self._show_run()
        self._arrange()

    def arrange(self, arrangement: Arrangement) -> None:
        """Have the columns stand in that way."""
        if arrangement != self._arrangement:
            self._arrangement = arrangement
            self._arrange()

    def in_blobs(self) -> Iterator[tuple[str, Callable[[str], None]]]:
        """The blobs with texts that are too long for their rows, each with what shows the whole."""
        blob, card = self.situation.whole_blob, self.cards.get(self.counted)
        if blob and card is not None and self.situation.own not in self.situation.edited:
            yield blob, card.show_whole
        if self.prompt.text_blob and not self.whole_prompt:
            yield self.prompt.text_blob, partial(setattr, self, "whole_prompt")

    def show_branches(self, wordings: Sequence[str]) -> None:
        """Show the way to the prompts that stand in the same place.

        :param wordings: their ids in order, this one's among them.
        """
        self.bubble.wordings.show_place(wordings, self.prompt.message_id)

    def reword(self) -> None:
        """Let the person write the prompt anew where it stands."""
        if self.rewording is not None:
            return
        hint = tr("It becomes a branch of its own; this one stays as it is.")
        prompt = self.whole_prompt or self.prompt.text
        self.rewording = box = Rewording(prompt, tr("Your prompt, anew"), tr("Send"), hint, self)
        box.may_be_empty = bool(self.prompt.attachments)
        box.left.connect(self.leave_rewording)
        self._column.insertWidget(1, box)
        self.bubble.hide()
        self.rewording_begun.emit(self)
        box.begin()

    def leave_rewording(self) -> None:
        """The prompt stands there as it was."""
        box, self.rewording = self.rewording, None
        self.bubble.show()
        if box is not None:
            box.hide()
            box.deleteLater()
            self.bubble.edit_button.setFocus()

    def show_forecast(self, forecast: ResumeForecast) -> None:
        """Say what a resume would do."""
        if forecast.run_id == self.prompt.run_id:
            self._forecast = forecast
            self._show_run()

    def show_prompt(self, prompt: MessageRow) -> None:
        """What is said of the same prompt now: another run may answer it, other answers may be context."""
        if prompt.run_id == self.prompt.run_id:
            self.prompt = prompt
            return
        self.prompt = prompt
        self._forecast, self._foreseen = None, ()

    def send_failed(self) -> None:
        """What the person asked for was refused; it can be asked for again."""
        self.buttons.setEnabled(True)
        for card in self.waiting.cards.values():
            card.ask_again()

    def tick(self) -> None:
        """Show the time that passes."""
        if self.situation.active:
            self.heading.setText(heading(self.situation, self._titles))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many columns side by side as fit."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        told, acts = QVBoxLayout(), QHBoxLayout()
        told.addWidget(self.heading)
        acts.setSpacing(MEDIUM)
        for tool in (self.takes, self.buttons, self.menu):
            acts.addWidget(tool, 0, Qt.AlignmentFlag.AlignVCenter)
        column = self._column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.bubble)
        column.addWidget(Beside(told, acts, MEDIUM, self))
        column.addWidget(self.progress)
        column.addWidget(self.reason)
        column.addWidget(self.left_out)
        column.addWidget(self.notice)
        column.addLayout(self.waiting)
        column.addWidget(self.answers)
        column.addWidget(self.blind)

    def _name(self, situation: Situation) -> None:
        """Tell whose answers they are, or hide it until the person has said which is the best."""
        best = situation.comparison.best if situation.comparison is not None else ()
        called = letters(self.prompt.run_id, list(self.cards)) if situation.nameless else {}
        for call_id, card in self.cards.items():
            card.show_as(called.get(call_id, ""), picked=call_id in best)
        self.answers.tell_names()
        self.blind.show_for(situation)

    def _compare(self, best: tuple[str, ...], blind: bool) -> None:
        """Record what was said; what follows builds on the answer that was found the best."""
        self.wanted.emit(CompareAnswers(run_id=self.prompt.run_id, best=best, blind=blind))
        if len(best) == 1:
            self.wanted.emit(self._given.only(best))

    def _connect_branches(self) -> None:
        menu = self.menu
        self.buttons.merge_wanted.connect(menu.ask_merge)
        self.takes.chosen.connect(lambda run_id: self.wanted.emit(self._branch(run_id=run_id)))
        self.bubble.wordings.chosen.connect(self.switched)
        self.bubble.edit_button.clicked.connect(lambda _checked: self.reword())
        menu.again_wanted.connect(lambda fields: self.again.emit(self, fields))
        menu.branch_wanted.connect(lambda: self.wanted.emit(self._branch(ends=True)))
        menu.copy_wanted.connect(
            lambda: self.wanted.emit(
                CopyBranch(conversation_id=self.prompt.conversation_id, prompt_id=self.prompt.message_id)
            )
        )
        menu.own_wanted.connect(lambda: self.wanted.emit(self._given.by_itself()))
        menu.all_wanted.connect(lambda: self.wanted.emit(self._given.only(self._whole)))
        menu.none_wanted.connect(lambda: self.wanted.emit(self._given.only(())))
        menu.named_wanted.connect(lambda named: self.wanted.emit(self._given.named(named=named)))

    def _branch(self, *, run_id: str = "", ends: bool = False) -> ChooseBranch:
        where = {"conversation_id": self.prompt.conversation_id, "prompt_id": self.prompt.message_id}
        return ChooseBranch(**where, run_id=run_id, ends=ends)

    def _show_given(self) -> None:
        """Say what cannot be seen at the answers."""
        given = self._given
        self.left_out.setText(given.words)
        self.left_out.setVisible(bool(given.words))
        self.takes.show_place(self.prompt.runs, self.prompt.run_id)
        number = None if self.prompt.given is None else len(self.prompt.given)
        ended = not self.situation.active and not self.situation.interrupted
        stay = {} if self.situation.nameless else staying(self.situation)
        answered = 0 if self.situation.nameless else len(self._whole)
        own = bool(self.situation.own)
        self.menu.offer(ended=ended, answered=answered, staying=stay, given=number, named=self.prompt.named, own=own)
        asked = self.run.models if self.run is not None and not self.situation.nameless else ()
        for call_id, card in self.cards.items():
            possible = len(self.cards) > 1 and asked_of(self.situation, call_id) in asked
            card.more_button.show_redo(possible=possible, now=ended)

    def _redo(self, call_id: str) -> None:
        self.again.emit(self, redone(self.situation, call_id))

    def _rate(self, call_id: str, rating: str) -> None:
        command = {"run_id": self.prompt.run_id, "call_id": call_id, "rating": rating}
        self.wanted.emit(RateAnswer.model_validate(command))

    def _drop(self, gone: set[str]) -> None:
        """Let go of the answers of an earlier run."""
        for call_id in gone:
            card = self.cards.pop(call_id)
            self.answers.drop(card)
            card.hide()
            card.deleteLater()

    def _arrange(self) -> None:
        cards, arrangement = list(self.cards.values()), self._arrangement
        number = sum(card.part.kind != "help" for card in cards)
        width = min(self.width(), READING_WIDTH if number <= 1 else WIDEST)
        side = (self.width() - width) // 2
        self._column.setContentsMargins(side, 0, side, 0)
        self.bubble.fit(width)
        if self.situation.blind:
            cards = [self.cards[call_id] for call_id in blind_order(self.prompt.run_id, list(self.cards))]
            arrangement = Arrangement() if self.situation.nameless else arrangement
        first, apart = self.cards.get(self._result), not self.situation.nameless
        self.answers.show_cards(cards, arrangement, first, apart=apart)

    def _arranged(self, arrangement: Arrangement) -> None:
        self.arrange(arrangement)
        self.arranged.emit(arrangement)

    def _show_run(self) -> None:
        situation, run = self.situation, self.run
        self._ask_forecast()
        self.buttons.show_for(situation, self._forecast)
        self._show_given()
        if run is None:
            self.heading.setText(elsewhere(self.prompt))
            return
        self.heading.setText(heading(situation, self._titles))
        self.heading.setToolTip(heading_tip(situation))  # as it is: a time and a number
        self.progress.show_for(situation)
        self.reason.setText(one_line(reason_of(situation), 400))
        self.reason.setVisible(bool(self.reason.text()))
        self._show_trouble()
        self.waiting.show_rows(situation.approvals)

    def _show_trouble(self) -> None:
        """Say what went wrong. What leads to where that can be mended is there once, not beside each answer as well."""
        found = trouble(self.situation, self._forecast)
        if found is None:
            self.notice.hide()
        else:
            self.notice.show_message(found.what, found.do, found.tone)
            self.notice.offer(found.place)
        for card in self.cards.values():
            place = place_of(self.situation, card.row)
            card.error.offer(None if found is not None and found.place == place else place)

    def _ask_forecast(self) -> None:
        """Have somebody find out what a resume would do, once for each time it was left behind."""
        run = self.run
        state = (run.run_id, run.token, run.last_at) if run is not None and self.interrupted else ()
        if state != self._foreseen:
            self._foreseen, self._forecast = state, None
            if state:
                self.forecast_wanted.emit(self)
