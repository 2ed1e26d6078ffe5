"""For every position: what the widgets show is the projection of the events up to it, whichever way they came there."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.commands.folders import MoveToFolder
from core.commands.models import (
    CancelRun,
    ChangeSetting,
    RateAnswer,
    Remember,
    RenameConversation,
    RetryRun,
    SetBudget,
    SubmitPrompt,
    Submitted,
)
from core.commands.settings import UndoSetting
from core.strategies.catalogue import BUILT_IN
from events.envelope import StoredEvent
from events.errors import TuttiError
from events.projections.runs.projection import RunsProjection
from tabs.chat.conversation_model import ConversationModel
from tabs.runs.detail import ANSWER, DECISIONS, STEPS, TIMELINE
from tests.conftest import NIGHTLY
from tests.engines import running
from tests.events.past.test_machine import dump, rebuilt
from tests.tabs import proof
from tests.tabs.proof import Place, proving

STRATEGIES = [strategy.name for strategy in BUILT_IN]
MODELS = ("practice/small", "practice/medium", "practice/large")
COMPARED = 2
"""Positions of each history at which the ways are compared in an ordinary run; all of them nightly."""
RUN_PAGES = (ANSWER, STEPS, DECISIONS, TIMELINE)
"""Those that every run has."""
SETTINGS_PAGES = ("Changes", "Budget", "Memory", "Cache", "Presets", "Providers", "Appearance")


async def _record(home: Path, strategy: str) -> list[bytes]:
    """A history of a strategy: two prompts, a failure, a retry, a stop, a rating, a folder, a memory, settings, a limit."""
    async with running(home) as engine:

        async def send(command: Any) -> Any:
            return await engine.commands.send(command)

        async def ask(text: str, **more: Any) -> Submitted:
            submitted: Submitted = await send(SubmitPrompt(text=text, strategy=strategy, models=MODELS, **more))
            await engine.ended(submitted.run_id)
            return submitted

        await send(ChangeSetting(key="calls.attempts", value=2))
        await send(SetBudget(scope="day", picodollars=10**12))
        first = await ask("What is 6 * 7?")
        await send(RateAnswer(run_id=first.run_id, rating="good"))
        await send(RenameConversation(conversation_id=first.conversation_id, title="Sums"))
        await send(MoveToFolder(conversation_ids=(first.conversation_id,), folder="Arithmetic"))
        await send(Remember(text="The person likes short answers.", topic="style"))
        await ask("What is 9 * 8?", conversation_id=first.conversation_id)
        await send(ChangeSetting(key="simulate.failure", value="payment_required"))
        failed = await ask("What is 5 * 5?", conversation_id=first.conversation_id)
        await send(UndoSetting())
        with suppress(TuttiError):  # what all was asked again had been answered
            again = await send(RetryRun(run_id=failed.run_id))
            await engine.ended(again.run_id)
        stopped = await send(SubmitPrompt(text="What is 3 * 3?", strategy=strategy, models=MODELS))
        with suppress(TuttiError):  # it was too quick
            await send(CancelRun(run_id=stopped.run_id))
        await engine.ended(stopped.run_id)
        await engine.caught_up()
        return list(engine.store.export_lines())


def _recorded(home: Path, strategy: str) -> list[bytes]:
    """The same, made on a loop of its own: the window's is no engine's."""
    window = asyncio.get_event_loop()
    asyncio._set_running_loop(None)
    try:
        with asyncio.Runner() as runner:
            return runner.run(_record(home, strategy))
    finally:
        asyncio.set_event_loop(window)
        asyncio._set_running_loop(window)


def _places(events: Sequence[StoredEvent], number: int) -> dict[str, Place]:
    """What is open: the first conversation, its first run, and another page for each history."""
    conversation = next(event.stream for event in events if event.stream.startswith("conversation-"))
    run = next(event.stream for event in events if event.stream.startswith("run-"))
    return {
        "Chat": Place(conversation.partition("-")[2]),
        "Runs": Place(run.partition("-")[2], RUN_PAGES[number % len(RUN_PAGES)]),
        "Performance": Place(str(number % 4)),
        "Settings": Place(SETTINGS_PAGES[number % len(SETTINGS_PAGES)]),
    }


def _chosen(head: int, number: int) -> frozenset[int]:
    if NIGHTLY:
        return frozenset(range(1, head + 1))
    step = max(1, head // COMPARED)
    return frozenset({*range(1 + (number * 7) % step, head, step), head})


@pytest.mark.timeout(3600 if NIGHTLY else 600)
@pytest.mark.parametrize("strategy", STRATEGIES)
def test_widgets_equal_projections(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, strategy: str
) -> None:
    """Tabs that heard of each event as it happened, tabs that were moved through the past, and tabs that were built there
    show the same; and the rows are those of a rebuild from nothing.
    """
    number = STRATEGIES.index(strategy)
    with proving(qtbot, tmp_path, monkeypatch, _recorded(tmp_path / "recorded", strategy)) as proven:
        proven.open(_places(proven.events, number))
        compared = _chosen(len(proven.events), number)
        for event in proven.events:
            proven.check(event, compared=event.position in compared)
            if event.position in compared:
                rows = rebuilt(proven.events[: event.position])
                assert proven.rows(dump) == dump(rows), f"rows at {event.position}"
                rows.close()


def test_a_projection_that_forgets_is_noticed(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A projection that forgets one late event while it is followed live is named by the comparison."""
    monkeypatch.setattr(proof, "PATIENCE_MS", 1500)
    with proving(qtbot, tmp_path, monkeypatch, _recorded(tmp_path / "recorded", "single")) as proven:
        proven.open(_places(proven.events, 0))
        late = next(event for event in proven.events if event.type == "RunSucceeded")
        apply = RunsProjection.apply
        for event in proven.events[: late.position - 1]:
            proven.check(event, compared=False)
        with monkeypatch.context() as planted:
            planted.setattr(RunsProjection, "apply", lambda *_: ())
            proven.happen(late)
        assert RunsProjection.apply is apply
        with pytest.raises(AssertionError, match=r"(Chat|Runs) at event"):
            proven.compare(late)


def test_a_tab_that_keeps_old_text_is_noticed(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list that is not brought up to date when a conversation gets another name is named by the comparison."""
    monkeypatch.setattr(proof, "PATIENCE_MS", 1500)
    with proving(qtbot, tmp_path, monkeypatch, _recorded(tmp_path / "recorded", "single")) as proven:
        proven.open(_places(proven.events, 0))
        late = next(event for event in proven.events if event.type == "ConversationRenamed")
        for event in proven.events[: late.position - 1]:
            proven.check(event, compared=event.position == late.position - 1)
        with monkeypatch.context() as planted:
            planted.setattr(ConversationModel, "show", lambda *_, **__: None)
            proven.happen(late)
            qtbot.wait(600)  # until the list would have been read again
        with pytest.raises(AssertionError, match="Chat at event"):
            proven.compare(late)
