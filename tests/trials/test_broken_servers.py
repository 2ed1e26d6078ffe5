"""A whole run against every broken server there is, in both wire formats."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path

import pytest

from app.bootstrap import Engine, start_engine
from core.commands.models import AddProvider
from core.errors import BrokenStream
from core.ports.live import LiveDelta
from events.projections.runs.rows import RunRow
from tests.engines import submit
from tests.servers.faults import FAULTS, FORMATS, OPEN_STREAM, TEXT, Fault, Format, Script, serving
from tests.servers.raw import RawServer, Received, Talk, document, head

SECRET = "sk-trial-0123456789abcdef"
DEADLINE = 3.0
"""Seconds a run is given."""
SLACK = 3.0
"""Seconds more until its end has to be known, on a machine that is busy with fifty megabytes of something else."""
AT_ONCE = 6

SAID = {
    "half a surrogate pair": "half \N{REPLACEMENT CHARACTER} pair",
    "events of 48 MB": "Grüße, " + "x" * 60_000 * 800,
}
"""What is sent as text where it is not the usual words."""


async def _silence(_: Format, talk: Talk) -> None:
    await talk.gone()
    raise ConnectionResetError


async def _keep_alives(_: Format, talk: Talk) -> None:
    await talk.send(OPEN_STREAM)
    while not talk.reader.at_eof():
        await talk.send(b": still here\n\n")
        await asyncio.sleep(0.02)
    raise ConnectionResetError


async def _words_then_silence(form: Format, talk: Talk) -> None:
    await talk.send(OPEN_STREAM + form.until_text(2))
    await _silence(form, talk)


async def _words_for_ever(form: Format, talk: Talk) -> None:
    await talk.send(OPEN_STREAM + form.until_text(0))
    while not talk.reader.at_eof():
        await talk.send(form.delta("x"))
        await asyncio.sleep(0.02)
    raise ConnectionResetError


def _always(script: Script, name: str) -> Fault:
    return Fault(name, lambda _: script, BrokenStream)


ENDLESS = (
    _always(_silence, "silence"),
    _always(_keep_alives, "keep-alives for ever"),
    _always(_words_then_silence, "words, then silence"),
    _always(_words_for_ever, "words for ever"),
)
SAID["words for ever"] = "x" * 10_000


class Hearing:
    """An engine's live text, by run."""

    def __init__(self, engine: Engine) -> None:
        self._heard: defaultdict[str, list[str]] = defaultdict(list)
        engine.live.subscribe(self._hear)

    def _hear(self, delta: LiveDelta) -> None:
        if delta.kind == "text":
            self._heard[delta.run_id].append(delta.text)

    def shown(self, run_id: str) -> str:
        """What a person saw of a run's answers."""
        return "".join(self._heard[run_id])


@asynccontextmanager
async def engine_with_key(home: Path) -> AsyncIterator[Engine]:
    """An engine whose environment holds the key."""
    engine = await start_engine(home, environment={"TRIAL_KEY": SECRET}, practice_latency=0)
    try:
        yield engine
    finally:
        await engine.close()


async def add(engine: Engine, name: str, form: Format, url: str) -> None:
    """Add a server to the providers, with the key."""
    base = f"{url}/v1" if form.name == "openai" else url
    await engine.commands.send(AddProvider(name=name, wire=form.name, base_url=base, key_env="TRIAL_KEY"))


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
async def test_every_fault(home: Path, form: Format) -> None:
    """No run is over its deadline, what is shown was sent, what can be read succeeds, and no key is written down."""
    at_once, numbers, wrong = asyncio.Semaphore(AT_ONCE), count(1), list[str]()
    async with engine_with_key(home) as engine:
        hearing = Hearing(engine)

        async def meet(fault: Fault) -> None:
            async with at_once, serving(form, fault) as server:
                name = f"broken-{next(numbers)}"
                await add(engine, name, form, server.url)
                run_id = (await submit(engine, f"{name}/x", timeout_seconds=DEADLINE)).run_id
                try:
                    async with asyncio.timeout(DEADLINE + SLACK):
                        row = await engine.run_ended(run_id)
                except TimeoutError:
                    wrong.append(f"{fault.name}: over the deadline")
                    return
                wrong.extend(f"{fault.name}: {what}" for what in _wrong(fault, row, hearing.shown(run_id)))
                if not any(SECRET in str(request.headers) for request in server.requests):
                    wrong.append(f"{fault.name}: the key was not sent, so this proves nothing about it")

        await asyncio.gather(*(meet(fault) for fault in (*FAULTS, *ENDLESS)))
        reader = engine.store.open_reader()
        kept = b"".join(event.data or b"" for event in reader.read())
    assert wrong == []
    assert SECRET.encode() not in kept


def _wrong(fault: Fault, row: RunRow, shown: str) -> list[str]:
    """What is not as promised."""
    said = SAID.get(fault.name, TEXT)
    found = []
    if not said.startswith(shown):
        found.append(f"{shown[:80]!r} was shown, which was not sent")
    if fault.error is None and (row.state, row.answer, shown) != ("succeeded", said, said):
        found.append(f"{row.state} with {row.answer[:80]!r}")
    if fault.error is not None and not (row.state == "failed" and row.error_what and row.error_do and not row.answer):
        found.append(f"{row.state}, {row.error_what!r}")
    return found


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
async def test_no_second_host(home: Path, form: Format) -> None:
    """Whatever a server says of where to go, neither the key nor the prompt reaches another host."""

    async def accept(_: Received, talk: Talk) -> None:
        await talk.send(document(form.whole, 200, "text/event-stream"))

    async with RawServer(accept) as second, engine_with_key(home) as engine:
        for status in (301, 302, 303, 307, 308):

            async def redirect(_: Received, talk: Talk, status: int = status) -> None:
                await talk.send(head(status, Location=f"{second.url}/v1/messages", Content_Length="0"))

            async with RawServer(redirect) as first:
                await add(engine, f"moved-{status}", form, first.url)
                run_id = (await submit(engine, f"moved-{status}/x", timeout_seconds=DEADLINE)).run_id
                row = await engine.run_ended(run_id)
                assert (row.state, len(first.requests)) == ("failed", 1)
                assert SECRET in str(first.requests[0].headers)
        assert second.connections == 0
