from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from core.commands.models import EditMemory, ForgetMemory, MemoryKept, Remember, RetractInsight
from events.catalog.memory import MemoryAdded, MemoryForgotten
from events.catalog.runs import AnswersCompared, MemoryUsed
from events.projections.memory.rows import EffectRow
from tabs.settings.memory_entry import MemoryDialog
from tabs.settings.memory_page import MemoryPage
from tabs.settings.memory_table import TEXT
from tabs.settings.retract_dialog import MODEL, PROMPT
from tabs.settings.tab import SettingsTab
from tabs.shared import scaling
from tests.events.projections.told import requested
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run

pytestmark = pytest.mark.usefixtures("light")


@pytest.fixture
def page(hub: StoreHub, qtbot: QtBot) -> Iterator[MemoryPage]:
    tab = SettingsTab(hub)
    qtbot.addWidget(tab)
    tab.resize(1184, 760)
    tab.show()
    tab.show_page("Memory")
    assert tab.settings.memory is not None
    yield tab.settings.memory
    tab.release()


def fill(hub: StoreHub) -> None:
    """A fact, and an insight that was sent once."""
    hub.append("memory", MemoryAdded(memory_id="m1", kind="fact", text="Cats sleep.", topic="cats"))
    insight = MemoryAdded(
        memory_id="m2", kind="insight", form="blind_spot", text="Nobody asks the cat.", models=("x/a",)
    )
    hub.append("memory", insight, actor="rules")
    hub.append("run-r", MemoryUsed(memory_ids=("m2",), text="-"))


def choose(page: MemoryPage, qtbot: QtBot, row: int) -> None:
    """Choose an entry of two."""
    qtbot.waitUntil(lambda: page.table.memories.rowCount() == 2)
    page.table.selectRow(row)


def told_by(dialog: MemoryDialog) -> list[str]:
    """Every label, whole."""
    return [label.toolTip() or label.text() for label in dialog.findChildren(QLabel)]


def test_an_empty_page_says_what_it_is_for(page: MemoryPage, qtbot: QtBot) -> None:
    """A newcomer reads how to begin, and nothing can be edited or forgotten."""
    qtbot.waitUntil(lambda: page.places.currentIndex() == 1)
    assert page.add.isEnabled()
    assert not page.edit.isEnabled()
    assert not page.forget.isEnabled()


def test_entries_are_listed_and_follow_what_happens(page: MemoryPage, hub: StoreHub, qtbot: QtBot) -> None:
    """The newest first, with what it is and how often it was sent; what is forgotten goes."""
    fill(hub)
    qtbot.waitUntil(lambda: page.table.memories.rowCount() == 2)
    words = [page.table.memories.index(0, column).data() for column in range(6)]
    assert [*words[:3], *words[4:]] == ["Nobody asks the cat.", "blind spot", "\N{EN DASH}", "active", "1"]
    hub.append("memory", MemoryForgotten(memory_id="m2"))
    qtbot.waitUntil(lambda: page.table.memories.rowCount() == 1)


def test_something_new_is_written(page: MemoryPage, hub: StoreHub, qtbot: QtBot) -> None:
    """Nothing empty can be saved; what is written is sent as one command."""
    page.add.click()
    dialog = page.dialog
    assert dialog is not None
    assert not dialog.save.isEnabled()
    dialog.text.setPlainText("Dogs bark.")
    dialog.topic.setText("dogs")
    dialog.save.click()
    qtbot.waitUntil(lambda: hub.sent(Remember) == [Remember(text="Dogs bark.", topic="dogs")])


def test_what_cannot_be_found_by_meaning_yet_is_told(page: MemoryPage, hub: StoreHub, qtbot: QtBot) -> None:
    """The trouble stands above the entries until something is written that has none."""
    hub.results[Remember] = MemoryKept(memory_id="m", trouble="It cannot be found by meaning yet. Nobody answers.")
    for _ in range(2):
        page.write()
        dialog = page.dialog
        assert dialog is not None
        dialog.text.setPlainText("Dogs bark.")
        dialog.save.click()
        if page.trouble.isHidden():
            qtbot.waitUntil(page.trouble.isVisible)
            assert page.trouble.text().endswith("Nobody answers.")
            hub.results[Remember] = MemoryKept(memory_id="m")
    qtbot.waitUntil(page.trouble.isHidden)


def test_an_entry_is_edited(page: MemoryPage, hub: StoreHub, qtbot: QtBot) -> None:
    """Enter opens it with its words, and saving sends the new ones."""
    fill(hub)
    choose(page, qtbot, 1)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    dialog = page.dialog
    assert dialog is not None
    assert (dialog.text.toPlainText(), dialog.topic.text()) == ("Cats sleep.", "cats")
    dialog.text.setPlainText("Cats sleep a lot.")
    dialog.save.click()
    edited = EditMemory(memory_id="m1", text="Cats sleep a lot.", topic="cats")
    qtbot.waitUntil(lambda: hub.sent(EditMemory) == [edited])


def test_forgetting_asks_first(page: MemoryPage, hub: StoreHub, qtbot: QtBot) -> None:
    """Nothing is sent until the person agrees, who reads that it cannot be brought back."""
    fill(hub)
    choose(page, qtbot, 0)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    question = page.question
    assert question is not None
    assert "1 prompt" in question.informativeText()
    assert hub.sent(ForgetMemory) == []
    (button,) = [
        one for one in question.buttons() if question.buttonRole(one) is QMessageBox.ButtonRole.DestructiveRole
    ]
    button.click()
    qtbot.waitUntil(lambda: hub.sent(ForgetMemory) == [ForgetMemory(memory_id="m2")])


def test_only_insights_are_retracted_and_what_they_touched_is_told_first(
    page: MemoryPage, hub: StoreHub, qtbot: QtBot
) -> None:
    """The button is there for an insight alone; every answer it was sent for is listed before the person agrees."""
    fill(hub)
    hub.append("run-r", requested().model_copy(update={"prompt": "What does the cat want?"}), run="r")
    for number in range(7):
        run_id = f"run-{number}"
        hub.append(run_id, MemoryUsed(memory_ids=("m2",), text="-"))
        hub.append(run_id, requested().model_copy(update={"prompt": f"Question {number}"}), run=str(number))
    choose(page, qtbot, 1)
    assert not page.retract.isEnabled()
    page.table.selectRow(0)
    page.retract.click()
    dialog = page.retracting
    assert dialog is not None
    assert "sent with 8 prompts" in dialog.sent.text()
    prompts = [dialog.touched.index(row, PROMPT).data() for row in range(dialog.touched.rowCount())]
    assert prompts == [*(f"Question {number}" for number in range(6, -1, -1)), "What does the cat want?"]
    assert dialog.touched.index(0, PROMPT).data(Qt.ItemDataRole.ToolTipRole) == "Question 6"
    assert dialog.cancel.isDefault()
    assert hub.sent(RetractInsight) == []
    dialog.reason.setText("out of date")
    dialog.retract.click()
    qtbot.waitUntil(lambda: hub.sent(RetractInsight) == [RetractInsight(memory_id="m2", reason="out of date")])


def test_an_insight_that_touched_nothing_is_retracted_without_a_list(
    page: MemoryPage, hub: StoreHub, qtbot: QtBot
) -> None:
    """It says so, and shows no empty table; leaving the question changes nothing."""
    hub.append("memory", MemoryAdded(memory_id="m3", kind="insight", form="consensus", text="x" * 500, models=("x/a",)))
    qtbot.waitUntil(lambda: page.table.memories.rowCount() == 1)
    page.ask_to_retract("m3")
    dialog = page.retracting
    assert dialog is not None
    assert "sent with no prompt" in dialog.sent.text()
    assert not dialog.table.isVisible()
    assert dialog.minimumSizeHint().width() < 760
    dialog.reject()
    assert hub.sent(RetractInsight) == []


def test_an_insight_names_no_model_whose_name_is_hidden(page: MemoryPage, hub: StoreHub, qtbot: QtBot) -> None:
    """Neither its words nor what is told of it, nor the answers it was sent for, until something was said of them."""
    models = ("practice/large", "practice/small")
    run = Run(hub, models=models, strategy="parallel", blind=True).start()
    calls = [run.ask(model) for model in models]
    for call, model in zip(calls, models, strict=True):
        run.answer(call, model, "42")
    run.succeed(models[0], "42")
    insight = MemoryAdded(
        memory_id="m1",
        kind="insight",
        form="unique_insight",
        text="Only practice/large says: 42",
        models=models,
        run_id=run.id,
    )
    hub.append("memory", insight, actor="rules")
    hub.append(f"run-{run.id}", MemoryUsed(memory_ids=("m1",), text="-"), run=run.id)
    qtbot.waitUntil(lambda: page.table.memories.rowCount() == 1)
    page.table.selectRow(0)

    def told() -> str:
        page.retract.click()
        retracting = page.retracting
        assert retracting is not None
        words = [label.text() for label in retracting.findChildren(QLabel)]
        words += [str(retracting.touched.index(0, MODEL).data()), str(page.table.memories.index(0, TEXT).data())]
        retracting.reject()
        return " ".join(words)

    assert "practice/" not in told()
    assert "names are hidden" in told()
    page.ask_to_forget("m1")
    assert page.question is not None
    assert "practice/" not in page.question.text()
    page.question.reject()
    assert not page.edit.isEnabled()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.dialog is None
    hub.append(f"run-{run.id}", AnswersCompared(calls=tuple(calls), models=models, best=()), run=run.id)
    qtbot.waitUntil(page.edit.isEnabled)
    assert told().count("practice/large") == 3
    page.edit.click()
    assert page.dialog is not None
    assert "practice/large, practice/small" in told_by(page.dialog)


def test_an_insight_tells_what_it_did(page: MemoryPage, hub: StoreHub, qtbot: QtBot) -> None:
    """How rated answers of each model were with it and without stands beside its words."""
    fill(hub)
    row = hub.views.memory.get("m2", now=1)
    dialog = MemoryDialog(row, page, effect=(EffectRow("x/b", good_with=3, bad_with=1, good_without=2, bad_without=4),))
    qtbot.addWidget(dialog)
    assert "3 of 4 rated answers good with it, 2 of 6 without" in told_by(dialog)
    dialog = MemoryDialog(row, page, effect=(EffectRow("x/b", good_with=1, bad_with=0, good_without=0, bad_without=0),))
    qtbot.addWidget(dialog)
    assert "1 of 1 rated answer good with it, none rated without" in told_by(dialog)
    dialog = MemoryDialog(row, page)
    qtbot.addWidget(dialog)
    assert "not known: no answer that was made with it has been rated" in told_by(dialog)


LONG = "I keep the records of the birds along the coast, " * 3
MODELS = ("openrouter/some-vendor/one-long-name-of-a-model", "openrouter/some-vendor/another-long-name-of-a-model")


@pytest.mark.parametrize("scale", [100, 200])
def test_long_facts_are_broken_into_lines(
    page: MemoryPage, hub: StoreHub, qtbot: QtBot, qapp: QApplication, scale: int
) -> None:
    """A row is as high as the lines of what is remembered, at each size of letters; a short one has one line."""
    scaling.show(qapp, "light", scale)
    hub.append("memory", MemoryAdded(memory_id="m1", kind="fact", text="Cats sleep.", topic="cats"))
    hub.append("memory", MemoryAdded(memory_id="m2", kind="fact", text=LONG, topic="work"))
    table = page.table
    qtbot.waitUntil(lambda: table.memories.rowCount() == 2)
    metrics = table.fontMetrics()
    assert metrics.horizontalAdvance(LONG) > table.columnWidth(TEXT)
    qtbot.waitUntil(lambda: table.rowHeight(0) >= 3 * metrics.lineSpacing(), timeout=5_000)
    assert table.rowHeight(1) == table.verticalHeader().defaultSectionSize()
    scaling.show(qapp, "light", 100)


@pytest.mark.parametrize("scale", [100, 200])
def test_what_is_told_of_an_entry_is_whole(qtbot: QtBot, hub: StoreHub, qapp: QApplication, scale: int) -> None:
    """Names of models that do not fit a line are broken into lines, and the dialog is as high as these."""
    scaling.show(qapp, "light", scale)
    hub.append("memory", MemoryAdded(memory_id="m", kind="insight", form="blind_spot", text="So.", models=MODELS))
    dialog = MemoryDialog(hub.views.memory.get("m", now=0))
    qtbot.addWidget(dialog)
    dialog.show()
    told = next(label for label in dialog.findChildren(QLabel) if "one-long" in label.text().replace("\u200b", ""))
    qtbot.waitUntil(lambda: told.visibleRegion().boundingRect().size() == told.size(), timeout=5_000)
    assert told.height() >= told.heightForWidth(told.width()) > 1.5 * told.fontMetrics().lineSpacing()
    assert told.text().replace("\u200b", "") == ", ".join(MODELS)
    scaling.show(qapp, "light", 100)
