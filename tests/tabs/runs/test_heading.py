from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from events.catalog.calls import ModelCallCompleted
from events.catalog.conversations import ReviewRequested
from events.values import Money, Usage
from tabs.runs.heading import facts
from tabs.runs.model import ITEM, Item
from tabs.runs.states import shown_run
from tabs.runs.step_pane import StepCard
from tabs.runs.tab import RunsTab
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run
from tests.tabs.runs.test_filters import entries

pytestmark = pytest.mark.usefixtures("light")


def told(hub: StoreHub, run: Run) -> str:
    """The facts of a run, with plain spaces."""
    row = hub.views.runs.get(run.id)
    assert row is not None
    return facts(Item(row, shown_run(row, lambda _: True))).replace("\N{NO-BREAK SPACE}", " ")


def test_what_a_run_and_its_step_were_spared(hub: StoreHub, qtbot: QtBot) -> None:
    """What prompt caches and trimming spared stands with the costs, of the run and of each step, when there is any."""
    run, bare = Run(hub, models=("openai/a",)).start(), Run(hub).whole()
    answer = ModelCallCompleted(
        run_id=run.id,
        conversation_id=run.conversation,
        model="openai/a",
        answered_by="a",
        text="42",
        finish="stop",
        usage=Usage(input_tokens=900, output_tokens=2, cached_tokens=800),
        cost=Money(picodollars=2_100_000_000),
        seconds=1,
        spared=Money(picodollars=1_500_000_000),
    )
    hub.append(f"call-{run.ask('openai/a')}", answer, run=run.id)
    assert "$0.0021  ·  spared $0.0015" in told(hub, run)
    assert "spared" not in told(hub, bare)
    card = StepCard()
    qtbot.addWidget(card)
    (step,) = hub.views.runs.steps(run.id)
    card.show_row(step)
    assert "cost $0.0021  ·  spared $0.0015 by the provider's cache" in card.facts.text()


def test_a_run_of_reviews_says_whose_answer_it_is_about(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """By a title in place of the strategy's name, also where runs are filtered, and with the way to the run of that answer."""
    first = Run(hub, models=("a/one",)).start()
    call = first.ask("a/one")
    first.answer(call, "a/one", "41")
    first.succeed("a/one", "41")
    review = Run(hub, models=("a/two",), strategy="review").start()
    wanted = ReviewRequested(prompt_id=review.prompt, run_id=review.id, reviewed_run_id=first.id, answer=call)
    hub.append(f"conversation-{review.conversation}", wanted, run=review.id)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 2)
    tab.show_run(review.id)
    heading = tab.detail.heading
    assert heading.strategy.text() == "Review of an answer"
    assert heading.origin.text() == "Reviews the answer of a/one"
    assert "Review of an answer" in entries(tab, "Strategy")
    row = tab.model.row_of(review.id)
    assert "Review of an answer, 1 model" in tab.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    heading.origin_link.click()
    qtbot.waitUntil(lambda: tab.detail.run_id == first.id)
    assert heading.origin.text() == ""
    assert not heading.origin_link.isVisible()
    assert tab.model.index(tab.model.row_of(first.id)).data(ITEM).run.strategy == "single"
