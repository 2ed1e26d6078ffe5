"""What other packages bring by entry points."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from app import plugins
from app.cli.root import cli
from core.errors import UnknownThing
from tests.engines import ask, running

MODULE = """
from core.critics.critic import Critic, Verdict
from core.strategies.context import Options, Outcome, Strategy

async def echo(context, options):
    answer = await context.ask(context.models[0])
    return Outcome(answer, "An added strategy asked it.")

ECHO = Strategy("echo", "Echo", "The first model answers.", Options, echo)
SINGLE = Strategy("single", "Mine", "Takes a name that is taken.", Options, echo)
SHORT = Critic("short", lambda subject: Verdict("passed" if len(subject.text) < 9 else "failed"), quick=True)
def provider(endpoint):
    raise NotImplementedError
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
