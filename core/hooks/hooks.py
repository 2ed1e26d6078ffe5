"""Where others can look into calls, decisions and runs, and refuse some of them.

``before_call`` and ``before_decision`` are waited for, because they may refuse; the others are told without keeping
anybody waiting, so that no hook can delay or lose an answer that was paid for. A hook that raises or is too slow is
reported and breaks nothing; one that fails three times in a row is left alone until Tutti starts again.
"""

from __future__ import annotations

import asyncio
import inspect
import logging
import threading
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal, TypeAlias

from core.errors import RefusedError
from core.hooks.facts import AfterCall, AfterRun, BeforeCall, BeforeDecision, OnFailure

LONGEST_SECONDS = 2.0
"""How long a hook may take."""
FAILURES_IN_A_ROW = 3
"""After so many a hook is switched off for the life of the process."""

Point = Literal["before_call", "after_call", "on_failure", "before_decision", "after_run"]
POINTS: tuple[Point, ...] = ("before_call", "after_call", "on_failure", "before_decision", "after_run")
Report = Callable[[str, str, str, str], None]
"""Hears of a hook that failed: run id, name of the hook, point, and what happened in one line."""
_log = logging.getLogger(__name__)


class Refusal(Exception):
    """Raised or returned by a hook that forbids a call or a decision on purpose; that is no failure of the hook.

    :param what: one sentence on what is forbidden and why.
    :param do: one sentence on what to do.
    """

    def __init__(self, what: str, do: str) -> None:
        super().__init__(what, do)
        self.what = what
        self.do = do


Answer: TypeAlias = Refusal | None
_Task: TypeAlias = asyncio.Task[Any]
BeforeCallHook: TypeAlias = Callable[[BeforeCall], Answer | Awaitable[Answer]]
BeforeDecisionHook: TypeAlias = Callable[[BeforeDecision], Answer | Awaitable[Answer]]
AfterCallHook: TypeAlias = Callable[[AfterCall], Awaitable[None] | None]
OnFailureHook: TypeAlias = Callable[[OnFailure], Awaitable[None] | None]
AfterRunHook: TypeAlias = Callable[[AfterRun], Awaitable[None] | None]


@dataclass(slots=True)
class _Owner:
    """Who registered: its points fail together."""

    name: str
    failures: int = 0

    @property
    def off(self) -> bool:
        return self.failures >= FAILURES_IN_A_ROW


@dataclass(frozen=True, slots=True)
class _Hook:
    owner: _Owner
    point: Point
    run: Callable[[Any], Any]
    own_thread: bool


class Hooks:
    """The hooks of this process. Used on the engine's loop.

    :param report: where failures are told beside the log; see :meth:`report_to`.
    :param longest: seconds a hook may take.
    :param redact: takes secrets out of what a hook says went wrong, before that is told or logged.
    """

    def __init__(
        self,
        report: Report | None = None,
        *,
        longest: float = LONGEST_SECONDS,
        redact: Callable[[str], str] = str,
    ) -> None:
        self._report = report
        self._redact = redact
        self._longest = longest
        self._hooks: dict[Point, tuple[_Hook, ...]] = dict.fromkeys(POINTS, ())
        self._running: dict[_Task, asyncio.TimerHandle | None] = {}
        """With what rings when they have taken too long; nothing once it has rung."""

    def report_to(self, report: Report) -> None:
        """Have failures told to ``report``; it may be called after the run in question has ended."""
        self._report = report

    def register(
        self,
        name: str,
        *,
        before_call: BeforeCallHook | None = None,
        after_call: AfterCallHook | None = None,
        on_failure: OnFailureHook | None = None,
        before_decision: BeforeDecisionHook | None = None,
        after_run: AfterRunHook | None = None,
    ) -> Callable[[], None]:
        """Add a hook at one or several points; returns how to take it out.

        Coroutine functions run on the engine's loop and must not block it. Plain functions run on threads of their own,
        several at once when calls are; what they share they have to guard.
        """
        given = zip(POINTS, (before_call, after_call, on_failure, before_decision, after_run), strict=True)
        owner = _Owner(name)
        for point, run in given:
            if run is not None:
                hook = _Hook(owner, point, run, own_thread=not _is_coroutine_function(run))
                self._hooks[point] = (*self._hooks[point], hook)

        def remove() -> None:
            for point, hooks in self._hooks.items():
                self._hooks[point] = tuple(hook for hook in hooks if hook.owner is not owner)

        return remove

    def wanted(self, point: Point) -> bool:
        """Whether anybody listens there; when not, nothing needs to be put together for it."""
        return bool(self._hooks[point])

    async def before_call(self, facts: BeforeCall) -> None:
        """Ask everybody whether a call may be made.

        :raises RefusedError: a hook forbids it.
        """
        await self._ask("before_call", facts.call.run_id, facts)

    async def before_decision(self, facts: BeforeDecision) -> None:
        """Ask everybody whether a decision may be taken.

        :raises RefusedError: a hook forbids it.
        """
        await self._ask("before_decision", facts.run_id, facts)

    def after_call(self, facts: AfterCall) -> None:
        """Tell everybody of an answer."""
        self._tell("after_call", facts.call.run_id, facts)

    def on_failure(self, facts: OnFailure) -> None:
        """Tell everybody of a call that failed."""
        self._tell("on_failure", facts.call.run_id, facts)

    def after_run(self, facts: AfterRun) -> None:
        """Tell everybody of a run that has ended."""
        self._tell("after_run", facts.run_id, facts)

    async def settled(self) -> None:
        """Wait until all hooks under way have finished, for as long as a hook may take."""
        if self._running:
            await asyncio.wait(self._running, timeout=self._longest)

    async def _ask(self, point: Point, run_id: str, facts: Any) -> None:
        for hook in self._hooks[point]:
            refusal = await self._run(hook, run_id, facts)
            if refusal is not None:
                raise RefusedError(refusal.what, refusal.do)

    def _tell(self, point: Point, run_id: str, facts: Any) -> None:
        for hook in self._hooks[point]:
            if not hook.owner.off:
                self._start(hook, facts, partial(self._judge, hook, run_id))

    async def _run(self, hook: _Hook, run_id: str, facts: Any) -> Refusal | None:
        """Run one hook in isolation; gives its refusal."""
        if hook.owner.off:
            return None
        answered: asyncio.Future[Refusal | None] = asyncio.get_running_loop().create_future()

        def ended(task: _Task | None) -> None:
            said = self._judge(hook, run_id, task)
            if not answered.done():
                answered.set_result(said)

        task = self._start(hook, facts, ended)
        try:
            return await answered
        except asyncio.CancelledError:
            task.cancel()
            raise

    def _start(self, hook: _Hook, facts: Any, ended: Callable[[_Task | None], object]) -> _Task:
        """Run a hook as a task of its own.

        :param ended: told once of the task that is done, or of none when it took too long; it is stopped then, and
            one that does not heed that is not waited for.
        """
        loop = asyncio.get_running_loop()
        task = loop.create_task(_carry_out(hook, facts))

        def overran() -> None:
            self._running[task] = None
            task.cancel()
            ended(None)

        def done(task: _Task) -> None:
            timer = self._running.pop(task)
            if timer is not None:
                timer.cancel()
                ended(task)
            elif not task.cancelled():
                task.exception()  # taken note of, so that nobody is warned of it

        self._running[task] = loop.call_later(self._longest, overran)
        task.add_done_callback(done)
        return task

    def _judge(self, hook: _Hook, run_id: str, task: _Task | None) -> Refusal | None:
        """What came of a hook; a failure is reported."""
        if task is not None:
            return self._outcome(hook, run_id, task)
        self._failed(hook, run_id, f"It took longer than {self._longest:g} s.")
        return None

    def _outcome(self, hook: _Hook, run_id: str, task: _Task) -> Refusal | None:
        error = asyncio.CancelledError("It cancelled itself.") if task.cancelled() else task.exception()
        said = error if error is not None else task.result()
        if isinstance(said, Refusal) and hook.point in {"before_call", "before_decision"}:
            hook.owner.failures = 0
            return said
        if error is not None:
            self._failed(hook, run_id, _line(error), error)
        else:
            hook.owner.failures = 0
        return None

    def _failed(self, hook: _Hook, run_id: str, line: str, error: BaseException | None = None) -> None:
        if hook.owner.off:  # another of its calls, under way at the same time, has said so
            return
        hook.owner.failures += 1
        if hook.owner.off:
            line = f"{line} It failed {FAILURES_IN_A_ROW} times in a row and is switched off until Tutti starts again."
        line = self._redact(line)
        trace = self._redact("".join(traceback.format_exception(error))) if error else ""
        _log.warning("hook %s failed at %s: %s\n%s", hook.owner.name, hook.point, line, trace)
        if self._report is None:
            return
        try:
            self._report(run_id, hook.owner.name, hook.point, line)
        except Exception:  # noqa: BLE001  # a report that cannot be made must not break the call it is about
            _log.exception("the failure of hook %s could not be recorded", hook.owner.name)


async def _carry_out(hook: _Hook, facts: Any) -> Any:
    try:
        said = await _on_thread(hook, facts) if hook.own_thread else hook.run(facts)
        return await said if inspect.isawaitable(said) else said
    except SystemExit as error:  # it would end the loop
        raise RuntimeError(_line(error)) from error


def _is_coroutine_function(run: Callable[..., Any]) -> bool:
    return inspect.iscoroutinefunction(run) or inspect.iscoroutinefunction(getattr(run, "__call__", None))  # noqa: B004  # its coroutine, not whether there is one


def _on_thread(hook: _Hook, facts: Any) -> asyncio.Future[Any]:
    """Run a plain function where it can neither block the loop nor, by hanging, the end of the process."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Any] = loop.create_future()

    def work() -> None:
        try:
            said, error = hook.run(facts), None
        except BaseException as fault:  # noqa: BLE001  # the boundary of foreign code, SystemExit included
            said, error = None, fault
        if not loop.is_closed():
            loop.call_soon_threadsafe(settle, said, error)

    def settle(said: Any, error: BaseException | None) -> None:
        if future.done():
            return
        if error is None:
            future.set_result(said)
        else:
            tellable = isinstance(error, Exception) and not isinstance(error, StopIteration)
            future.set_exception(error if tellable else RuntimeError(_line(error)))

    threading.Thread(target=work, name=f"hook {hook.owner.name}", daemon=True).start()
    return future


def _line(error: BaseException) -> str:
    """An error in one line."""
    return f"{type(error).__name__}: {' '.join(str(error).split())[:500]}".removesuffix(": ")
