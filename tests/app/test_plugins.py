"""What other packages bring by entry points."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from app import plugins
from app.cli.root import cli
from core.commands.models import AddProvider
from core.errors import UnknownThing
from tests.engines import ask, running

MODULE = """
from core.critics.critic import Critic, Verdict
from core.ports.models import ModelInfo, ModelResponse
from events.values import Usage
from core.strategies.context import Options, Outcome, Strategy

async def echo(context, options):
    answer = await context.ask(context.models[0])
    return Outcome(answer, "An added strategy asked it.")

ECHO = Strategy("echo", "Echo", "The first model answers.", Options, echo)
SINGLE = Strategy("single", "Mine", "Takes a name that is taken.", Options, echo)
SHORT = Critic("short", lambda subject: Verdict("passed" if len(subject.text) < 9 else "failed"), quick=True)

class Mine:
    def __init__(self, endpoint):
        self.name = endpoint.name
    async def list_models(self):
        return (ModelInfo(f"{self.name}/one", self.name, "one"),)
    async def call(self, request, sink):
        sink.text("Mine says 42.")
        return ModelResponse("Mine says 42.", "stop", Usage(), "one")
    async def close(self):
        pass

def provider(endpoint):
    return Mine(endpoint)
"""
POINTS = """
[tutti.strategies]
echo = added_to_tutti:ECHO
single = added_to_tutti:SINGLE
gone = added_to_tutti:NOT_THERE
raises = broken_for_tutti:ANYTHING
number = math:pi

[tutti.critics]
short = added_to_tutti:SHORT

[tutti.providers]
mine = added_to_tutti:provider
"""


@pytest.fixture
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package on the path with good and broken entry points."""
    place = tmp_path / "site"
    info = place / "added_to_tutti-1.2.dist-info"
    info.mkdir(parents=True)
    (place / "added_to_tutti.py").write_text(MODULE)
    (place / "broken_for_tutti.py").write_text("raise RuntimeError('not today')\n")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: added-to-tutti\nVersion: 1.2\n")
    (info / "entry_points.txt").write_text(POINTS)
    monkeypatch.syspath_prepend(str(place))
    plugins.installed.cache_clear()
    yield
    plugins.installed.cache_clear()


@pytest.mark.usefixtures("added")
def test_the_good_ones_are_loaded_and_the_broken_ones_named(caplog: pytest.LogCaptureFixture) -> None:
    """Strategies, critics and providers are found by name; each broken one is left out, with its package and why."""
    with caplog.at_level(logging.WARNING):
        found = plugins.installed()
    assert (set(found.strategies), set(found.critics), set(found.providers)) == ({"echo"}, {"short"}, {"mine"})
    reasons = {broken.name: broken.reason for broken in found.broken}
    assert set(reasons) == {"single", "gone", "raises", "number"}
    assert "not today" in reasons["raises"]
    assert "another one named single" in reasons["single"]
    assert "float and no Strategy" in reasons["number"]
    assert {broken.source for broken in found.broken} == {"added-to-tutti 1.2"}
    assert "raises of added-to-tutti 1.2 is left out" in caplog.text


@pytest.mark.usefixtures("added")
async def test_an_added_strategy_answers_a_prompt(home: Path) -> None:
    """A strategy of another package is chosen by its name, beside a broken one of the same package."""
    async with running(home) as engine:
        run = await ask(engine, "practice/small", strategy="echo")
    assert run.row.state == "succeeded"
    assert run.row.reason == "An added strategy asked it."


@pytest.mark.usefixtures("added")
async def test_an_added_critic_looks_at_an_answer(home: Path) -> None:
    """A critic of another package is named among the checks of a prompt, and what it finds is on record."""
    async with running(home) as engine:
        run = await ask(engine, "practice/small", options={"checks": "short, completeness"})
    made = {row.data["check"]: row.data["status"] for row in run.timeline if row.type == "CheckMade"}
    assert made == {"short": "failed", "completeness": "passed"}
    assert run.row.degraded


@pytest.mark.usefixtures("added")
async def test_an_added_provider_is_asked(home: Path) -> None:
    """A provider of another package is set up by its kind, and its models answer."""
    async with running(home) as engine:
        await engine.commands.send(AddProvider(name="here", wire="mine"))
        run = await ask(engine, "here/one")
        assert "here/one" in {model.id for model in await engine.queries.models(refresh=True)}
    assert run.row.answer == "Mine says 42."


@pytest.mark.usefixtures("added")
def test_doctor_names_them(home: Path) -> None:
    """``tutti doctor`` lists what was added, and what was left out and why."""
    told = CliRunner().invoke(cli, ["doctor", "--home", str(home)], prog_name="tutti").output
    assert "echo" in told
    assert "not today" in " ".join(told.split())


async def test_without_packages_there_is_nothing_added(home: Path) -> None:
    """An installation without plugins knows its own strategies only."""
    plugins.installed.cache_clear()
    async with running(home) as engine:
        with pytest.raises(UnknownThing):
            await ask(engine, "practice/small", strategy="echo")
