"""What keeping a model call costs: its wrappers, a hit of the cache, and steps one after the other, each durable.

The model answers at once, so that nothing but our own work is measured. The gateway is compared with the one there was
before it had a cache, limits on spending, circuit breakers and hooks: retry, timeouts, discretion, provider.
"""

from __future__ import annotations

import asyncio
import itertools
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from benchmarks.peers import dbos_steps, has_dbos
from benchmarks.raw import BareRows
from benchmarks.stepping import MODEL, TARGET, Stepping, stepping
from benchmarks.table import Row
from core.budget.reservation import reservation
from core.calls.ask import AskProvider
from core.calls.call import Call, CallNames, Gateway, Limits
from core.calls.discretion import Discretion
from core.calls.measures import request_hash
from core.calls.retry import Retry
from core.calls.timeouts import Timeouts
from core.commands.models import SetBudget
from core.errors import ProviderError
from core.hooks.facts import AfterCall, BeforeCall, OnFailure
from core.ports.models import Message, ModelRequest, ModelResponse
from core.ports.redaction import Redactor
from core.strategies.context import Outcome, StrategyContext
from events.catalog.calls import ModelCallCompleted, ModelCallRequested
from events.envelope import NewEvent, StreamAppend
from events.values import Money, Payload, new_id

_PROMPT = "Which of these three answers is right, and why? Answer with one letter and a sentence. "


class Sizes(NamedTuple):
    """How much is measured."""

    rounds: int
    """Of 50 calls each."""
    steps: int
    """Of one run."""
    grown: int
    """Steps of the run whose conversation grows."""


def rows(*, quick: bool) -> list[Row]:
    """Every promise about the speed and the size of calls."""
    return measured(Sizes(6, 200, 100) if quick else Sizes(20, 500, 400))


def measured(sizes: Sizes) -> list[Row]:
    """The same at other sizes."""
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_measure(Path(folder), sizes))


async def _measure(folder: Path, sizes: Sizes) -> list[Row]:
    bare = BareRows(folder / "bare.sqlite", indexed=True)
    try:
        async with stepping(folder / "home") as engine:
            results = [*await _overhead(engine, folder, sizes), _check(engine), await _hits(engine, bare, sizes)]
        async with stepping(folder / "steps") as engine:
            return [*results, *await _steps(engine, bare, sizes), await _bytes(engine, sizes)]
    finally:
        bare.close()


async def _overhead(engine: Stepping, folder: Path, sizes: Sizes) -> list[Row]:
    """A call through everything beside a call through the gateway there was, in a store of its own that nobody hears."""
    async with stepping(folder / "previous") as other:
        sides = {"now": _now(engine), "previous": _previous(other)}
        free = await _interleaved(sides, sizes.rounds)
        for scope in ("day", "month"):
            await engine.budget.set(SetBudget(scope=scope, picodollars=10**18))
        limited = await _interleaved(sides, sizes.rounds)
        remove = engine.parts.hooks.register("b", before_call=_before, after_call=_after, on_failure=_failed)
        hooked = await _interleaved(sides, sizes.rounds)
        remove()
    return [
        _more("a call with cache and breaker, no limit set", free),
        _more("the same with limits for day and month", limited),
        _more("the same with a hook at each point", hooked),
    ]


def _more(name: str, seconds: Mapping[str, float]) -> Row:
    """A call's whole time, held to what it takes more than before."""
    now, before = seconds["now"] * 1000, seconds["previous"] * 1000
    promise = f"under 0.3 ms more than the previous gateway ({now - before:+.3f} ms)"
    return Row(name, now, "ms", before, now / before, promise, now - before < 0.3)


async def _before(_: BeforeCall) -> None:
    """A hook that lets every call pass."""


async def _after(_: AfterCall) -> None:
    """A hook that looks at nothing."""


async def _failed(_: OnFailure) -> None:
    """Another."""


class _Sink:
    """Hears an answer and keeps nothing of it."""

    heard = False

    def data(self) -> None:
        """See :class:`core.ports.models.Sink`."""

    def text(self, _: str) -> None:
        """See :class:`core.ports.models.Sink`."""

    def reasoning(self, _: str) -> None:
        """See :class:`core.ports.models.Sink`."""


class _Record:
    """Puts a request and its end on disk, as a run does.

    :param limited: whether limits on spending are asked.
    """

    def __init__(self, engine: Stepping, request: ModelRequest, hashed: str, *, limited: bool) -> None:
        self._engine, self._request, self._limited = engine, request, limited
        self._hash, self.call_id, self._run_id = hashed, new_id(), new_id()

    async def requested(self) -> None:
        """See :class:`core.calls.call.CallRecord`."""
        amount = reservation(TARGET, self._request) if self._limited else None
        guard = self._engine.budget.claim(self._run_id, TARGET, amount) if self._limited else None
        payload = ModelCallRequested(
            run_id=self._run_id,
            conversation_id=self._run_id,
            step=MODEL,
            model=MODEL,
            request_hash=self._hash,
            simulated=False,
            reserved=amount,
        )
        await self._engine.store.append([self._append(payload)], guard=guard)

    async def attempt_failed(self, attempt: int, error: ProviderError, wait: float) -> None:
        """See :class:`core.calls.call.CallRecord`; the model does not fail."""

    async def completed(self, response: ModelResponse) -> None:
        """The end."""
        payload = ModelCallCompleted(
            run_id=self._run_id,
            conversation_id=self._run_id,
            model=MODEL,
            answered_by=MODEL,
            text=response.text,
            finish="stop",
            usage=response.usage,
            cost=Money(picodollars=1000),
            seconds=0.001,
            first_seconds=None,
            simulated=False,
            request_hash=self._hash,
        )
        await self._engine.store.append([self._append(payload)])

    def _append(self, payload: Payload) -> StreamAppend:
        return StreamAppend(f"call-{self.call_id}", [NewEvent(payload, "engine", self._run_id)])


def _now(engine: Stepping) -> Callable[[], Awaitable[None]]:
    """A call that is recorded from inside the gateway, behind the cache."""
    numbers = itertools.count()

    async def once() -> None:
        call, record = _call(engine, next(numbers), limited=True)
        await record.completed(await engine.gateway(call))

    return once


def _previous(engine: Stepping) -> Callable[[], Awaitable[None]]:
    """A call that is recorded around the gateway."""
    before: Gateway = Retry(Timeouts(Discretion(AskProvider(), Redactor())))
    numbers = itertools.count()

    async def once() -> None:
        call, record = _call(engine, next(numbers), limited=False)
        await record.requested()
        await record.completed(await before(call))

    return once


def _call(engine: Stepping, number: int, *, limited: bool) -> tuple[Call, _Record]:
    request = ModelRequest(TARGET.name, (Message("user", f"{_PROMPT}{number}"),))
    hashed = request_hash(MODEL, request)
    record = _Record(engine, request, hashed, limited=limited)
    names = CallNames("run", "conversation", record.call_id, MODEL)
    return Call(TARGET, request, _Sink(), Limits(), record, names, key=hashed), record


async def _interleaved(sides: Mapping[str, Callable[[], Awaitable[None]]], rounds: int) -> dict[str, float]:
    """Each side's median seconds for a call, in turns so that a slow moment of the machine hits both."""
    seconds: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(5 * rounds):
        for name, once in sides.items():
            began = time.perf_counter()
            for _ in range(10):
                await once()
            seconds[name].append((time.perf_counter() - began) / 10)
    return {name: statistics.median(found) for name, found in seconds.items()}


def _check(engine: Stepping) -> Row:
    """A call let pass by its breaker and coming back, beside finding something in a dictionary by as much of a key."""
    breakers, times = engine.parts.breakers, 5000
    known = {(TARGET.host, TARGET.credential, TARGET.info.id): 1}
    ours, bare = [], []
    for _ in range(5):
        began = time.perf_counter()
        for _ in range(times):
            breakers.leave(TARGET, breakers.enter(TARGET), "answered")
        ours.append((time.perf_counter() - began) / times * 1e6)
        began = time.perf_counter()
        for _ in range(times):
            known.get((TARGET.host, TARGET.credential, TARGET.info.id))
        bare.append((time.perf_counter() - began) / times * 1e6)
    took, base = statistics.median(ours), statistics.median(bare)
    return Row("check of a breaker, there and back", took, "µs", base, took / base, "under 10 µs", took < 10)


async def _hits(engine: Stepping, bare: BareRows, sizes: Sizes) -> Row:
    """Answers used again, each from the strategy's asking until request and end are on disk."""
    message = Message("user", _PROMPT)
    ours, base = [], []

    async def work(context: StrategyContext) -> Outcome:
        answer = await context.ask(MODEL, step="first")
        for number in range(50 * sizes.rounds):
            began = time.perf_counter()
            await context.ask(MODEL, step=f"again-{number}")
            await engine.store.append([])  # behind what is on its way to the disk
            ours.append(time.perf_counter() - began)
            began = time.perf_counter()
            await bare.insert_on_thread(2)
            base.append(time.perf_counter() - began)
        return Outcome(answer, "It was asked alone.")

    run_id = await engine.run(work, [message])
    ends = [event.data for event in engine.reader.read_correlated(run_id) if event.type == ModelCallCompleted.type_name]
    assert sum(b'"source":"cache"' in (data or b"") for data in ends) == 50 * sizes.rounds, "not all were hits"
    took, least = statistics.median(ours) * 1000, statistics.median(base) * 1000
    return Row("hit of the cache, durable", took, "ms", least, took / least, "under 1 ms", took < 1)


async def _steps(engine: Stepping, bare: BareRows, sizes: Sizes) -> list[Row]:
    """Runs of many steps, one after the other: each request is on disk before it leaves, and each end is recorded.

    The baseline writes the same two rows a step, each in a commit of its own, and does nothing else: no conversation
    fitted, no cache, limit, breaker or clock asked, no hash, no rows. Where DBOS is installed, it is compared too.
    """
    rates: dict[str, list[float]] = {"ours": [], "bare": [], "dbos": []}
    for number in range(3):
        began = time.perf_counter()
        await engine.run(_in_a_row(sizes.steps, f"run {number}"), [Message("user", _PROMPT)])
        rates["ours"].append(sizes.steps / (time.perf_counter() - began))
        began = time.perf_counter()
        for _ in range(2 * sizes.steps):
            await bare.insert_on_thread()
        rates["bare"].append(sizes.steps / (time.perf_counter() - began))
        if has_dbos():
            rates["dbos"].append(dbos_steps(sizes.steps))
    rate, base = statistics.median(rates["ours"]), statistics.median(rates["bare"])
    name = f"a run of {sizes.steps} steps in a row"
    promise = "at least half of what bare SQLite does"
    found = [Row(name, rate, "steps/s", base, rate / base, promise, rate >= base / 2)]
    if rates["dbos"]:
        peer = statistics.median(rates["dbos"])
        found.append(Row(f"{name}, beside DBOS", rate, "steps/s", peer, rate / peer, "twice as many", rate >= 2 * peer))
    return found


def _in_a_row(steps: int, salt: str) -> Callable[[StrategyContext], Awaitable[Outcome]]:
    async def work(context: StrategyContext) -> Outcome:
        answers = [
            await context.ask(MODEL, step=f"step-{number}", messages=[Message("user", f"{salt}: {number}")])
            for number in range(steps)
        ]
        return Outcome(answers[-1], "It was the last.")

    return work


async def _bytes(engine: Stepping, sizes: Sizes) -> Row:
    """What a step adds to the store at the end of a long conversation, beside what it adds at the beginning.

    Each step is sent everything said before it. No state is written again and again, so a step's bytes stay the same.
    """
    run_id = await engine.run(_growing(sizes.grown), [Message("user", _PROMPT)])
    stored = [event for event in engine.reader.read_correlated(run_id) if event.stream.startswith("call-")]
    calls = list(dict.fromkeys(event.stream for event in stored))
    size = dict.fromkeys(calls, 0)
    for event in stored:
        size[event.stream] += len(event.data or b"")
    tenth = len(calls) // 10
    first, last = (statistics.mean(size[call] for call in part) for part in (calls[:tenth], calls[-tenth:]))
    name = f"bytes of a step, {2 * sizes.grown} messages into a conversation"
    promise = "constant: within 2 % of a step at its beginning"
    return Row(name, last, "bytes", first, last / first, promise, abs(last / first - 1) <= 0.02)


def _growing(steps: int) -> Callable[[StrategyContext], Awaitable[Outcome]]:
    async def work(context: StrategyContext) -> Outcome:
        said = [Message("user", _PROMPT)]
        answer = await context.ask(MODEL, step="step-0000", messages=said)
        for number in range(1, steps):
            said += [Message("assistant", answer.text), Message("user", f"{_PROMPT}{number}")]
            answer = await context.ask(MODEL, step=f"step-{number:04}", messages=said)
        return Outcome(answer, "It was the last.")

    return work
