from __future__ import annotations

from pathlib import Path

from events.catalog.breakers import BreakerChanged
from tests.events.projections.told import story

OPENED = BreakerChanged(
    provider="p",
    host="api.example.com",
    credential="keyring",
    model="p/m",
    state="open",
    previous="closed",
    reason="3 connections in a row failed.",
    open_seconds=15,
    calls=4,
    failures=3,
)
CLOSED = OPENED.model_copy(
    update={"state": "closed", "previous": "half_open", "reason": "Well.", "open_seconds": 0, "calls": 0, "failures": 0}
)


async def test_a_breaker_is_as_its_last_change_left_it(tmp_path: Path) -> None:
    """One row for each breaker, with where it stands, its state and the grounds for it."""
    async with story(tmp_path) as told:
        (stored,) = await told.tell("breaker-k1", OPENED)
        await told.tell("breaker-k2", OPENED.model_copy(update={"model": "p/a", "state": "disabled"}))
        disabled, opened = told.views.breakers.all()
        assert (disabled.key, disabled.model, disabled.state) == ("k2", "p/a", "disabled")
        assert (opened.key, opened.state, opened.open_seconds, opened.calls, opened.failures) == (
            "k1",
            "open",
            15,
            4,
            3,
        )
        assert (opened.at, opened.position) == (stored.recorded_at, stored.position)
        await told.tell("breaker-k1", CLOSED)
        assert [(row.key, row.state) for row in told.views.breakers.all()] == [("k2", "disabled"), ("k1", "closed")]


async def test_every_change_is_kept(tmp_path: Path) -> None:
    """Changes are listed newest first, of all breakers or of one, no more than asked for."""
    async with story(tmp_path) as told:
        await told.tell("breaker-k1", OPENED, CLOSED)
        await told.tell("breaker-k2", OPENED)
        changes = told.views.breakers.changes
        assert [(row.key, row.previous, row.state) for row in changes()] == [
            ("k2", "closed", "open"),
            ("k1", "half_open", "closed"),
            ("k1", "closed", "open"),
        ]
        assert [row.reason for row in changes("k1")] == ["Well.", OPENED.reason]
        assert [row.key for row in changes(limit=1)] == ["k2"]
        assert changes("none") == []


async def test_several_processes_that_close_one_breaker_close_it_once(tmp_path: Path) -> None:
    """When each process says that a change of the provider closed it, one of them is shown."""
    async with story(tmp_path) as told:
        await told.tell("breaker-k", OPENED, CLOSED, CLOSED)
        assert [row.state for row in told.views.breakers.changes()] == ["closed", "open"]


async def test_a_rebuild_yields_the_same_rows(tmp_path: Path) -> None:
    """Folding the whole history again changes nothing."""
    async with story(tmp_path) as told:
        await told.tell("breaker-k", OPENED, CLOSED, OPENED)
        before = told.views.breakers.all(), told.views.breakers.changes()
        await told.rebuild("breakers")
        assert (told.views.breakers.all(), told.views.breakers.changes()) == before
