"""The window's way into the past: rows of any position, read only, beside a present that goes on."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from inspect import iscoroutinefunction
from typing import Any, NoReturn, cast

from app.leaderboard import standings
from app.past import MACHINES, PastState, moment_at, position_at
from core.commands.models import Command
from core.errors import InputError
from core.ports.live import LiveDelta
from core.ports.models import ModelInfo
from core.queries import (
    BreakerStatus,
    BudgetStatus,
    KeyOffer,
    LaneStatus,
    Moment,
    SettingSpec,
    StrategySpec,
)
from core.queries.arena import Leaderboard
from core.queries.receipts import Receipt
from events.past.turning import turning_connection
from events.projections.contract import ANY_KEY, Changes
from events.projections.performance.rows import Slice
from events.projections.performance.view import SlicesOf
from events.registry import Registry
from events.store.sqlite.reader import SqliteReader
from events.store.sqlite.store import SqliteEventStore
from events.views import PROJECTIONS, Views, open_views
from tabs.shared.clock import SHOWN
from tabs.shared.hub import Disconnect, Hub, PastHub
from tabs.shared.language import tr, tr_noop


class StoredPast:
    """Implements :class:`tabs.shared.hub.PastHub`; a question it does not know is refused. Made, used and closed on the window's thread; a thread of its own folds.

    :param present: asked for what does not change with time: which settings and strategies this version has.
    """

    def __init__(self, present: Hub, store: SqliteEventStore, registry: Registry) -> None:
        self._present = present
        self._registry = registry
        self._home = store.path.parent
        self._store = store
        self._machine = MACHINES.borrow(store, registry)
        self._reader = store.open_reader()
        self._turning = turning_connection()
        self._views = open_views(self._turning, blob=self._reader.blob, draft=lambda _call_id: "", close=self.close)
        self._defaults = {spec.key: spec.default for spec in present.settings_schema()}
        self._position = 0
        self._state: PastState | None = None
        self._receivers: tuple[Callable[[Sequence[Changes]], None], ...] = ()
        self._folding = ThreadPoolExecutor(1, "tutti-past")
        self._closed = False

    @property
    def views(self) -> Views:
        """See :class:`tabs.shared.hub.PastHub`, as for every method here."""
        return self._views

    @property
    def is_past(self) -> bool:
        """It is."""
        return True

    @property
    def position(self) -> int:
        """Where it is."""
        return self._position

    def open_past(self) -> PastHub:
        """The past of the past is the past."""
        return cast("PastHub", self)

    def head(self) -> int:
        """How far history goes by now."""
        return self._reader.head()

    def moment(self, position: int) -> Moment:
        """What happened there."""
        return moment_at(self._reader, position)

    def position_at(self, time: int) -> int:
        """What had happened by then."""
        return position_at(self._reader, time)

    async def prepare(self, told: Callable[[int], None]) -> None:
        """Fold what was never folded for the past."""
        loop = asyncio.get_running_loop()

        def tell(position: int) -> bool:
            if not self._closed:
                with suppress(RuntimeError):  # the loop was closed meanwhile
                    loop.call_soon_threadsafe(told, position)
            return not self._closed

        await loop.run_in_executor(self._folding, self._machine.prepare, self.head(), tell)

    async def move(self, position: int) -> None:
        """Turn the views to other rows once they are there."""
        loop = asyncio.get_running_loop()
        rows = await loop.run_in_executor(self._folding, self._machine.at, position)
        if self._closed:
            rows.close()
            return
        self._turn(rows, position)

    async def send(self, command: Command) -> Any:
        """Refuse: what has happened cannot be changed."""
        _refuse(tr("{command} cannot be done in the past.", command=_words(command)))

    def settings_schema(self) -> Sequence[SettingSpec]:
        """Every setting of this version."""
        return self._present.settings_schema()

    def strategies(self) -> Sequence[StrategySpec]:
        """Every strategy of this version."""
        return self._present.strategies()

    def setting(self, key: str) -> Any:
        """A setting's value then."""
        changed = self._views.settings.values().get(key) if self._state is not None else None
        return self._defaults.get(key) if changed is None else changed

    async def models(self, *, refresh: bool = False) -> Sequence[ModelInfo]:
        """Nothing: which models there were is not recorded."""
        del refresh
        return ()

    def key_offers(self) -> Sequence[KeyOffer]:
        """Nothing: what was in the environment is not recorded."""
        return ()

    def alive(self, owner: str) -> bool:
        """Whether a process lived then, by what it did later; one that lives still did, too."""
        return (self._state is not None and self._state.alive(owner)) or self._present.alive(owner)

    async def receipt(self, of: str) -> Receipt:
        """What had led to an answer by then."""
        return self._known().receipt(of)

    async def budgets(self) -> Sequence[BudgetStatus]:
        """Limits and what was used of them then."""
        return self._known().budgets()

    async def breakers(self) -> Sequence[BreakerStatus]:
        """Breakers as they stood."""
        return self._known().breakers()

    async def leaderboard(self, *, task: str = "", blind_only: bool = True) -> Leaderboard:
        """Who had been found better how often by then."""
        return standings(self._views.arena, task=task, blind_only=blind_only)

    async def slices(self, questions: Sequence[SlicesOf]) -> Sequence[Sequence[Slice]]:
        """What calls had come to by then."""
        return self._views.performance.slices_of(questions)

    async def lanes(self) -> Sequence[LaneStatus]:
        """Nothing: queues are not recorded."""
        return ()

    def live_text(self, call_id: str) -> str:
        """Nothing: text in progress is not recorded."""
        del call_id
        return ""

    def live_held(self, call_id: str) -> None:
        """Nothing, as text in progress."""
        del call_id

    def on_changes(self, receiver: Callable[[Sequence[Changes]], None]) -> Disconnect:
        """Hear of moves."""

        def hear(changes: Sequence[Changes]) -> None:  # a function of its own: one receiver may be added twice
            receiver(changes)

        self._receivers = (*self._receivers, hear)

        def stop() -> None:
            self._receivers = tuple(other for other in self._receivers if other is not hear)

        return stop

    def on_live(self, receiver: Callable[[Sequence[LiveDelta]], None]) -> Disconnect:
        """Nothing is in progress."""
        del receiver
        return lambda: None

    def __getattr__(self, name: str) -> Any:
        """Refuse every other question of the hub: it would be answered of now."""
        if not iscoroutinefunction(getattr(Hub, name, None)):
            raise AttributeError(name)

        async def refused(*_: object, **__: object) -> NoReturn:
            _refuse(tr(_REFUSALS.get(name, _ANY_OTHER)))

        return refused

    def close(self) -> None:
        """Let go of rows and images, and let time run again. May be called again."""
        if self._closed:
            return
        self._closed = True
        SHOWN.stand_at(None)
        before = self._turning.turn(None)
        if before is not None:
            before.close()
        self._turning.close()
        self._reader.close()
        self._folding.submit(MACHINES.give_back, self._store)
        self._folding.shutdown(wait=False)

    def _turn(self, rows: sqlite3.Connection, position: int) -> None:
        before = self._turning.turn(rows)
        reader = SqliteReader(rows, self._home, release=lambda: None)
        self._position, now = position, self.moment(position).at
        self._state = PastState(reader, self._views, self._registry, position=position, now=now)
        SHOWN.stand_at(now or None)
        changes = [Changes(kind.name, frozenset({ANY_KEY}), position) for kind in PROJECTIONS]
        for receive in self._receivers:
            receive(changes)
        if before is not None:
            before.close()

    def _known(self) -> PastState:
        if self._state is None:
            raise InputError(tr("The past is not there yet."), tr("Wait until it is."))
        return self._state


_ANY_OTHER = tr_noop("This is told of now only.")
_REFUSALS = {
    "try_provider": tr_noop("A provider cannot be tried in the past."),
    "resume_forecast": tr_noop("A run cannot be resumed in the past."),
    "counterfactual": tr_noop(
        "What another strategy would have answered is worked out from all that is recorded, not in the past."
    ),
    "bundle": tr_noop("A run is exported as it is now, not as it was."),
    "sent_request": tr_noop("What a call was sent is told with what came back, which may be of later."),
    "estimate": tr_noop("No prompt goes out from the past."),
    "read_files": tr_noop("Files cannot be added in the past."),
    "backups": tr_noop("Backups are told of now only."),
    "diagnosis": tr_noop("What is wrong with the installation is told of now only."),
}


def _refuse(what: str) -> NoReturn:
    raise InputError(what, tr("Go back to now first (Esc)."))


def _words(command: Command) -> str:
    """The command's name in words, such as ``Submit prompt``."""
    name = type(command).__name__
    return "".join(f" {letter.lower()}" if letter.isupper() and place else letter for place, letter in enumerate(name))
