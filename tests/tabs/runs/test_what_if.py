"""Receipts and what another strategy would have answered, in the runs tab."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tabs.runs.tab import RunsTab
from tabs.runs.what_if import WhatIfDialog, parse_options
from tabs.shared.markdown_view import MarkdownView
from tabs.shared.receipt_dialog import ReceiptDialog
from tests.engines import ask, running
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer
from tests.tabs.hub import StoreHub

pytestmark = pytest.mark.usefixtures("light")


async def _fill(home: Path) -> str:
    """One run of two models that said different things; its id."""
    answers = {"a": Answer("It is <b>42</b>."), "b": Answer("It is 41.")}
    async with ScriptedServer(answers) as server, running(home, server) as engine:
        run = await ask(engine, "local/a", "local/b", strategy="parallel")
        await engine.caught_up()
        return run.row.run_id


@pytest.fixture
def tab(home: Path, qtbot: QtBot) -> Iterator[RunsTab]:
    with ThreadPoolExecutor(1) as pool:
        run_id = pool.submit(asyncio.run, _fill(home)).result(60)
    hub = StoreHub(home)
    made = RunsTab(hub)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.show_run(run_id)
    yield made
    made.release()
    hub.close()


def labels(dialog: WhatIfDialog) -> list[str]:
    return [label.text() for label in dialog.place.findChildren(QLabel)]


def answers(dialog: WhatIfDialog) -> list[MarkdownView]:
    """What it would have answered, and the answer then."""
    return dialog.place.findChildren(MarkdownView)


def test_another_strategy_is_shown_from_the_record(tab: RunsTab, qtbot: QtBot) -> None:
    """The strategy of the run is offered first; another one's answer stands beside that of then, as plain text."""
    tab.act("what_if")
    dialog = tab.dialog
    assert isinstance(dialog, WhatIfDialog)
    assert dialog.strategy.currentData() == "parallel"
    dialog.strategy.setCurrentIndex(dialog.strategy.findData("sequential"))
    dialog.options.setText("minimum_characters=10")
    dialog.button.click()
    assert not dialog.button.isEnabled()
    qtbot.waitUntil(dialog.button.isEnabled)
    told = labels(dialog)
    assert [view.text for view in answers(dialog)] == ["It is <b>42</b>.", "It is <b>42</b>."]
    qtbot.waitUntil(lambda: all(view.toPlainText().strip() == "It is <b>42</b>." for view in answers(dialog)))
    assert "local/a is the first in your order and its answer is acceptable." in told
    assert "Would have cost" in told


def test_what_does_not_fit_is_said_in_the_dialog(tab: RunsTab, qtbot: QtBot) -> None:
    """A wrong option is refused in words, and another can be tried."""
    tab.act("what_if")
    dialog = tab.dialog
    assert isinstance(dialog, WhatIfDialog)
    dialog.options.setText("wait=never")
    dialog.button.click()
    qtbot.waitUntil(dialog.button.isEnabled)
    assert dialog.trouble.isVisible()
    assert "wait" in dialog.trouble.text()
    dialog.options.setText("wait=first_good")
    dialog.button.click()
    qtbot.waitUntil(lambda: not dialog.trouble.isVisible())
    assert labels(dialog)


def test_the_receipt_of_a_run_opens(tab: RunsTab, qtbot: QtBot) -> None:
    """From the menu of the run, with the answer that was not taken."""
    tab.act("receipt")
    qtbot.waitUntil(lambda: isinstance(tab.dialog, ReceiptDialog))
    assert isinstance(tab.dialog, ReceiptDialog)
    assert [step.model for step in tab.dialog.receipt.others] == ["local/b"]


def test_options_are_read_as_they_are_typed() -> None:
    """Numbers, flags and words, with commas between them."""
    assert parse_options("wait=first_good, max_calls=2,early_stop=true") == {
        "wait": "first_good",
        "max_calls": 2,
        "early_stop": True,
    }
    assert parse_options(" ") == {}
