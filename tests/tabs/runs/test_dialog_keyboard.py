"""Every dialog of the runs tab with the keyboard alone, and what it asks in the run itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tabs.runs.tab import RunsTab
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run
from tests.tabs.walking import PATIENCE, amiss

pytestmark = pytest.mark.usefixtures("light")


class Case(NamedTuple):
    """A dialog, and the button that the Enter key presses in it."""

    make: Callable[[RunsTab, QtBot], QDialog]
    enter: str


def _asked(action: str) -> Callable[[RunsTab, QtBot], QDialog]:
    def make(tab: RunsTab, qtbot: QtBot) -> QDialog:
        tab.act(action)
        qtbot.waitUntil(lambda: tab.dialog is not None, timeout=PATIENCE)
        assert tab.dialog is not None
        return tab.dialog

    return make


def _days(tab: RunsTab, _qtbot: QtBot) -> QDialog:
    tab.side.ask_days()
    assert tab.side.dialog is not None
    return tab.side.dialog


CASES = {
    "what if": Case(_asked("what_if"), "Show"),
    "insights": Case(_asked("insights"), "Take insights"),
    "receipt": Case(_asked("receipt"), "Close"),
    "days": Case(_days, "List them"),
}


@pytest.mark.parametrize("name", CASES)
def test_the_keyboard_leads_around_and_out(hub: StoreHub, tab: RunsTab, qtbot: QtBot, name: str) -> None:
    """All of it is reached as one reads, Enter presses the obvious button, Escape does nothing and leads back."""
    run = Run(hub, models=("a/one", "b/two"), strategy="parallel").start()
    for model in ("a/one", "b/two"):
        run.answer(run.ask(model), model, "words")
    tab.activateWindow()
    tab.show_run(run.id)
    tab.list.setFocus()
    qtbot.waitUntil(tab.list.hasFocus, timeout=PATIENCE)
    dialog = CASES[name].make(tab, qtbot)
    wrong = amiss(dialog, qtbot, enter=CASES[name].enter, hub=hub, origin=tab.list)
    assert not wrong, "\n".join(wrong)
