"""Insights taken in the runs tab over a whole engine, whose practice models are really asked."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.window.hub import EngineHub
from core.commands.models import ChangeSetting
from events.values import now_us
from tabs.runs.insights_dialog import InsightsDialog
from tabs.runs.tab import RunsTab
from tests.engines import ask, running

pytestmark = pytest.mark.usefixtures("light")

MODELS = ("practice/small", "practice/large")
PATIENCE = 20_000
"""Milliseconds until a whole engine has answered, on a busy machine."""


@pytest.fixture
def run_id(home: Path) -> str:
    """A run in which two models answered."""

    async def asked() -> str:
        async with running(home) as engine:
            run = await ask(engine, *MODELS, strategy="parallel")
            await engine.caught_up()
            return run.row.run_id

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, asked()).result(60)


@pytest.fixture
def tab(run_id: str, engine_hub: EngineHub, qtbot: QtBot) -> Iterator[RunsTab]:
    made = RunsTab(engine_hub)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.show_run(run_id)
    yield made
    made.release()


def opened(tab: RunsTab, qtbot: QtBot) -> InsightsDialog:
    """The dialog, once it knows every model there is."""
    tab.act("insights")
    dialog = tab.dialog
    assert isinstance(dialog, InsightsDialog)
    qtbot.waitUntil(lambda: dialog.model.findData("practice/medium") >= 0, timeout=PATIENCE)
    return dialog


def runs(hub: EngineHub) -> int:
    return len(hub.views.runs.all())


def test_the_price_is_told_before_anybody_is_asked(tab: RunsTab, engine_hub: EngineHub, qtbot: QtBot) -> None:
    """Any model can be chosen, each with its price; closing the dialog asks nobody."""
    dialog = opened(tab, qtbot)
    assert dialog.model.currentData() == MODELS[0]
    assert "simulated $0.05 in" in dialog.cost.text()
    assert "tokens of answers" in dialog.cost.text()
    dialog.model.setCurrentIndex(dialog.model.findData("practice/medium"))
    assert "simulated $0.50 in" in dialog.cost.text()
    dialog.reject()
    assert runs(engine_hub) == 1


def test_what_is_found_can_be_read_in_the_memory(
    tab: RunsTab, engine_hub: EngineHub, run_id: str, qtbot: QtBot
) -> None:
    """One click has the answers compared in a run of its own; the notice leads to what came of it."""
    dialog = opened(tab, qtbot)
    dialog.take.click()
    qtbot.waitUntil(lambda: "came of it" in tab.notice.what.text(), timeout=PATIENCE)
    assert runs(engine_hub) == 2
    found = engine_hub.views.memory.entries(now=now_us(), kind="insight")
    assert found
    assert {row.run_id for row in found} == {run_id}
    assert tab.notice.open_button.isVisible()
    with qtbot.waitSignal(tab.page_wanted) as wanted:
        tab.notice.open_button.click()
    assert wanted.args == ["Settings", "Memory"]


def test_the_model_of_the_settings_is_chosen_first(tab: RunsTab, engine_hub: EngineHub, qtbot: QtBot) -> None:
    """Who has said which model compares finds it chosen."""
    from_settings = ChangeSetting(key="insights.model", value=["practice/large"])
    tab.tasks.start(engine_hub.send(from_settings))
    qtbot.waitUntil(lambda: engine_hub.setting("insights.model") == ["practice/large"], timeout=PATIENCE)
    dialog = opened(tab, qtbot)
    assert dialog.model.currentData() == "practice/large"
    dialog.reject()
