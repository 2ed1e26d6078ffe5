"""A panel of critics over one answer, all at once or in the order of what they depend on.

::

    panel = Panel([ARITHMETIC, COMPLETENESS])
    for checked in panel.check_sync(Subject("2 + 2 = 5")):
        print(checked.check, checked.status, checked.reason)

A critic that raises, hangs or is broken off harms no other: its own result says so. One that broke three times in a row is
left alone for a while, by the rules of :mod:`core.calls.breaker`.
"""

from __future__ import annotations

import asyncio
import inspect
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from types import MappingProxyType
from typing import Any

from core.calls.breaker import BreakerMachine
from core.critics.critic import Checked, Critic, Subject, Verdict
from core.errors import InvalidSetting

LONGEST_REASON = 1000
"""Characters of what a critic says that are kept."""
STOPPING_SECONDS = 1.0
"""How long a critic that ran out of time is waited for after it was stopped."""


class Panel:
    """Critics that look at answers together. One panel may look at many answers, at the same time too.

    :param clock: seconds that never go back.
    :param breakers: by name, for critics that sit in several panels one after the other; new ones where there is none.
    :param redact: takes secrets out of what critics say, for a foreign one may repeat what it was given.
    :raises InvalidSetting: two have one name, one depends on a check that is not there, or on itself.
    """

    def __init__(
        self,
        critics: Iterable[Critic],
        *,
        clock: Callable[[], float] = time.monotonic,
        breakers: Mapping[str, BreakerMachine] = MappingProxyType({}),
        redact: Callable[[str], str] = lambda text: text,
    ) -> None:
        given = list(critics)
        self._critics = {critic.name: critic for critic in given}
        if len(self._critics) < len(given):
            raise InvalidSetting("Two critics of a panel have the same name.", "Give each a name of its own.")
        for critic in given:
            for name in critic.depends_on:
                if name not in self._critics:
                    what = f"Critic {critic.name} depends on {name}, which is not in the panel."
                    raise InvalidSetting(what, f"Add {name}, or take it out of what {critic.name} depends on.")
        self._clock = clock
        self._breakers = {critic.name: breakers.get(critic.name) or BreakerMachine() for critic in given}
        self._redact = redact
        try:
            self._graph().prepare()
        except CycleError as error:
            ring = " -> ".join(error.args[1])
            raise InvalidSetting(f"Critics wait for one another: {ring}.", "Take one of these out.") from None

    async def check(self, subject: Subject) -> tuple[Checked, ...]:
        """What each critic found, in the order they were given. Raises nothing of theirs."""
        graph = self._graph()
        graph.prepare()
        found: dict[str, Checked] = {}
        running: dict[asyncio.Task[Checked], str] = {}
        try:
            while graph.is_active():
                for name in graph.get_ready():
                    task = asyncio.create_task(self._one(self._critics[name], subject, found))
                    running[task] = name
                done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    name = running.pop(task)
                    found[name] = task.result()
                    graph.done(name)
        finally:
            for task in running:
                task.cancel()
            if running:
                await asyncio.gather(*running, return_exceptions=True)
        return tuple(found[name] for name in self._critics)

    def check_sync(self, subject: Subject) -> tuple[Checked, ...]:
        """The same for code without a loop, or with one that must not be waited on: a loop of its own in a thread."""
        results: list[tuple[Checked, ...]] = []
        thread = threading.Thread(target=lambda: results.append(_run_apart(self.check(subject))), daemon=True)
        thread.start()
        thread.join()
        return results[0]

    def _graph(self) -> TopologicalSorter[str]:
        return TopologicalSorter({name: critic.depends_on for name, critic in self._critics.items()})

    async def _one(self, critic: Critic, subject: Subject, found: dict[str, Checked]) -> Checked:
        for name in critic.depends_on:
            if not found[name].passed:
                return Checked(critic.name, "skipped", f"It needs {name} to pass first.", source=critic.source)
        breaker, started = self._breakers[critic.name], self._clock()
        breaker.wake(started)
        ticket = breaker.enter(started)
        if ticket is None:
            return _broken(critic, "skipped", "It broke too often lately and is left alone for a while.")
        try:
            result = await _judged(critic, subject)
        except asyncio.CancelledError:
            breaker.leave(ticket, "none", self._clock())
            raise
        now = self._clock()
        result = result._replace(
            reason=self._redact(result.reason)[:LONGEST_REASON]
        )  # a secret is not to be cut in two
        broke = result.status in {"error", "timed_out"}
        breaker.leave(ticket, "unreached" if broke else "answered", now, why=result.reason)
        given = _broken(critic, result.status, result.reason) if broke else result
        return given._replace(seconds=max(0.0, now - started))


async def _judged(critic: Critic, subject: Subject) -> Checked:
    task = asyncio.ensure_future(_verdict(critic, subject))
    try:
        done, _ = await asyncio.wait({task}, timeout=critic.timeout)
        if not done:
            return Checked(critic.name, "timed_out", f"It took longer than {critic.timeout:g} s.")
        if task.cancelled():
            return Checked(critic.name, "error", "It stopped itself.")
        verdict = task.result()
        if not isinstance(verdict, Verdict):  # what others wrote may return anything
            return Checked(critic.name, "error", f"It gave a {type(verdict).__name__} and no verdict.")
        return Checked(critic.name, verdict.status, verdict.reason, _within(verdict.score), source=critic.source)
    except Exception as error:  # noqa: BLE001 - a critic is foreign code: whatever it raises stays with it
        return Checked(critic.name, "error", f"{type(error).__name__}: {error}")
    finally:
        if not task.done():
            task.cancel("its check ran out of time")
            await asyncio.wait({task}, timeout=STOPPING_SECONDS)


async def _verdict(critic: Critic, subject: Subject) -> Any:
    if inspect.iscoroutinefunction(critic.judge) or critic.quick:
        verdict = critic.judge(subject)
    else:
        verdict = await _in_thread(lambda: critic.judge(subject))
    return await verdict if inspect.isawaitable(verdict) else verdict


async def _in_thread(work: Callable[[], Any]) -> Any:
    """Run in a thread that nobody waits for at the end of the program, for it may hang."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Any] = loop.create_future()

    def settle(value: Any, error: Exception | None) -> None:
        if not future.done():
            future.set_exception(error) if error else future.set_result(value)

    def run() -> None:
        value, error = None, None
        try:
            value = work()
        except Exception as raised:  # noqa: BLE001 - a critic is foreign code: whatever it raises stays with it
            error = raised
        with suppress(RuntimeError):  # the loop is closed, and nobody waits any more
            loop.call_soon_threadsafe(settle, value, error)

    threading.Thread(target=run, daemon=True, name="critic").start()
    return await future


def _run_apart(check: Any) -> tuple[Checked, ...]:
    """Run on a loop of this thread; a critic that cannot be stopped is left behind with it."""
    loop = asyncio.new_event_loop()
    try:
        result: tuple[Checked, ...] = loop.run_until_complete(check)
        return result
    finally:
        loop.close()


def _broken(critic: Critic, status: Any, reason: str) -> Checked:
    """What is told of a critic that broke: its stand-in where it has one."""
    if critic.stand_in is None:
        return Checked(critic.name, status, reason, source=critic.source)
    told = f"{critic.stand_in.reason} This stands in for a check that broke: {reason}".strip()
    return Checked(
        critic.name, critic.stand_in.status, told, _within(critic.stand_in.score), source=critic.source, stand_in=True
    )


def _within(score: float | None) -> float | None:
    return None if score is None else min(1.0, max(0.0, float(score)))
