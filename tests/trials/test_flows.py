"""The window as a person uses it: real keys and a real mouse on a screen of its own where that can be, see ``hands.py``."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.reading import reading
from core.commands.models import ChangeSetting
from events.projections.runs.rows import RunRow
from tests.conftest import NIGHTLY
from tests.engines import running
from tests.trials.hands import Hands, screen, window

LONG = "Tell me a long story about the sea"
nightly = pytest.mark.skipif(not NIGHTLY, reason="a longer flow, for the long trials")


@pytest.fixture
async def display() -> AsyncIterator[str]:
    """A screen for one test; empty where there is none and events are injected."""
    async with screen() as made:
        print("keys and mouse through an X server" if made else "no X server: events are injected")
        yield made


def runs_of(home: Path) -> list[RunRow]:
    """What is recorded."""
    with reading(home) as found:
        assert found is not None
        return list(found.views.runs.all())


async def asked(hands: Hands, prompt: str) -> None:
    """Type a prompt, with nothing but the keyboard, into the box that has it from the start."""
    await hands.sees("Prompt", whole=True)
    await hands.write(prompt)
    await hands.press("Return")


async def test_from_the_first_start_to_the_first_answer_by_keyboard_alone(home: Path, display: str) -> None:
    """A folder that was empty, a question, an answer: nothing is clicked, and nothing has to be set up."""
    async with window(home, display) as hands:
        await hands.has("Prompt")
        await asked(hands, "What is 17 * 23?")
        await hands.sees("391")
        await hands.sees("No run in progress")
        await hands.press("Ctrl+4")
        await hands.sees("Runs, newest first", whole=True)
        await hands.press("Ctrl+1")
        await hands.sees("What is 17 * 23?")
    (run,) = await asyncio.to_thread(runs_of, home)
    assert run.state == "succeeded"
    assert "391" in run.answer


@nightly
async def test_three_asked_all_killed_and_resumed(home: Path, display: str) -> None:
    """What the kill cut off is offered at the next start, and brought to its end after a question."""
    async with running(home) as engine:
        await engine.commands.send(ChangeSetting(key="strategy.default", value="parallel"))
    async with window(home, display) as hands:
        await hands.has("Prompt")
        await asked(hands, LONG)
        await hands.sees("1 run in progress")
        hands.kill()
    async with window(home, display) as hands:
        await hands.click("Resume …")
        await hands.click("Resume now")
        await hands.sees("1 run in progress")
        await hands.sees_no("interrupted")
        await hands.sees("No run in progress")
    (run,) = await asyncio.to_thread(runs_of, home)
    assert run.state == "succeeded"


@nightly
async def test_settings_theme_and_search_with_the_mouse(home: Path, display: str, tmp_path: Path) -> None:
    """Tabs by their buttons, a setting found by a search, a conversation found by a word of it."""
    async with window(home, display) as hands:
        await hands.has("Prompt")
        await asked(hands, "What is 6 * 7?")
        await hands.sees("42")
        await hands.click("Settings")
        await hands.click("Search settings")
        await hands.write("theme")
        await hands.sees("Theme")
        await hands.click("Chat")
        await hands.click("Search everything that was said")
        await hands.write("nothing like it")
        await hands.sees_no("6 * 7?, ")
        assert await hands.ask("picture", file=str(tmp_path / "window.png"))


@nightly
async def test_a_divider_is_dragged_and_stays(home: Path, display: str) -> None:
    """The list of conversations grows with the drag."""
    async with window(home, display) as hands:
        await hands.has("Prompt")
        before, *_ = await hands.place("Divider")
        await hands.drag("Divider", 60)
        after, *_ = await hands.place("Divider")
        assert after - before > 30


@nightly
async def test_a_dropped_file_goes_with_the_prompt(home: Path, display: str, tmp_path: Path) -> None:
    """It shows above the prompt box, and is on record with what was asked."""
    file = tmp_path / "notes.txt"
    file.write_text("The answer is in here.", encoding="utf-8")
    async with window(home, display) as hands:
        await hands.has("Prompt")
        assert await hands.ask("drop", name="Prompt", file=str(file))
        await hands.sees("Attached: notes.txt")
        await asked(hands, "What does it say?")
        await hands.sees("No run in progress")
        await hands.sees_no("Attached: notes.txt,")
