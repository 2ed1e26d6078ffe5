"""What has to hold of a run after its process was killed, counted in the store and in the ledger outside."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable, Sequence

import orjson

from app.bootstrap import Engine
from core.commands.models import ResumeRun
from events.envelope import StoredEvent
from events.projections.runs.rows import ACTIVE, RunRow
from tests.servers.ledger import LedgerServer

CALL_ENDS = frozenset({"ModelCallCompleted", "ModelCallFailed", "ModelCallCanceled"})
RUN_ENDS = frozenset({"RunSucceeded", "RunFailed", "RunCanceled", "RunQuarantined"})


def recorded(engine: Engine, run_id: str) -> list[StoredEvent]:
    """Everything a run has caused so far."""
    reader = engine.store.open_reader()
    try:
        return list(reader.read_correlated(run_id))
    finally:
        reader.close()


def row_of(engine: Engine, run_id: str) -> RunRow | None:
    """What the views say of a run."""
    views = engine.open_views()
    try:
        return views.runs.get(run_id)
    finally:
        views.close()


def models_in(events: Iterable[StoredEvent], kind: str) -> list[str]:
    """The model of each event of a kind, as the server outside is asked for it."""
    return [
        orjson.loads(event.data)["model"].partition("/")[2]
        for event in events
        if event.type == kind and event.data is not None
    ]


TRUE_STATE_SECONDS = 2.0
"""After a start every run is in a true state so soon."""


async def check_state(engine: Engine, run_id: str) -> bool:
    """After a crash the run says nothing untrue: it has ended, or nobody carries it out. Says whether it can go on."""
    async with asyncio.timeout(TRUE_STATE_SECONDS):
        await engine.caught_up()
    row = row_of(engine, run_id)
    assert row is not None
    if row.state not in ACTIVE:
        return False
    assert not engine.queries.alive(row.owner)
    return True


async def take_up(engine: Engine, run_id: str) -> RunRow:
    """Resume a run and wait for its end."""
    await engine.commands.send(ResumeRun(run_id=run_id))
    return await engine.run_ended(run_id)


def check_ends(events: Sequence[StoredEvent]) -> None:
    """Each call of the run and the run itself have exactly one end."""
    calls = {event.stream for event in events if event.type == "ModelCallRequested"}
    ends = Counter(event.stream for event in events if event.type in CALL_ENDS)
    assert ends == Counter(calls), [(event.stream, event.type) for event in events]
    assert sum(event.type in RUN_ENDS for event in events) == 1


def check_asked(asked: Counter[str], before: Sequence[Sequence[StoredEvent]], names: Sequence[str]) -> None:
    """Nobody outside was asked again for what was recorded, and for nothing more often than the process died over it.

    :param asked: how often the server outside was asked for each model.
    :param before: what was recorded at each crash.
    :param names: the models of all steps.
    """
    for name in names:
        in_flight = [
            name in models_in(events, "ModelCallRequested") and name not in models_in(events, "ModelCallCompleted")
            for events in before
        ]
        assert 1 <= asked[name] <= 1 + sum(in_flight), (name, asked[name], in_flight)
    assert set(asked) == set(names)


def check_intent(ledger: LedgerServer, tag: str, events: Sequence[StoredEvent]) -> None:
    """What left the machine had been recorded before."""
    assert set(ledger.received(tag)) <= set(models_in(events, "ModelCallRequested"))
