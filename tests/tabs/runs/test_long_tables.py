from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tabs.runs import detail, steps
from tabs.runs.tab import RunsTab
from tabs.shared.safe_text import one_line
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run

pytestmark = pytest.mark.usefixtures("light")
MODEL = "a/one"


def test_a_step_that_ends_among_many_that_run_is_the_only_one_that_is_read(
    tab: RunsTab, hub: StoreHub, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The table neither repaints nor measures the steps that did not change, however many still run."""
    run = Run(hub, models=(MODEL,), strategy="parallel").start()
    calls = [run.ask(MODEL, MODEL if number == 0 else f"{MODEL}#{number + 1}") for number in range(120)]
    tab.show_run(run.id)
    tab.detail.pages.setCurrentIndex(detail.STEPS)
    table = tab.detail.steps.table
    qtbot.waitUntil(lambda: table.isVisible() and table.steps.rowCount() == 120)
    changed: list[int] = []
    read: list[str] = []

    def told(text: str, most: int = 200) -> str:
        read.append(text)
        return one_line(text, most)

    monkeypatch.setattr(steps, "one_line", told)
    table.steps.dataChanged.connect(lambda first, last: changed.extend(range(first.row(), last.row() + 1)))
    table.setUpdatesEnabled(False)  # painting reads the rows that are in sight
    run.answer(calls[100], MODEL, "42")
    qtbot.waitUntil(lambda: bool(changed))
    assert changed == [100]
    assert {words for words in read if "#" in words} == {f"{MODEL}#101"}
