"""The person's limits at work: refuses, degrades, warns and tells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar, NamedTuple

from core.budget.ledger import Ledger, Total
from core.budget.limits import DAY, MONTH, RUN, STREAM, check_scope, evolve, fold
from core.budget.wording import Use, cheaper, over, unknown
from core.budget.zones import Periods, known_zone, periods, system_zone
from core.commands.models import SetBudget
from core.errors import InputError
from core.ports.models import Price, Target
from core.ports.spending import SpendingSource
from core.queries import BudgetStatus
from events.catalog.budgets import BudgetSet, BudgetWarned
from events.envelope import Event, NewEvent, StreamAppend
from events.errors import VersionConflict
from events.registry import Registry
from events.store.contract import EventStore, Guard, Reader
from events.values import MAX_INTEGER, Money, Payload, now_us

KEPT_WARNINGS = 10_000
"""Warnings known to be recorded; those forgotten are looked up in the store again."""


class Budget:
    """Holds spending under the limits. Used on the engine's loop; its guards run on the writer thread.

    With no limit set nothing is read and nothing is counted.

    :param source: sums up what was spent before.
    :param settings: every setting's value now.
    :param clock: the time now in microseconds since 1970-01-01 UTC; from any thread.
    """

    HEARS: ClassVar[tuple[type[Payload], ...]] = (BudgetSet,)

    def __init__(
        self,
        store: EventStore,
        registry: Registry,
        source: SpendingSource,
        settings: Callable[[], Mapping[str, Any]],
        *,
        clock: Callable[[], int] = now_us,
    ) -> None:
        self._store = store
        self._settings = settings
        self._clock = clock
        self._zone = system_zone()
        self._reader = store.open_reader()
        self._limits = fold(map(registry.decode, self._reader.read_stream(STREAM)))
        self._guarding = Ledger(source, registry)
        """For guards, on the writer thread, over what is not committed yet too."""
        self._telling = Ledger(source, registry)
        """For everything else, on the engine's loop, over what is committed."""
        self._warned: set[str] = set()

    def hear(self, event: Event) -> None:
        """Take in that a limit was set, here or by another process."""
        self._limits = evolve(self._limits, event)

    async def set(self, command: SetBudget) -> None:
        """Set a limit or take it away; it holds for every call that is claimed from then on.

        A provider that is not set up yet may have a limit: it can come before the key.

        :raises InputError: there is no such scope, or the amount is beyond counting.
        """
        scope, amount, zone = check_scope(command.scope), command.picodollars, system_zone()
        if amount is not None and amount > MAX_INTEGER:
            raise InputError("A limit cannot be over $9,223,372.", "Choose a smaller one, or take the limit away.")
        if self._limits.amounts.get(scope) == amount and (amount is None or self._limits.zone == zone):
            return
        payload = BudgetSet(scope=scope, picodollars=amount, zone=zone)
        (stored,) = await self._store.append([StreamAppend(STREAM, [NewEvent(payload, command.actor)])])
        self.hear(Event(stored, payload))

    def claim(self, run_id: str, target: Target, amount: Money | None) -> Guard | None:
        """The guard under which a request is recorded; ``None`` when no limit concerns it, or it costs nothing.

        The guard raises ``OverBudget`` when the amount does not fit under every limit. What is reserved is recorded by
        the very append it guards, and guards run one after the other over all processes, so calls that ask at the same
        time never spend the same money twice.

        A model of unknown price is refused under a limit, or, when the setting says so, asked and counted as nothing.

        :param amount: what the call may cost at most; ``None`` when that is not known.
        """
        limits = self._limits
        if not limits.amounts or (amount is not None and amount.picodollars == 0):
            return None
        concerning = limits.concerning(_provider(target))
        if not concerning:
            return None
        if amount is None:
            allowed = self._settings()["budget.unknown_price"] == "allow"
            return None if allowed else partial(_refuse, concerning[0][0], target.info.id)
        return partial(self._check, Claim(run_id, _provider(target), target.info.practice, amount.picodollars))

    def output_cap(self, target: Target | None = None) -> int | None:
        """How many tokens a model may write under a limit, where nothing else says so; ``None`` where no limit holds."""
        limits = self._limits
        if not limits.amounts or (target is not None and not limits.concerning(_provider(target))):
            return None
        return int(self._settings()["budget.output_tokens"])

    def instead_of(self, model: Target, candidates: Sequence[Target], *, run_id: str = "") -> tuple[Target, str] | None:
        """The cheapest of the candidates and a sentence on why, when money runs low and the person wants that.

        Money runs low when ``budget.warn_percent`` of a limit that concerns the model is spent. A candidate is asked
        only when it is ready, of the same kind (practice or real) and its price is known to be lower.

        :param run_id: the run whose own limit counts too; none for those of day, month and provider alone.
        """
        price = model.info.price
        if not self._limits.amounts or price is None or self._settings()["budget.when_low"] != "degrade":
            return None
        low = next(self._low(Claim(run_id, _provider(model), simulated=model.info.practice)), None)
        fitting = [other for other in candidates if _stands_in(other, model, price)]
        if low is None or not fitting:
            return None
        chosen = min(fitting, key=_worth)
        reason = cheaper(low, model=model.info.id, other=chosen.info.id)
        return chosen, reason

    async def settled(self, run_id: str, provider: str) -> None:
        """Warn, once for each limit, period and kind of money, when the share the person named is spent.

        To be called when the end of a call is on disk. Whoever comes second finds the warning recorded, after a
        restart and in another process too: it has a stream of its own, which is begun only once.
        """
        if not self._limits.amounts:
            return
        for simulated in (False, True):
            for low in list(self._low(Claim(run_id, provider, simulated=simulated))):
                await self._warn(low, run_id)

    def statuses(self) -> tuple[BudgetStatus, ...]:
        """Day and month, and every other scope that has a limit."""
        now = self._catch_up()
        others = sorted(scope for scope in self._limits.amounts if scope not in (RUN, DAY, MONTH))
        run = [RUN] if RUN in self._limits.amounts else []
        return tuple(self._status(scope, now) for scope in (DAY, MONTH, *run, *others))

    def _check(self, claim: Claim, reader: Reader) -> None:
        """The guard; on the writer thread, inside its transaction.

        :raises OverBudget: a limit has too little left; of several, the one that has least.
        """
        now = self._periods(self._guarding)
        self._guarding.catch_up(reader, now)
        uses = [
            Use(scope, limit, self._total(self._guarding, reader, scope, claim), claim.simulated)
            for scope, limit in self._limits.concerning(claim.provider)
        ]
        tightest = min(uses, key=lambda use: use.limit - use.total.used, default=None)
        if tightest is not None and claim.amount > tightest.limit - tightest.total.used:
            raise over(tightest, claim.amount, now)

    def _low(self, asked: Claim) -> Iterator[Use]:
        """The limits of which so much is spent that the person wants to know."""
        concerning = self._limits.concerning(asked.provider, run=bool(asked.run_id))
        if not concerning:
            return
        self._catch_up()
        share = int(self._settings()["budget.warn_percent"])
        for scope, limit in concerning:
            total = self._total(self._telling, self._reader, scope, asked)
            if total.spent and total.spent * 100 >= limit * share:
                yield Use(scope, limit, replace(total), asked.simulated)

    async def _warn(self, low: Use, run_id: str) -> None:
        now = self._periods(self._telling)
        period = run_id if low.scope == RUN else now.day.name if low.scope == DAY else now.month.name
        kind = "practice" if low.simulated else "real"
        stream = f"budget-warned-{low.scope}-{period}-{kind}-{low.limit}"
        if stream in self._warned:
            return
        if len(self._warned) >= KEPT_WARNINGS:
            self._warned.clear()
        warned = BudgetWarned(
            scope=low.scope, period=period, picodollars=low.total.used, limit=low.limit, simulated=low.simulated
        )
        event = NewEvent(warned, "engine", run_id if low.scope == RUN else "")
        with suppress(VersionConflict):  # somebody has warned of it already, in this process or another
            await self._store.append([StreamAppend(stream, [event], 0)])
        self._warned.add(stream)

    def _status(self, scope: str, now: Periods) -> BudgetStatus:
        if scope == RUN:
            return self._costliest_run()
        period = now.day if scope == DAY else now.month
        real, practice = (self._telling.total(scope, simulated=simulated) for simulated in (False, True))
        return self._shown(scope, period.name, (real, practice), resets_at=period.ends)

    def _costliest_run(self) -> BudgetStatus:
        runs = self._telling.runs()
        run_id = max(runs, key=lambda name: (runs[name][0].used, runs[name][1].used), default="")
        return self._shown(RUN, run_id, runs.get(run_id, (Total(), Total())), resets_at=0)

    def _shown(self, scope: str, period: str, totals: tuple[Total, Total], *, resets_at: int) -> BudgetStatus:
        real, practice = totals
        return BudgetStatus(
            scope=scope,
            period=period,
            limit=self._limits.amounts.get(scope),
            spent=real.spent,
            reserved=real.reserved,
            simulated_spent=practice.spent,
            simulated_reserved=practice.reserved,
            resets_at=resets_at,
            zone=self._own_zone(),
            lost=real.lost,
            simulated_lost=practice.lost,
        )

    def _catch_up(self) -> Periods:
        now = self._periods(self._telling)
        self._telling.catch_up(self._reader, now)
        return now

    def _periods(self, ledger: Ledger) -> Periods:
        """The day and month now; those a ledger has are kept as long as they last."""
        now, zone, known = self._clock(), self._own_zone(), ledger.periods
        if known is not None and known.zone == zone and known.holds(now):
            return known
        return periods(now, zone)

    def _own_zone(self) -> str:
        return known_zone(self._limits.zone or self._zone).key

    @staticmethod
    def _total(ledger: Ledger, reader: Reader, scope: str, asked: Claim) -> Total:
        if scope == RUN:
            return ledger.run_total(reader, asked.run_id, simulated=asked.simulated)
        return ledger.total(scope, simulated=asked.simulated)


class Claim(NamedTuple):
    """What a call asks for."""

    run_id: str
    provider: str
    simulated: bool
    amount: int = 0


def _refuse(scope: str, model: str, _reader: Reader) -> None:
    raise unknown(scope, model)


def _provider(target: Target) -> str:
    """As the events of calls name it: the beginning of the model's id."""
    return target.info.id.partition("/")[0]


def _stands_in(other: Target, model: Target, price: Price) -> bool:
    info = other.info
    fits = info.id != model.info.id and info.practice == model.info.practice and info.state in ("ready", "practice")
    return fits and info.price is not None and _rate(info.price) < _rate(price)


def _worth(target: Target) -> int:
    return _rate(target.info.price) if target.info.price is not None else MAX_INTEGER


def _rate(price: Price) -> int:
    """One number to compare models by: three tokens are read for each one written, the usual mix of a conversation."""
    return 3 * price.input + price.output
