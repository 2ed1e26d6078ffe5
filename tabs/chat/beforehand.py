"""Says below a box that a prompt is written in what will be asked: how much is read, what it may cost, and who cannot see its images."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from core.commands.models import SubmitPrompt
from core.ports.repeats import so_often
from core.queries.beforehand import ModelEstimate, PromptEstimate
from tabs.chat.composer import Composer
from tabs.chat.rewording import Rewording
from tabs.shared.asking import Asking
from tabs.shared.hub import Hub
from tabs.shared.language import tr, tr_count
from tabs.shared.most import most
from tabs.shared.tasks import Tasks
from tabs.shared.wording import PRICE_UNKNOWN, count, total_cost

_NAMED = 2
"""Models that are named before the others are counted."""


class Beforehand(QObject):
    """Asks the engine while a person writes, never twice at once and at most four times a second.

    :param command: the prompt as it would be sent now.
    :param told: what is said instead of each model, where it is not to be known whom a prompt is sent to; else empty.
    :param hidden: whether the names of the models are hidden, so that not even a warning may name one.
    """

    def __init__(
        self,
        hub: Hub,
        box: Composer | Rewording,
        command: Callable[[], SubmitPrompt],
        parent: QWidget,
        *,
        told: Callable[[], str] = str,
        hidden: bool = False,
    ) -> None:
        super().__init__(parent)
        self._told = told
        self._hidden = hidden
        self._box = box
        self.tasks = Tasks(lambda _refused: self._say(None))
        self._asking = Asking(self.tasks, lambda: hub.estimate(command()), self._say, self)
        box.changed.connect(self.ask)

    def ask(self) -> None:
        """Say anew what will be asked, for something in it has changed."""
        if self._box.is_empty:
            self._asking.stop()
            self._say(None)
        else:
            self._asking.ask()

    def stop(self) -> None:
        """Ask no more."""
        self._asking.stop()
        self.tasks.cancel()

    def _say(self, told: PromptEstimate | None) -> None:
        if not isValid(self):
            return  # the box was left before the answer came
        line = self._box.foretold
        if told is None or self._box.is_empty:
            line.say("", "", "")
        elif self._hidden:
            line.say(words(told), tr("The names of the models are hidden until their answers were compared."), "")
        else:
            line.say(words(told), self._told() or details(told), warning(told))


def words(told: PromptEstimate) -> str:
    """One line: ``about 1,240 tokens in · $0.02 at most``. Called as what is read is called beside each answer."""
    if not told.models:
        return ""
    tokens = count(max(one.tokens for one in told.models), "token")
    return tr("about {tokens} in · {cost}", tokens=tokens, cost=_cost(told))


def details(told: PromptEstimate) -> str:
    """The same for each model, and what it leaves out."""
    lines = [_detail(one, times) for one, times in Counter(told.models).items()]
    if told.once:
        lines.append(tr("At most: with the longest answer that may be given, and nothing from the cache."))
    else:
        lines.append(tr("For asking each of them once. This strategy may ask more than once, and then it costs more."))
    lines.append(tr("Counted before it is sent; beside the answer stands what its provider counted."))
    return "\n".join(lines)


def _detail(one: ModelEstimate, times: int) -> str:
    model = so_often(one.model, times)
    tokens, cost = count(one.tokens, "token"), most(one.picodollars, simulated=one.simulated)
    if one.picodollars is None:
        told = tr("{model}: about {tokens} to read, {cost}", model=model, tokens=tokens, cost=cost)
    else:
        told = tr("{model}: about {tokens} to read, {cost} at most", model=model, tokens=tokens, cost=cost)
    if not one.dropped:
        return told
    return tr_count(
        one.dropped,
        "{told}; {n} older message does not fit in",
        "{told}; {n} older messages do not fit in",
        told=told,
    )


def warning(told: PromptEstimate) -> str:
    """Who cannot see the images, or cannot read so much, and what to do; empty where all is well."""
    blind = [one for one in told.models if told.images and one.sees_images is False]
    if blind:
        return tr_count(
            told.images,
            "{models} cannot see images. Choose a model that can, or take the image out.",
            "{models} cannot see images. Choose a model that can, or take the images out.",
            models=_names(blind),
        )
    short = [one for one in told.models if one.room is not None and one.tokens > one.room]
    if short:
        reads = count(min(one.room or 0 for one in short), "token")
        return tr(
            "This is more than {models} can read ({tokens}). Choose another model, or take something out.",
            models=_names(short),
            tokens=reads,
        )
    return ""


def _cost(told: PromptEstimate) -> str:
    known = [one for one in told.models if one.picodollars is not None]
    if not known:
        return tr(PRICE_UNKNOWN)
    real = sum(one.picodollars or 0 for one in known if not one.simulated)
    simulated = sum(one.picodollars or 0 for one in known if one.simulated)
    unknown = len(told.models) - len(known)
    if simulated and not real and not unknown:
        cost = most(simulated, simulated=True)
    elif real and not simulated and not unknown:
        cost = most(real)
    else:
        cost = total_cost(real, simulated, unknown)
    return tr("{cost} at most", cost=cost) if told.once else tr("{cost} at most for each round", cost=cost)


def _names(models: Sequence[ModelEstimate]) -> str:
    names = list(dict.fromkeys(one.model for one in models))
    named = ", ".join(names[:_NAMED])
    more = len(names) - _NAMED
    return tr_count(more, "{models} and {n} more", "{models} and {n} more", models=named) if more > 0 else named
