"""Runs whose answers are to be compared without names, as the tab shows them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from events.catalog.conversations import ReviewRequested
from events.catalog.runs import AnswersCompared
from events.values import now_us
from tabs.runs.delegate import models
from tabs.runs.model import ITEM, Item
from tabs.runs.tab import RunsTab
from tabs.runs.wanted import Wanted
from tabs.shared.places import RunsBehind
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run
from tests.tabs.runs.test_filters import entries

pytestmark = pytest.mark.usefixtures("light")
MODELS = ("practice/large", "practice/small")


def _shown(tab: RunsTab) -> tuple[Item, str]:
    """The row of the only run, and every word of its details."""
    item: Item = tab.model.index(0).data(ITEM)
    return item, " ".join(label.text() for label in tab.detail.findChildren(QLabel) if label.isVisible())


def test_nothing_is_told_but_that_there_is_a_run(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Names are counted, pages and what names models are closed; all of it is there once something was said."""
    run = Run(hub, models=MODELS, strategy="parallel", blind=True).start()
    calls = [run.ask(model) for model in MODELS]
    for call, model in zip(calls, MODELS, strict=True):
        run.answer(call, model, "42")
    run.succeed(MODELS[0], "42")
    qtbot.waitUntil(lambda: tab.model.rowCount() == 1)
    tab.show_run(run.id)
    qtbot.waitUntil(tab.detail.hidden.isVisible)
    item, words = _shown(tab)
    assert models(item) == "2 models, names hidden"
    assert "2 models, names hidden" in words
    assert not any(name in words for model in MODELS for name in (model, model.partition("/")[2]))
    bar = tab.detail.heading.actions_bar
    assert not any(bar.possible(action) for action in ("receipt", "what_if", "insights", "fork"))
    hub.append(f"run-{run.id}", AnswersCompared(calls=tuple(calls), models=MODELS, best=()), run=run.id)
    qtbot.waitUntil(tab.detail.pages.isVisible)
    item, words = _shown(tab)
    assert models(item) == "2 models: large, small"
    assert all(model in words for model in MODELS)
    assert bar.entries["receipt"].isEnabled()


def test_the_way_to_the_comparison_is_offered(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A button leads to the conversation in the chat."""
    run = Run(hub, models=MODELS, strategy="parallel", blind=True).start()
    qtbot.waitUntil(lambda: tab.model.rowCount() == 1)
    tab.show_run(run.id)
    with qtbot.waitSignal(tab.page_wanted) as wanted:
        tab.detail.conversation_wanted.emit(run.conversation)
    assert wanted.args == ["Chat", run.conversation]
    with qtbot.waitSignal(tab.detail.conversation_wanted) as wanted:
        tab.detail.hidden.button.click()
    assert wanted.args == [run.conversation]


def test_a_run_of_a_dead_process_with_one_answer_is_shown(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """There is nothing to compare as it is, and to resume it one has to see what was done."""
    run = Run(hub, models=MODELS, strategy="parallel", owner="gone", blind=True).start()
    run.answer(run.ask(MODELS[0]), MODELS[0], "42")
    run.ask(MODELS[1])
    qtbot.waitUntil(lambda: tab.model.rowCount() == 1)
    tab.show_run(run.id)
    assert tab.detail.pages.isVisible()


def test_it_is_not_found_by_its_models(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Neither chosen, nor typed, nor behind a point of a plot, nor in the menu; by its words it is, and by all once told."""
    run = Run(hub, "Where do whales sleep?", models=MODELS, strategy="parallel", blind=True).start()
    calls = [run.ask(model) for model in MODELS]
    for call, model in zip(calls, MODELS, strict=True):
        run.answer(call, model, "42")
    run.succeed(MODELS[0], "42")
    other = Run(hub, "birds", models=MODELS[:1])
    other.whole(MODELS[0])
    qtbot.waitUntil(lambda: tab.model.rowCount() == 2)

    def found(words: str = "", *names: str) -> list[str]:
        tab.search.setText(words)
        tab.side.show_wanted(Wanted(models=names))
        return [tab.model.index(row).data(ITEM).run.run_id for row in range(tab.model.rowCount())]

    def behind(model: str | None) -> set[str]:
        tab.show_behind(RunsBehind(0, now_us(), model=model))
        return {tab.model.index(row).data(ITEM).run.run_id for row in range(tab.model.rowCount())}

    assert found() == [other.id, run.id]
    assert found("", *MODELS) == found("large") == found("practice") == [other.id]
    assert found("whales large") == found("small") == []
    assert found("WHALES parallel") == found(run.id) == [run.id]
    assert list(entries(tab, "Model")) == [MODELS[0]]
    assert (behind(MODELS[0]), behind(None)) == ({other.id}, {other.id, run.id})
    tab.side.list_only("")
    assert found("small") == []
    hub.append(f"run-{run.id}", AnswersCompared(calls=tuple(calls), models=MODELS, best=()), run=run.id)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 1)
    assert found("", MODELS[1]) == found("whales large") == [run.id]
    assert list(entries(tab, "Model")) == list(MODELS)
    assert behind(MODELS[0]) == {other.id, run.id}


def test_a_review_does_not_tell_whose_answer_it_is_about(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A terminal can have one of the answers reviewed; the run of that names its writer only when the names are told."""
    run = Run(hub, models=MODELS, strategy="parallel", blind=True).start()
    calls = [run.ask(model) for model in MODELS]
    for call, model in zip(calls, MODELS, strict=True):
        run.answer(call, model, "42")
    run.succeed(MODELS[0], "42")
    review = Run(hub, models=("openai/a",), strategy="review").start()
    wanted = ReviewRequested(prompt_id=review.prompt, run_id=review.id, reviewed_run_id=run.id, answer=calls[0])
    hub.append(f"conversation-{review.conversation}", wanted, run=review.id)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 2)
    tab.show_run(review.id)
    assert tab.detail.heading.origin.text() == "Reviews an answer of another run"
    hub.append(f"run-{run.id}", AnswersCompared(calls=tuple(calls), models=MODELS, best=()), run=run.id)
    qtbot.waitUntil(lambda: not hub.views.arena.hidden_runs())
    tab.show_run(review.id)
    assert tab.detail.heading.origin.text() == f"Reviews the answer of {MODELS[0]}"
