from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from events.catalog.calls import ModelCallCompleted
from events.values import Money, Usage
from tabs.runs.heading import facts
from tabs.runs.model import Item
from tabs.runs.states import shown_run
from tabs.runs.step_pane import StepCard
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run

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
