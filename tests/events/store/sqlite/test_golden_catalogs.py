from __future__ import annotations

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from events.catalog import PAYLOADS
from events.catalog.store import PayloadErased
from events.envelope import Event
from events.values import Payload
from events.views import PROJECTIONS
from tests.events.projections.told import Story, story
from tests.events.samples import REGISTRY, open_in
from tests.events.store.golden.catalog import CATALOGUE, FOLDER, make

HEADS = {
    1: "7fede45dddd50fad6e823014e34640ce55f67e4183621b6b0923ba725b3fd620",
    2: "f75dd4338cacb620de4618af36c074c9258661fd421326502e4163ff77449bb1",
    3: "e0fb45798357e69284b8a2a31190398e596d9bcf0f0f7b004c9ec2087592dfb0",
    4: "eaea4427d343fcb52b775cba07c7c2e459326fde80faa4c547428b6122d1c509",
}
"""The hash of the last event of the golden export of each catalogue."""


def _lines(catalogue: int) -> list[bytes]:
    return (FOLDER / f"v1-catalog{catalogue}.jsonl").read_bytes().splitlines(keepends=True)


async def _events(home: Path, catalogue: int) -> list[Event]:
    store = open_in(home)
    store.import_lines(_lines(catalogue))
    events = [REGISTRY.decode(stored) for stored in store.open_reader().read()]
    await store.close()
    return events


@asynccontextmanager
async def _told(home: Path, catalogue: int) -> AsyncIterator[Story]:
    events = await _events(home, catalogue)
    async with story(home) as told:
        await told.caught_up(len(events))
        yield told


@pytest.mark.parametrize("catalogue", HEADS)
async def test_every_catalogue_imports_whole(home: Path, catalogue: int) -> None:
    """An export of every catalogue imports with the hashes it had and exports the same bytes again."""
    lines = _lines(catalogue)
    store = open_in(home)
    assert store.import_lines(lines) == len(lines) - 1
    assert store.verify() == (len(lines) - 1, HEADS[catalogue], ())
    assert list(store.export_lines()) == lines
    await store.close()


@pytest.mark.parametrize("catalogue", HEADS)
async def test_every_catalogue_is_read(home: Path, catalogue: int) -> None:
    """Every payload of every catalogue that was not erased decodes to its present class."""
    for event in await _events(home, catalogue):
        if event.stored.data is not None:
            assert isinstance(event.payload, Payload), event.stored.type
            assert event.payload.type_name == event.stored.type


def test_the_newest_holds_one_of_everything() -> None:
    """The newest golden export has every type at its present version; when not, make the next one."""
    written = {(row["type"], row["schema_version"]) for row in map(json.loads, _lines(CATALOGUE)[1:])}
    assert {(payload.type_name, payload.schema_version) for payload in PAYLOADS} <= written


async def test_the_script_tells_the_same_story(home: Path) -> None:
    """The script that made the newest golden export still tells it, event by event."""

    def told(lines: Sequence[bytes]) -> list[tuple[str, str]]:
        return [(row["stream"], row["type"]) for row in map(json.loads, lines[1:])]

    assert told((await make(home)).splitlines()) == told(_lines(CATALOGUE))


async def test_rows_of_the_first_catalogue(home: Path) -> None:
    """A run of the first catalogue shows what it always did, and nothing that nobody recorded."""
    async with _told(home, 1) as told:
        run = told.views.runs.get("r1")
        assert run is not None
        assert (run.state, run.answer, run.degraded, run.token) == ("succeeded", "42, of course", True, 1)
        assert (run.calls, run.calls_ended, run.planned, run.percent) == (5, 5, 0, 100)
        assert (run.cost_picodollars, run.simulated_picodollars, run.cached_tokens) == (7_000_000, 5, 8)
        assert (run.origin_kind, run.recoveries, run.saved_picodollars, run.waiting) == ("", 0, 0, 0)
        steps = told.views.runs.steps("r1")
        assert [step.state for step in steps] == ["succeeded", "succeeded", "failed", "canceled", "canceled"]
        assert {(step.source, step.reserved_picodollars, step.booked_picodollars) for step in steps} == {
            ("model", None, 0)
        }
        assert steps[3].error_what == "stopped by you"
        booked = {(row.provider, row.simulated): row.picodollars for row in told.views.performance.booked_by_provider()}
        assert booked == {("openai", False): 7_000_000, ("practice", True): 5}
        prompt, answer = told.views.conversations.messages("c1")
        assert (prompt.run_id, answer.prompt_id, answer.superseded) == ("r1", "p1", False)
        assert told.views.conversations.runs_of("p1") == ["r1"]
        assert {row.source for row in told.views.conversations.answers(run_id="r1")} == {"model"}


async def test_runs_of_the_second_catalogue(home: Path) -> None:
    """Every event of a run's life has its place in the rows."""
    async with _told(home, 2) as told:
        runs = told.views.runs
        assert {row.run_id: row.state for row in runs.all()} == {
            "r1": "succeeded",
            "r2": "failed",
            "r3": "running",
            "r4": "canceled",
        }
        run = runs.get("r1")
        assert run is not None
        assert (run.owner, run.token, run.recoveries, run.planned) == ("second", 2, 0, 5)
        assert (run.calls, run.calls_ended, run.calls_cached, run.saved_picodollars) == (5, 5, 1, 7_000_000)
        assert (run.cost_picodollars, run.cached_tokens, run.trimmed_tokens) == (13_000_000, 16, 1500)
        assert (run.spared_picodollars, run.spared_simulated) == (1_600_000, 0)
        fork = runs.get("r2")
        assert fork is not None
        assert (fork.origin_kind, fork.origin_run_id, fork.origin_step) == ("fork", "r1", "two")
        assert [(row.run_id, row.state, row.reason) for row in runs.approvals()] == [
            ("r1", "given", ""),
            ("r2", "denied", "too dear"),
        ]
        assert runs.approvals()[0].cost_picodollars == 9_000_000
        assert [row.hook for row in runs.hook_failures("r1")] == ["notify"]
        assert [row.choice for row in runs.decisions("r1")] == ["openai/big"]
        assert [row.run_id for row in runs.interrupted(lambda owner: owner == "second")] == ["r3"]


async def test_calls_of_the_second_catalogue(home: Path) -> None:
    """What was asked, lost, saved, stopped and booked stands with its call, and adds up."""
    async with _told(home, 2) as told:
        steps = told.views.runs.steps("r1")
        assert [(step.state, step.source, step.booked_picodollars) for step in steps] == [
            ("succeeded", "model", 30),
            ("succeeded", "model", 20),
            ("succeeded", "cache", 0),
            ("canceled", "model", 10),
            ("failed", "model", 40),
        ]
        assert (steps[1].interrupted, steps[1].partial, steps[2].origin_call) == (1, "Forty", "k1")
        assert [step.spared_picodollars for step in steps] == [800_000, 800_000, 0, 0, 0]
        assert told.views.performance.booked_by_run(["r1"]) == {("r1", False): (13_000_100, 100)}
        assert told.views.performance.reservations() == []
        savings = told.views.performance.savings(since=0)
        assert (savings.cache_hits, savings.saved_picodollars, savings.cached_tokens) == (1, 7_000_000, 16)
        assert (savings.spared_picodollars, savings.spared_simulated) == (1_600_000, 0)
        prompt, _ = told.views.conversations.messages("c1")
        assert prompt.run_id == "r2"
        assert told.views.conversations.runs_of("p1") == ["r1", "r2"]


@pytest.mark.parametrize("catalogue", HEADS)
@pytest.mark.parametrize("name", [kind.name for kind in PROJECTIONS])
async def test_a_rebuild_gives_the_same_tables(home: Path, catalogue: int, name: str) -> None:
    """Folding an old history again gives the tables, row by row, that folding it live gave; none is refused."""
    (kind,) = (kind for kind in PROJECTIONS if kind.name == name)

    def tables() -> list[list[tuple[object, ...]]]:
        reader = store.open_reader()
        try:
            assert reader.dead_letters() == []
            return [reader.connection.execute(f"SELECT * FROM {table}").fetchall() for table in kind.tables]  # noqa: S608 - names of our own classes
        finally:
            reader.close()

    async with _told(home, catalogue) as told:
        store = told.store
        before = tables()
        await told.rebuild(name)
        assert tables() == before


async def test_an_erasure_is_kept(home: Path) -> None:
    """The erased event of the story stays erased, and says so."""
    *_, erased, audit = await _events(home, 2)
    assert (erased.stored.data, erased.payload) == (None, None)
    assert isinstance(audit.payload, PayloadErased)
