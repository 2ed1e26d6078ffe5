"""Draws the two models of a blind comparison by chance, so that one does not even know which two they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import SystemRandom

from PySide6.QtCore import QObject

from core.ports.models import ModelInfo
from core.queries.pairs import Pool, PoolKind, draw, pool_of
from events.errors import TuttiError
from tabs.chat.composer import Composer
from tabs.shared.hub import Hub
from tabs.shared.language import tr, tr_count
from tabs.shared.tasks import Tasks


class Surprise(QObject):
    """Knows what is drawn from, and says it beside the prompt box.

    :param chosen: gives the models that are ticked for the open conversation.
    :param show: has the choice beside the prompt box shown anew.
    """

    def __init__(
        self, hub: Hub, composer: Composer, tasks: Tasks, chosen: Callable[[], Sequence[str]], show: Callable[[], None]
    ) -> None:
        super().__init__(composer)
        self._hub = hub
        self._composer = composer
        self._tasks = tasks
        self._chosen = chosen
        self._show = show
        self._models: Sequence[ModelInfo] = ()
        self._chance = SystemRandom()
        composer.surprise.toggled.connect(self._turn)

    @property
    def on(self) -> bool:
        """Whether a pair is drawn for each prompt."""
        return self._composer.surprise.isChecked()

    @property
    def pool(self) -> Pool:
        """What is drawn from, as far as it is known which models there are."""
        return pool_of(self._models, self._chosen())

    @property
    def words(self) -> str:
        """What is drawn from, in a sentence; empty where nothing is."""
        return pool_words(self.pool) if self.on and not self._composer.mentions.models else ""

    def hear(self, models: Sequence[ModelInfo]) -> None:
        """These models there are."""
        self._models = models
        if self.on:
            self._show()

    def draw(self, then: Callable[[tuple[str, str]], None]) -> None:
        """Draw a pair from those that can be asked now, and hand it on; where there is none, say why."""

        def heard(models: Sequence[ModelInfo]) -> None:
            self._composer.set_busy(False)
            self.hear(models)
            pool = self.pool
            if not pool.enough:
                what, do = (
                    tr("There are not two models to draw from."),
                    tr("Tick two models or more, or add a provider."),
                )
                self._composer.notice.show_message(what, do)
                return
            compared = self._hub.views.arena.comparisons(blind_only=False)
            then(draw(pool, [row.models for row in compared], self._chance))

        def failed(error: TuttiError) -> None:
            self._composer.set_busy(False)
            self._composer.notice.show_error(error)

        self._composer.set_busy(True)  # the same prompt must not be sent twice meanwhile
        self._tasks.start(self._hub.models(refresh=False), heard, failed=failed)

    def _turn(self, on: bool) -> None:
        if on:
            self._tasks.start(self._hub.models(refresh=False), self.hear)
        self._show()


def pool_words(pool: Pool) -> str:
    """What is drawn from, in a sentence."""
    told = {
        "chosen": tr_count(
            len(pool.models),
            "Two are drawn from the {n} ticked model that can be asked.",
            "Two are drawn from the {n} ticked models that can be asked.",
        ),
        "free": tr_count(
            len(pool.models),
            "Two are drawn from the {n} model that costs nothing. Tick two or more to draw from those instead.",
            "Two are drawn from the {n} models that cost nothing. Tick two or more to draw from those instead.",
        ),
        "practice": tr_count(
            len(pool.models),
            "Two are drawn from the {n} practice model. Tick two or more to draw from those instead.",
            "Two are drawn from the {n} practice models. Tick two or more to draw from those instead.",
        ),
    }
    return told[pool.kind]


def pool_name(pool: Pool) -> str:
    """The same beside the prompt box."""
    names: dict[PoolKind, str] = {
        "chosen": tr("2 of {number} ticked", number=len(pool.models)),
        "free": tr("2 of {number} free", number=len(pool.models)),
        "practice": tr("2 of {number} practice models", number=len(pool.models)),
    }
    return names[pool.kind]
