"""A run is killed before and behind each of its commits, and so is its resumption."""

from __future__ import annotations

import shutil
from collections import Counter
from itertools import count
from pathlib import Path

import pytest

from core.commands.models import ChangeSetting
from events.envelope import StoredEvent
from tests.engines import running
from tests.servers.ledger import LedgerServer
from tests.trials.deaths import POINTS, Point
from tests.trials.jobs import engine_with, models
from tests.trials.nursery import Nursery
from tests.trials.promises import check_asked, check_ends, check_intent, check_state, recorded, row_of, take_up

STEPS = 3
NAMES = [model.partition("/")[2] for model in models(STEPS)]
MOST_COMMITS = 40
"""Of a run of three steps; a trial that goes on behind this has lost its way."""


@pytest.mark.parametrize("point", POINTS)
async def test_killed_at_each_commit(tmp_path: Path, nursery: Nursery, ledger: LedgerServer, point: Point) -> None:
    """At each commit of a run: what is recorded is used again, what is not is asked for once, the answer is the same."""
    for nth in count(1):
        home, tag = tmp_path / str(nth), f"{point}-{nth}"
        async with nursery.child("ask_until_death", str(home), ledger.openai_url(tag), STEPS, nth, point) as child:
            lines = await child.rest()
        if child.status == 0:
            assert lines == [answer(ledger)]
            break
        assert (child.status, lines) == (-9, [])
        await check_resumed(ledger, home, tag)
    assert STEPS + 1 < nth < MOST_COMMITS


@pytest.mark.parametrize("point", POINTS)
async def test_resumption_killed_at_each_commit(
    tmp_path: Path, nursery: Nursery, ledger: LedgerServer, point: Point
) -> None:
    """At each commit of a resumption the same holds, counted over both crashes."""
    broken, first = tmp_path / "broken", f"first-{point}"
    async with nursery.child("ask_until_death", str(broken), ledger.openai_url(first), STEPS, 2, "after") as child:
        await child.rest()
    run_id, before = await crashed(broken, ledger, first)
    for nth in count(1):
        home, tag = tmp_path / str(nth), f"again-{point}-{nth}"
        shutil.copytree(broken, home)
        url = ledger.openai_url(tag)
        async with nursery.child("resume_until_death", str(home), url, run_id, nth, point) as child:
            lines = await child.rest()
        if child.status == 0:
            assert lines == [answer(ledger)]
            break
        assert (child.status, lines) == (-9, [])
        await check_resumed(ledger, home, tag, asked_before=ledger.received(first), crashes=[before])
    assert STEPS < nth < MOST_COMMITS


def answer(ledger: LedgerServer) -> str:
    """What an undisturbed run comes to: the longest answer."""
    return max((ledger.answer(name) for name in NAMES), key=len)


async def crashed(home: Path, ledger: LedgerServer, tag: str) -> tuple[str, list[StoredEvent]]:
    """The run a process died over, and what is recorded of it."""
    async with engine_with(home, ledger.openai_url(tag)) as engine:
        await engine.caught_up()
        views = engine.open_views()
        (row,) = views.runs.all()
        views.close()
        assert await check_state(engine, row.run_id)
        return row.run_id, recorded(engine, row.run_id)


async def check_resumed(
    ledger: LedgerServer,
    home: Path,
    tag: str,
    *,
    asked_before: Counter[str] | None = None,
    crashes: list[list[StoredEvent]] | None = None,
) -> None:
    """Take the run of a data folder up and hold what came of it against what is promised."""
    async with engine_with(home, ledger.openai_url(tag)) as engine:
        await engine.caught_up()
        views = engine.open_views()
        rows = views.runs.all()
        views.close()
        if not rows:
            assert not ledger.entries(tag)  # killed before anything was recorded, so nothing left
            return
        run_id = rows[0].run_id
        before = recorded(engine, run_id)
        check_intent(ledger, tag, before)
        if await check_state(engine, run_id):
            await take_up(engine, run_id)
        row = row_of(engine, run_id)
        assert row is not None
        assert (row.state, row.answer, row.degraded) == ("succeeded", answer(ledger), False)
        check_ends(recorded(engine, run_id))
        check_asked((asked_before or Counter()) + ledger.received(tag), [*(crashes or []), before], NAMES)
        assert engine.store.verify().ok


async def test_a_start_misses_no_run(tmp_path: Path, nursery: Nursery, ledger: LedgerServer) -> None:
    """Killed behind each of its first commits, a run is taken up by the very next start, where that was asked for."""
    for nth in range(1, STEPS + 1):  # each step takes a commit at least, and the end is behind them
        home, tag = tmp_path / str(nth), f"start-{nth}"
        url = ledger.openai_url(tag)
        async with engine_with(home, url) as engine:
            await engine.commands.send(ChangeSetting(key="runs.recovery", value="resume"))
        async with nursery.child("ask_until_death", str(home), url, STEPS, nth, "after") as child:
            await child.rest()
        async with running(home) as engine:
            (run_id,) = await engine.recover()
            row = await engine.run_ended(run_id)
            assert (row.state, row.answer) == ("succeeded", answer(ledger))
            check_ends(recorded(engine, run_id))
