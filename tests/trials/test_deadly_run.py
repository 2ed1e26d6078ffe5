"""A run that kills the program whenever it is taken up."""

from __future__ import annotations

from pathlib import Path

from core.commands.models import ChangeSetting, ReleaseRun
from events.envelope import StoredEvent
from events.projections.runs.rows import RunRow
from tests.engines import ask, running
from tests.servers.ledger import LedgerServer
from tests.trials.jobs import engine_with, models
from tests.trials.nursery import Nursery
from tests.trials.promises import check_asked, check_ends, recorded, row_of, take_up

RECOVERIES = 3
STEPS = 3
NAMES = [model.partition("/")[2] for model in models(STEPS)]


async def test_a_deadly_run_is_set_apart(home: Path, nursery: Nursery, ledger: LedgerServer) -> None:
    """After three recoveries in vain it is in quarantine, the program works, and released it still comes to its answer."""
    url = ledger.openai_url("deadly")
    row, before = await _died(home, nursery, url)
    for _ in range(RECOVERIES):
        async with nursery.child("resume_deadly", str(home), row.run_id) as child:
            assert await child.rest() == []
        assert child.status == -9
    async with nursery.child("resume_deadly", str(home), row.run_id) as child:
        (refused,) = await child.rest()
    assert child.status == 0
    assert "set apart" in refused
    async with engine_with(home, url) as engine:
        await engine.caught_up()
        apart = row_of(engine, row.run_id)
        assert apart is not None
        assert apart.state == "quarantined"
        assert (await ask(engine, "practice/arithmetic")).row.state == "succeeded"
        await engine.commands.send(ReleaseRun(run_id=row.run_id))
        ended = await take_up(engine, row.run_id)
        assert ended.state == "succeeded"
        events = recorded(engine, row.run_id)
    check_asked(ledger.received("deadly"), [before], NAMES)
    assert [event.type for event in events].count("RunResumed") == RECOVERIES + 1
    check_ends([event for event in events if event.type != "RunQuarantined"])


async def test_a_program_that_resumes_by_itself_does_not_die_for_ever(
    home: Path, nursery: Nursery, ledger: LedgerServer
) -> None:
    """Where interrupted runs are resumed at the start, the fourth start sets the deadly one apart and stays."""
    row, _ = await _died(home, nursery, ledger.openai_url("by-itself"))
    async with running(home) as engine:
        await engine.commands.send(ChangeSetting(key="runs.recovery", value="resume"))
    for _ in range(RECOVERIES):
        async with nursery.child("start_deadly", str(home)) as child:
            assert await child.rest() == []
        assert child.status == -9
    for _ in range(2):
        async with nursery.child("start_deadly", str(home)) as child:
            assert await child.rest() == ["0"]
        assert child.status == 0
    async with running(home) as engine:
        await engine.caught_up()
        apart = row_of(engine, row.run_id)
        assert apart is not None
        assert apart.state == "quarantined"
        assert (await ask(engine, "practice/arithmetic")).row.state == "succeeded"


async def _died(home: Path, nursery: Nursery, url: str) -> tuple[RunRow, list[StoredEvent]]:
    """A run whose process died at its third commit, and what is recorded of it."""
    async with nursery.child("ask_until_death", str(home), url, STEPS, 3, "after") as child:
        await child.rest()
    async with engine_with(home, url) as engine:
        await engine.caught_up()
        views = engine.open_views()
        (row,) = views.runs.all()
        views.close()
        return row, recorded(engine, row.run_id)
