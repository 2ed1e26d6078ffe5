"""A run that kills the program whenever it is taken up."""

from __future__ import annotations

from pathlib import Path

from core.commands.models import ReleaseRun
from tests.engines import ask
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
    async with nursery.child("ask_until_death", str(home), url, STEPS, 3, "after") as child:
        await child.rest()
    crashes = []
    async with engine_with(home, url) as engine:
        await engine.caught_up()
        views = engine.open_views()
        (row,) = views.runs.all()
        views.close()
        crashes.append(recorded(engine, row.run_id))
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
    check_asked(ledger.received("deadly"), crashes, NAMES)
    assert [event.type for event in events].count("RunResumed") == RECOVERIES + 1
    check_ends([event for event in events if event.type != "RunQuarantined"])
