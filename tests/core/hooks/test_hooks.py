from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Awaitable, Callable
from dataclasses import FrozenInstanceError
from typing import Any

import pytest

from core.errors import RefusedError
from core.hooks.facts import AfterCall, AfterRun, BeforeCall, BeforeDecision, CallIds, OnFailure
from core.hooks.hooks import FAILURES_IN_A_ROW, POINTS, Hooks, Refusal
from core.ports.models import Message, ModelResponse
from core.ports.redaction import Redactor
from events.values import ErrorInfo, Usage

CALL = CallIds("r", "c", "1", "p/m", "p/m")
BEFORE = BeforeCall(CALL, (Message("user", "Hello"),), {})
AFTER = AfterCall(CALL, ModelResponse("Hi", "stop", Usage(), "m"), 0.5, "model")
FAILED = OnFailure(CALL, ErrorInfo(kind="provider", what="It failed.", do="Try again."), 0.5)
DECISION = BeforeDecision("r", "fallback", "p/other", "The first failed.")
RUN = AfterRun("r", "succeeded", "It is the first.")
NO = Refusal("Not on Sundays.", "Wait until Monday.")


class Reports:
    """Hooks, and what they report."""

    def __init__(self, **other: Any) -> None:
        self.told: list[tuple[str, str, str, str]] = []
        self.hooks = Hooks(self._hear, **other)

    def _hear(self, *report: str) -> None:
        run_id, hook, point, line = report
        self.told.append((run_id, hook, point, line))


async def tell_all(hooks: Hooks) -> None:
    """Reach every point once."""
    await hooks.before_call(BEFORE)
    hooks.after_call(AFTER)
    hooks.on_failure(FAILED)
    await hooks.before_decision(DECISION)
    hooks.after_run(RUN)
    await hooks.settled()


async def test_every_point_tells_its_hooks() -> None:
    """Plain functions and coroutine functions hear the same facts, each at its point; once taken out they hear none."""
    heard: list[object] = []

    async def later(facts: object) -> None:
        heard.append(facts)

    hooks = Hooks()
    now: Callable[[Any], None] = heard.append
    removals = [
        hooks.register("now", **dict.fromkeys(POINTS, now)),
        hooks.register("later", **dict.fromkeys(POINTS, later)),
    ]
    await tell_all(hooks)
    for facts in (BEFORE, AFTER, FAILED, DECISION, RUN):
        assert heard.count(facts) == 2
    for remove in removals:
        remove()
    await tell_all(hooks)
    assert len(heard) == 10
    assert not any(hooks.wanted(point) for point in POINTS)


def test_facts_cannot_be_changed() -> None:
    """What one hook hears is what the next one hears."""
    with pytest.raises(FrozenInstanceError):
        BEFORE.call.model = "p/other"  # type: ignore[misc]  # it is what must not work


async def test_a_hook_that_raises_is_reported_and_breaks_nothing() -> None:
    """The others are told as if nothing had been; the report names the run, the hook, the point and the fault."""
    reports, heard = Reports(), list[object]()

    def bad(_: object) -> None:
        raise ValueError("a\nb")

    reports.hooks.register("bad", before_call=bad, after_run=bad)
    reports.hooks.register("good", before_call=heard.append, after_run=heard.append)
    await tell_all(reports.hooks)
    assert heard == [BEFORE, RUN]
    assert reports.told == [("r", "bad", point, "ValueError: a b") for point in ("before_call", "after_run")]


@pytest.mark.parametrize("fault", [SystemExit(1), StopIteration(), asyncio.CancelledError(), Refusal("No.", "Wait.")])
@pytest.mark.parametrize("plain", [True, False])
async def test_nothing_that_a_hook_raises_gets_out(fault: BaseException, *, plain: bool) -> None:
    """Not even what would end a thread, a task or the loop; an answer cannot be refused after it was given."""
    reports = Reports()

    def now(_: object) -> None:
        raise fault

    async def later(_: object) -> None:
        raise fault

    reports.hooks.register("odd", after_call=now if plain else later)
    reports.hooks.after_call(AFTER)
    await reports.hooks.settled()
    assert [told[:3] for told in reports.told] == [("r", "odd", "after_call")]


async def test_a_hook_that_is_too_slow_is_not_waited_for() -> None:
    """Whether it sleeps, blocks its thread or does not heed being cancelled, the call goes on without it."""
    reports, release = Reports(longest=0.02), threading.Event()
    done = asyncio.Event()

    async def sleeps(_: object) -> None:
        await asyncio.Event().wait()

    def blocks(_: object) -> None:
        release.wait()

    async def stays(_: object) -> None:
        while not done.is_set():
            try:
                await done.wait()
            except asyncio.CancelledError:
                continue

    for name, slow in (("sleeps", sleeps), ("blocks", blocks), ("stays", stays)):
        reports.hooks.register(name, before_call=slow)
    await reports.hooks.before_call(BEFORE)
    release.set()
    done.set()
    await reports.hooks.settled()
    line = "It took longer than 0.02 s."
    assert reports.told == [("r", name, "before_call", line) for name in ("sleeps", "blocks", "stays")]


async def test_who_only_listens_keeps_nobody_waiting() -> None:
    """An answer is handed on before those who are told of it have begun."""
    hooks, heard = Hooks(), list[object]()
    hooks.register("slow", after_call=heard.append)
    hooks.after_call(AFTER)
    assert heard == []
    await hooks.settled()
    assert heard == [AFTER]


async def test_three_failures_in_a_row_switch_a_hook_off() -> None:
    """The last report says so; a success in between begins the count anew."""
    reports, faults = Reports(), [True, True, False, True, True, True, True]
    asked = 0

    async def moody(_: object) -> None:
        nonlocal asked
        asked += 1
        if faults[asked - 1]:
            raise ValueError("moody")

    reports.hooks.register("moody", before_call=moody, after_call=moody)
    for _ in faults:
        await reports.hooks.before_call(BEFORE)
    reports.hooks.after_call(AFTER)
    await reports.hooks.settled()
    assert asked == 3 + FAILURES_IN_A_ROW
    assert [told[3] for told in reports.told[:4]] == ["ValueError: moody"] * 4
    assert "switched off" in reports.told[4][3]
    assert len(reports.told) == 5


async def test_many_failures_at_once_are_reported_up_to_the_last_that_counts() -> None:
    """A fan-out does not flood the run with reports of a hook that is off already."""
    reports = Reports()

    async def bad(_: object) -> None:
        await asyncio.sleep(0)
        raise ValueError("bad")

    reports.hooks.register("bad", after_call=bad)
    for _ in range(50):
        reports.hooks.after_call(AFTER)
    await reports.hooks.settled()
    assert len(reports.told) == FAILURES_IN_A_ROW


async def raises_no(_: object) -> None:
    raise NO


async def returns_no(_: object) -> Refusal:
    return NO


def raises_no_at_once(_: object) -> None:
    raise NO


def returns_no_at_once(_: object) -> Refusal:
    return NO


def hands_on(facts: object) -> Awaitable[Refusal]:
    return returns_no(facts)


@pytest.mark.parametrize("refusing", [raises_no, returns_no, raises_no_at_once, returns_no_at_once, hands_on])
async def test_a_hook_may_refuse_calls_and_decisions(refusing: Any) -> None:
    """Raised or returned, its words become a refusal, which is its right and no failure, however often."""
    reports = Reports()
    reports.hooks.register("policy", before_call=refusing, before_decision=refusing)
    for _ in range(FAILURES_IN_A_ROW + 1):
        with pytest.raises(RefusedError, match="Not on Sundays") as raised:
            await reports.hooks.before_call(BEFORE)
        assert (raised.value.do, raised.value.exit_code) == ("Wait until Monday.", 3)
        with pytest.raises(RefusedError, match="Not on Sundays"):
            await reports.hooks.before_decision(DECISION)
    assert reports.told == []


async def test_a_call_that_is_stopped_while_a_hook_looks_at_it_takes_the_hook_along() -> None:
    """The cancellation passes through, and the hook has not failed."""
    reports, began, ended = Reports(), asyncio.Event(), asyncio.Event()

    async def looks(_: object) -> None:
        began.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    reports.hooks.register("looks", before_call=looks)
    task = asyncio.create_task(reports.hooks.before_call(BEFORE))
    await began.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await ended.wait()
    assert reports.told == []


async def test_a_report_that_cannot_be_made_breaks_nothing() -> None:
    """The failure stands in the log at least."""

    def full(*_: str) -> None:
        raise OSError("disk full")

    def bad(_: object) -> None:
        raise ValueError("bad")

    hooks = Hooks()
    hooks.report_to(full)
    hooks.register("bad", before_call=bad)
    await hooks.before_call(BEFORE)
    assert sys.exc_info() == (None, None, None)


async def test_a_key_in_the_words_of_a_hook_is_hidden(caplog: pytest.LogCaptureFixture) -> None:
    """What a hook says went wrong is told and logged without the secrets in it."""
    told: list[str] = []

    def bad(_: object) -> None:
        raise ValueError("Bearer sk-abcdefghijklmnop was refused")

    hooks = Hooks(lambda *words: told.append(words[-1]), redact=Redactor())
    hooks.register("bad", before_call=bad)
    await hooks.before_call(BEFORE)
    assert told == ["ValueError: Bearer [hidden] was refused"]
    assert "Traceback" in caplog.text
    assert "sk-abc" not in caplog.text
