"""Other words for a prompt that was asked: asked as that one was, or as is chosen at the prompt box."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from shiboken6 import isValid

from core.commands.models import SubmitPrompt
from core.ports.repeats import counted
from core.queries.beforehand import PromptEstimate
from events.errors import TuttiError
from tabs.chat.beforehand import Beforehand
from tabs.chat.choosing import Choosing
from tabs.chat.composer import Draft
from tabs.chat.exchange import Exchange
from tabs.chat.rewording import Rewording
from tabs.chat.surprise import pool_name
from tabs.shared.hub import Hub
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_count, tr_told
from tabs.shared.plain_tip import plain_tip
from tabs.shared.safe_text import breakable, one_line, visible
from tabs.shared.tasks import Tasks
from tabs.shared.theme import SMALL
from tabs.shared.wording import count


@dataclass(frozen=True, slots=True)
class Way:
    """One way to ask."""

    words: str
    models: Sequence[str] = ()
    """Told in the tip; none while their names are hidden."""


class AskedLine(QWidget):
    """Says how the new words will be asked, and leads to the other way.

    Signals: ``turned`` when the other way is wanted.
    """

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = text_label("", "small", wrap=True)
        self.turn = QPushButton(self)
        self.turn.setProperty("role", "quiet")
        self.turn.clicked.connect(lambda _checked: self.turned.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.words, 1)
        row.addWidget(self.turn)

    def say(self, words: str, way: Way, other: str) -> None:
        """Show what will be done.

        :param other: what leads to the other way; empty where there is none.
        """
        self.words.setText(breakable(visible(words)))
        self.words.setToolTip(plain_tip("\n".join(counted(way.models))))
        self.turn.setText(other)
        self.turn.setVisible(bool(other))


class Anew(QObject):
    """One box in which a prompt is written anew, from when it is opened.

    :param exchange: the prompt.
    :param send: sends the new words.
    :param tasks: where the engine is asked whether it can be asked as it was.
    """

    def __init__(
        self,
        hub: Hub,
        choosing: Choosing,
        exchange: Exchange,
        box: Rewording,
        send: Callable[[SubmitPrompt], None],
        tasks: Tasks,
    ) -> None:
        super().__init__(box)
        self._hub = hub
        self._choosing = choosing
        self._exchange = exchange
        self._box = box
        self._run = exchange.run
        """As it was when the box was opened: its line must not change while somebody reads it."""
        self._blind, self._nameless = exchange.situation.blind, exchange.situation.nameless
        self.as_before = self._run is not None
        """Whether it is to be asked as it was."""
        self._told = PromptEstimate((), 0, once=True)
        self._refused = ""
        self.line = AskedLine(box)
        box.add_line(self.line)
        self.line.turned.connect(self._turn)
        box.sent.connect(lambda text: self._send(text, send))
        self.beforehand = Beforehand(
            hub,
            box,
            self._command,
            box,
            told=lambda: "" if self.as_before else choosing.surprise.words,
            hidden=self._nameless,
        )
        box.destroyed.connect(self.beforehand.tasks.cancel)
        choosing.shown.connect(self._say)
        self._say()
        if self._run is not None:
            asked = self._placed(SubmitPrompt(text=exchange.prompt.text, asked_as=self._run.run_id))
            tasks.start(hub.estimate(asked), self._tell, failed=self._cannot)

    def _send(self, text: str, send: Callable[[SubmitPrompt], None]) -> None:
        """Send the new words; where models are drawn by chance and that is chosen, they are drawn now."""
        if self.as_before:
            send(self._command())
        else:
            self._choosing.send(self._draft(text), lambda asked: send(self._placed(asked)))

    def _draft(self, text: str) -> Draft:
        return Draft(text, (), blind=self._choosing.nameless)

    def _command(self) -> SubmitPrompt:
        """What would be sent now; where models are drawn by chance, to the two dearest."""
        text = self._box.edit.toPlainText()
        if self.as_before and self._run is not None:
            return self._placed(SubmitPrompt(text=text, asked_as=self._run.run_id))
        return self._placed(self._choosing.command(self._draft(text)))

    def _placed(self, asked: SubmitPrompt) -> SubmitPrompt:
        """The same, in the place of the prompt."""
        prompt = self._exchange.prompt
        return asked.model_copy(update={"edits": prompt.message_id, "conversation_id": prompt.conversation_id})

    def _turn(self) -> None:
        self.as_before = not self.as_before
        self._say()

    def _tell(self, told: PromptEstimate) -> None:
        self._told = told
        self._say()

    def _cannot(self, error: TuttiError) -> None:
        """Nobody can be asked as before any more: what is chosen now counts, and it is said why."""
        self.as_before, self._refused = False, tr_told(error.what)
        self._say()

    def _say(self) -> None:
        if not isValid(self.line):
            return
        self.beforehand.ask()
        drawn = pool_name(self._choosing.surprise.pool) if self._choosing.surprise.on else ""
        now = self._way(*self._choosing.asked, blind=self._choosing.nameless, drawn=drawn)
        if self.as_before:
            before = self._before()
            parts = [tr("Asked as before: {how}.", how=before.words)]
            if self._told.gone and not self._nameless:
                gone = ", ".join(one_line(name, 60) for name in self._told.gone)
                parts.append(
                    tr_count(
                        len(self._told.gone),
                        "{models} is not there any more and is not asked.",
                        "{models} are not there any more and are not asked.",
                        models=gone,
                    )
                )
            self.line.say(" ".join(parts), before, tr("Ask as chosen below"))
            self.line.turn.setToolTip(plain_tip(now.words))
            return
        parts = [tr("It cannot be asked as before: {what}", what=self._refused)] if self._refused else []
        parts.append(tr("Asked as chosen at the prompt box: {how}.", how=now.words))
        possible = self._run is not None and not self._refused
        self.line.say(" ".join(parts), now, tr("Ask as before") if possible else "")
        self.line.turn.setToolTip(plain_tip(self._before().words if possible else ""))

    def _before(self) -> Way:
        run = self._run
        if run is None:
            return Way("")
        models = [name for name in run.models if name not in self._told.gone]
        return self._way(run.strategy, models, preset=self._told.preset, blind=self._blind, hidden=self._nameless)

    def _way(
        self,
        strategy: str,
        models: Sequence[str],
        *,
        preset: str = "",
        blind: bool = False,
        hidden: bool = False,
        drawn: str = "",
    ) -> Way:
        """``Parallel, 3 models``, or the name where there is one.

        :param drawn: from what models are drawn by chance; empty where they are not.
        """
        titles = {spec.name: tr_told(spec.title) for spec in self._hub.strategies()}
        parts = [titles.get(strategy, strategy)]
        models = models[:1] if strategy == "single" else models
        several, times = len(set(models)), len(models)
        if drawn:
            parts.append(drawn)
        elif several == 1 and not hidden:
            parts.append(one_line(counted(models)[0], 60))
        elif several == times:
            parts.append(count(several, "model"))
        else:
            parts.append(tr("{answers} of {models}", answers=count(times, "answer"), models=count(several, "model")))
        if preset:
            parts.append(tr("preset {name}", name=one_line(preset, 40)))
        if blind:
            parts.append(tr("names hidden"))
        return Way(", ".join(parts), () if hidden or drawn else tuple(models))
