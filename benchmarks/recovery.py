"""A thousand runs whose process died, listed as ``tutti runs list`` and the window do, beside as many that have ended.

Where the process died before any of their rows were folded, that is done first; it is measured too.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from app.bootstrap import registry, start_engine
from app.reading import reading
from benchmarks.table import Row
from core.settings.schema import GENERAL, SettingsSchema
from core.settings.state import SettingsState
from events.catalog.calls import ModelCallCompleted, ModelCallRequested
from events.catalog.conversations import AnswerAdded, ConversationStarted, PromptAdded
from events.catalog.runs import DecisionMade, RunRequested, RunStarted, RunSucceeded
from events.envelope import NewEvent, StreamAppend
from events.store.sqlite.store import open_store
from events.values import Money, Payload, Usage, new_id

ROOT = Path(__file__).resolve().parents[1]
DIED = 20
"""Processes that died; each owned its share of the runs."""
MODEL = "practice/small"
_MONEY = Money(picodollars=1_000_000, simulated=True)
_TEXT = "Six times seven is forty-two. " * 6


class Sizes(NamedTuple):
    """How much is measured."""

    runs: int
    rounds: int


class _Ids(NamedTuple):
    run: str
    call: str
    prompt: str
    conversation: str
    answer: str


class Homes(NamedTuple):
    """Where the stores are."""

    interrupted: Path
    finished: Path
    lagging: Path
    """Like the first one, with no row folded yet."""


def rows(*, quick: bool) -> list[Row]:
    """How fast a person sees what a crash has left."""
    return measured(Sizes(1000, 3 if quick else 7))


def measured(sizes: Sizes) -> list[Row]:
    """The same at other sizes."""
    with tempfile.TemporaryDirectory() as folder:
        homes = Homes(*(Path(folder) / name for name in Homes._fields))
        asyncio.run(_fill(homes.lagging, sizes.runs, ended=False))
        shutil.copytree(homes.lagging, homes.interrupted)
        asyncio.run(_fill(homes.finished, sizes.runs, ended=True))
        for home in (homes.interrupted, homes.finished):
            with reading(home):
                pass  # folds the rows, which the events alone do not
        return [*_listed(homes, sizes), _lagging(homes, sizes)]


def _listed(homes: Homes, sizes: Sizes) -> Iterator[Row]:
    """Interleaved, with the same rows read from a store whose runs have ended."""
    ways: dict[str, tuple[Callable[[], int], Callable[[], int]]] = {
        "tutti runs list, from its start to its end": (
            lambda: _command(homes.interrupted, "interrupted", sizes.runs),
            lambda: _command(homes.finished, "succeeded", sizes.runs),
        ),
        "the engine's start and its rows, as in the window": (
            lambda: asyncio.run(_engine(homes.interrupted, ended=False)),
            lambda: asyncio.run(_engine(homes.finished, ended=True)),
        ),
    }
    for name, (ours, base) in ways.items():
        seconds: dict[str, list[float]] = {"ours": [], "base": []}
        for _ in range(sizes.rounds):
            for side, way in (("ours", ours), ("base", base)):
                began = time.perf_counter()
                assert way() == sizes.runs, "not every run was listed"
                seconds[side].append(time.perf_counter() - began)
        took, bare = statistics.median(seconds["ours"]), statistics.median(seconds["base"])
        what = f"{sizes.runs:,} interrupted runs: {name}"
        yield Row(what, took, "s", bare, took / bare, "under 2 s", took < 2)


def _lagging(homes: Homes, sizes: Sizes) -> Row:
    """The first look after the crash, when no row of any of the runs was folded before; the worst case."""
    seconds: list[float] = []
    bare: list[float] = []
    for number in range(min(3, sizes.rounds)):
        home = homes.lagging.with_name(f"copy-{number}")
        shutil.copytree(homes.lagging, home)
        for found in (seconds, bare):
            began = time.perf_counter()
            assert _command(home, "interrupted", sizes.runs) == sizes.runs, "not every run was listed"
            found.append(time.perf_counter() - began)
    took, base = statistics.median(seconds), statistics.median(bare)
    what = f"{sizes.runs:,} interrupted runs: tutti runs list, no row folded yet"
    return Row(what, took, "s", base, took / base, "under 2 s", took < 2)


def _command(home: Path, state: str, runs: int) -> int:
    """How many runs the command line lists, in a process of its own."""
    options = ["--state", state, "--limit", str(runs), "--json", "--home", str(home)]
    command = [sys.executable, "-c", "from app.cli import main; main()", "runs", "list", *options]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, check=True)
    return len(json.loads(done.stdout)["runs"])


async def _engine(home: Path, *, ended: bool) -> int:
    """How many runs an engine finds that has just started."""
    engine = await start_engine(home, environment={})
    views = engine.open_views()
    found = views.runs.all(limit=100_000) if ended else views.runs.interrupted(engine.queries.alive, limit=100_000)
    views.close()
    await engine.close()
    return len(found)


async def _fill(home: Path, runs: int, *, ended: bool) -> None:
    """Append runs that were in the middle of their call, or that came to their end."""
    settings = dict(SettingsSchema(GENERAL).resolve(SettingsState().values))
    store = open_store(home, registry())
    for first in range(0, runs, 100):
        appends = [
            each for number in range(first, min(first + 100, runs)) for each in _run(number, settings, ended=ended)
        ]
        await store.append(appends)
    owners = home / "owners"
    owners.mkdir(mode=0o700, exist_ok=True)
    for number in range(DIED):
        (owners / _owner(number)).touch(mode=0o600)  # nobody holds the lock of who is dead
    await store.close()


def _owner(number: int) -> str:
    return f"{number % DIED:08d}-0000-7000-8000-000000000000"


def _run(number: int, settings: dict[str, Any], *, ended: bool) -> Iterator[StreamAppend]:
    """The events of one run, in the streams where they belong."""
    ids = _Ids(*(new_id() for _ in _Ids._fields))
    text, owner = f"What is 6 * {number}?", _owner(number)
    talk: list[Payload] = [
        ConversationStarted(title=text),
        PromptAdded(message_id=ids.prompt, run_id=ids.run, text=text),
    ]
    requested = RunRequested(
        conversation_id=ids.conversation,
        prompt_id=ids.prompt,
        prompt=text,
        strategy="single",
        models=(MODEL,),
        options={},
        settings=settings,
        owner=owner,
    )
    chosen = DecisionMade(kind="models", choice=MODEL, reason="You chose it.")
    story: list[Payload] = [requested, RunStarted(owner=owner), chosen]
    call: list[Payload] = [_asked(ids)]
    if ended:
        call.append(_answered(ids))
        answer = AnswerAdded(
            message_id=ids.answer, prompt_id=ids.prompt, run_id=ids.run, call_id=ids.call, model=MODEL, text=_TEXT
        )
        talk.append(answer)
        story.append(RunSucceeded(message_id=ids.answer, call_ids=(ids.call,), reason="It was asked alone."))
    streams = {f"conversation-{ids.conversation}": talk, f"run-{ids.run}": story, f"call-{ids.call}": call}
    for stream, payloads in streams.items():
        yield StreamAppend(stream, [NewEvent(payload, "engine", ids.run) for payload in payloads])


def _asked(ids: _Ids) -> ModelCallRequested:
    return ModelCallRequested(
        run_id=ids.run,
        conversation_id=ids.conversation,
        step=MODEL,
        model=MODEL,
        request_hash="0" * 64,
        simulated=True,
        reserved=_MONEY,
    )


def _answered(ids: _Ids) -> ModelCallCompleted:
    return ModelCallCompleted(
        run_id=ids.run,
        conversation_id=ids.conversation,
        model=MODEL,
        answered_by=MODEL,
        text=_TEXT,
        finish="stop",
        usage=Usage(input_tokens=8, output_tokens=45),
        cost=_MONEY,
        seconds=0.4,
        first_seconds=0.2,
        simulated=True,
    )
