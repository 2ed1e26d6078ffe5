"""The panel: each critic by itself, and what depends on what."""

from __future__ import annotations

import asyncio
import time

import pytest

from core.critics.built_in import ARITHMETIC, COMPLETENESS
from core.critics.critic import Checked, Critic, Subject, Verdict
from core.critics.panel import Panel
from core.errors import InvalidSetting

ANSWER = Subject("2 + 2 = 4")
PASSES = Verdict("passed", "Fine.", 1.0)


def passing(_: Subject) -> Verdict:
    return PASSES


def raising(_: Subject) -> Verdict:
    raise RuntimeError("boom")


def hanging(_: Subject) -> Verdict:
    time.sleep(5)
    return PASSES


async def stubborn(_: Subject) -> Verdict:
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        await asyncio.sleep(1.5)
    return PASSES


def by_name(found: tuple[Checked, ...]) -> dict[str, Checked]:
    return {checked.check: checked for checked in found}


async def test_one_that_raises_or_hangs_harms_no_other() -> None:
    """A critic that raises is an error, one that hangs runs out of its own time, and the rest pass at once."""
    critics = [
        Critic("bad", raising),
        Critic("slow", hanging, timeout=0.1),
        Critic("good", passing),
        ARITHMETIC,
    ]
    started = time.monotonic()
    found = by_name(await Panel(critics).check(ANSWER))
    assert time.monotonic() - started < 2
    assert {name: checked.status for name, checked in found.items()} == {
        "bad": "error",
        "slow": "timed_out",
        "good": "passed",
        "arithmetic": "passed",
    }
    assert "boom" in found["bad"].reason
    assert found["slow"].seconds >= 0.1


async def test_a_coroutine_that_will_not_stop_is_left_behind() -> None:
    """One that swallows its cancellation is waited for no longer than a moment."""
    started = time.monotonic()
    (found,) = await Panel([Critic("stubborn", stubborn, timeout=0.05)]).check(ANSWER)
    assert found.status == "timed_out"
    assert time.monotonic() - started < 1.4


async def test_what_depends_on_another_runs_after_it_and_only_when_it_passed() -> None:
    """A dependent critic waits; when what it needs did not pass it is skipped, and so is what needs that."""
    order: list[str] = []

    def noting(name: str, verdict: Verdict) -> Critic:
        def judge(_: Subject) -> Verdict:
            order.append(name)
            return verdict

        needs = {"b": ("a",), "c": ("b",), "d": ("c",)}.get(name, ())
        return Critic(name, judge, depends_on=needs)

    failed = Verdict("failed", "No.")
    critics = [noting("d", PASSES), noting("c", PASSES), noting("b", failed), noting("a", PASSES)]
    found = by_name(await Panel(critics).check(ANSWER))
    assert order == ["a", "b"]
    assert (found["c"].status, found["d"].status) == ("skipped", "skipped")
    assert found["c"].reason == "It needs b to pass first."


async def test_critics_that_do_not_depend_on_one_another_run_at_once() -> None:
    """Four critics of 0.2 seconds take far less than 0.8 together."""

    async def waits(_: Subject) -> Verdict:
        await asyncio.sleep(0.2)
        return PASSES

    started = time.monotonic()
    found = await Panel([Critic(str(number), waits) for number in range(4)]).check(ANSWER)
    assert all(checked.passed for checked in found)
    assert time.monotonic() - started < 0.6


async def test_a_stand_in_is_given_and_marked_and_proves_nothing() -> None:
    """When a check breaks its written stand-in is given, marked, and what depends on it does not run."""
    stand_in = Verdict("unclear", "Nobody looked.", 0.5)
    critics = [Critic("bad", raising, stand_in=stand_in), Critic("after", passing, depends_on=("bad",))]
    bad, after = await Panel(critics).check(ANSWER)
    assert (bad.status, bad.stand_in, bad.score) == ("unclear", True, 0.5)
    assert bad.reason.startswith("Nobody looked.")
    assert "boom" in bad.reason
    assert after.status == "skipped"
    assert bad.event("c1").stand_in


async def test_one_that_keeps_breaking_is_left_alone_and_tried_again_later() -> None:
    """After three failures in a row a critic is not asked for a while; then it is tried once more."""
    now, asked = 0.0, 0

    def judge(_: Subject) -> Verdict:
        nonlocal asked
        asked += 1
        if asked <= 3:
            raise RuntimeError("boom")
        return PASSES

    panel = Panel([Critic("flaky", judge), COMPLETENESS], clock=lambda: now)
    statuses = [(await panel.check(ANSWER))[0].status for _ in range(5)]
    assert statuses == ["error", "error", "error", "skipped", "skipped"]
    assert asked == 3
    now = 60.0
    assert (await panel.check(ANSWER))[0].status == "passed"


async def test_a_verdict_that_is_none_is_an_error() -> None:
    """What another package returns instead of a verdict is named and counts as broken."""
    (found,) = await Panel([Critic("odd", lambda _: "fine")]).check(ANSWER)  # type: ignore[arg-type,return-value]  # what it should not give
    assert (found.status, found.reason) == ("error", "It gave a str and no verdict.")


def test_it_works_without_a_loop() -> None:
    """Plain code without asyncio gets the same results."""
    found = Panel([COMPLETENESS, ARITHMETIC]).check_sync(Subject("2 + 2 = 5"))
    assert [checked.status for checked in found] == ["passed", "failed"]


async def test_plain_code_under_a_running_loop_works_too() -> None:
    """A function that is called from a coroutine may check synchronously."""
    assert Panel([ARITHMETIC]).check_sync(ANSWER)[0].passed


@pytest.mark.parametrize(
    ("critics", "words"),
    [
        ([Critic("a", passing), Critic("a", passing)], "same name"),
        ([Critic("a", passing, depends_on=("b",))], "not in the panel"),
        ([Critic("a", passing, depends_on=("b",)), Critic("b", passing, depends_on=("a",))], "wait for one another"),
    ],
)
def test_a_wrong_panel_is_refused(critics: list[Critic], words: str) -> None:
    """Two of one name, a dependency that is not there and a ring are refused when the panel is made."""
    with pytest.raises(InvalidSetting, match=words):
        Panel(critics)
