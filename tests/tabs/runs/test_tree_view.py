from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from tabs.runs import detail
from tabs.runs.step_pane import StepsPane
from tabs.runs.tab import RunsTab
from tabs.runs.tree_view import StepTreeView
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run

pytestmark = pytest.mark.usefixtures("light")
A, B = "a/one", "b/two"


@pytest.fixture
def tab(hub: StoreHub, qtbot: QtBot) -> Iterator[RunsTab]:
    made = RunsTab(hub)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.release()


@pytest.fixture
def run(hub: StoreHub) -> Run:
    """A council of two whose answers are there."""
    made = Run(hub, models=(A, B), strategy="consensus").start()
    for model in (A, B):
        made.answer(made.ask(model, model), model, "42")
    return made


def opened(tab: RunsTab, run: Run, qtbot: QtBot) -> StepsPane:
    tab.show_run(run.id)
    tab.detail.pages.setCurrentIndex(detail.STEPS)
    pane = tab.detail.steps
    qtbot.waitUntil(lambda: pane.tree.isVisible() and pane.tree.steps.rowCount() > 0)
    return pane


def lines(tree: StepTreeView, parent: QModelIndex | None = None) -> list[str]:
    """The lines that are not hidden in a closed one."""
    above = parent or QModelIndex()
    found = []
    for row in range(tree.steps.rowCount(above)):
        index = tree.steps.index(row, 0, above)
        found.append(f"{index.data()} {index.siblingAtColumn(1).data()}".strip())
        if tree.isExpanded(index):
            found += lines(tree, index)
    return found


def test_the_tree_grows_and_nothing_else_moves(tab: RunsTab, qtbot: QtBot, run: Run) -> None:
    """A round that begins is put in open while the run executes: no reset, and what was chosen stays chosen."""
    pane = opened(tab, run, qtbot)
    tree = pane.tree
    tester = QAbstractItemModelTester(tree.steps, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert tree.isVisible()
    assert lines(tree) == ["Answers", f"Answer {A}", f"Answer {B}"]
    tree.setCurrentIndex(tree.steps.index(1, 0, tree.steps.index(0, 0)))
    assert pane.card.title.text() == B
    with qtbot.assertNotEmitted(tree.steps.modelReset), qtbot.assertNotEmitted(tree.steps.rowsRemoved):
        call = run.ask(A, f"review-1/{A}")
        qtbot.waitUntil(lambda: lines(tree)[3:] == ["Review, round 1", f"Review {A}"])
        run.answer(call, A, "keep")
        run.ask(A, "chair")
        qtbot.waitUntil(lambda: lines(tree)[3:] == ["Review, round 1", f"Review {A}", f"Chair {A}"])
    assert tree.chosen is not None
    assert tree.chosen.step == B
    assert tab.detail.chosen_step == B
    del tester


def test_what_was_closed_stays_closed(tab: RunsTab, hub: StoreHub, qtbot: QtBot, run: Run) -> None:
    """By the keyboard, while steps come to it, while another run is looked at, and while the table is shown."""
    tree = opened(tab, run, qtbot).tree
    tree.setFocus()
    tree.setCurrentIndex(tree.steps.index(0, 0))
    QTest.keyClick(tree, Qt.Key.Key_Left)
    assert lines(tree) == ["Answers"]
    run.ask(A, f"{A}#2")
    run.ask(B, "chair")
    qtbot.waitUntil(lambda: lines(tree) == ["Answers", f"Chair {B}"])
    other = Run(hub, models=(A,), strategy="fusion").start()
    other.answer(other.ask(A, A), A, "1")
    opened(tab, other, qtbot)
    qtbot.waitUntil(lambda: lines(tree) == ["Answers", f"Answer {A}"])
    opened(tab, run, qtbot)
    assert lines(tree) == ["Answers", f"Chair {B}"]
    tab.detail.steps.switch.click()
    tab.detail.steps.switch.click()
    assert lines(tree) == ["Answers", f"Chair {B}"]
    tree.setCurrentIndex(tree.steps.index(0, 0))
    QTest.keyClick(tree, Qt.Key.Key_Right)
    assert lines(tree) == ["Answers", f"Answer {A}", f"Answer {B}", f"Answer 2 {A}", f"Chair {B}"]
    tab.detail.steps.close_all.click()
    assert lines(tree) == ["Answers", f"Chair {B}"]
    tab.detail.steps.open_all.click()
    assert len(lines(tree)) == 5


def test_tree_and_table_keep_the_chosen_step(tab: RunsTab, qtbot: QtBot, run: Run) -> None:
    """Switching shows the same step in full below, and which of the two is shown comes back with the window."""
    pane = opened(tab, run, qtbot)
    pane.tree.setCurrentIndex(pane.tree.steps.index(1, 0, pane.tree.steps.index(0, 0)))
    pane.switch.click()
    assert pane.table.isVisible()
    assert pane.table.chosen is not None
    assert pane.table.chosen.step == pane.card.title.text() == B
    kept = tab.place()
    pane.switch.click()
    assert pane.tree.isVisible()
    assert pane.card.title.text() == B
    tab.put_back(kept)
    assert pane.as_table


def test_a_round_is_no_step_and_can_not_be_forked_from(tab: RunsTab, qtbot: QtBot, run: Run) -> None:
    """Nothing stands below the tree while a round is chosen, and the menu of a step offers to fork from it."""
    pane = opened(tab, run, qtbot)
    pane.tree.setCurrentIndex(pane.tree.steps.index(0, 0))
    assert pane.below.isHidden()
    assert tab.detail.chosen_step == ""
    step = pane.tree.steps.index(0, 0, pane.tree.steps.index(0, 0))
    with qtbot.waitSignal(pane.fork_wanted) as wanted:
        pane.tree.open_menu(pane.tree.visualRect(step).center()).actions()[0].trigger()
    assert wanted.args == [A]
    titles = [action.text() for action in pane.tree.open_menu(pane.tree.viewport().rect().bottomLeft()).actions()]
    assert titles == ["Open all", "Close all"]


def test_steps_that_are_side_by_side_need_no_tree(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A run of one step, or of several that came from nothing, is shown as a table with no way to switch."""
    run = Run(hub, models=(A, B), strategy="parallel").start()
    for model in (A, B):
        run.ask(model, model)
    tab.show_run(run.id)
    tab.detail.pages.setCurrentIndex(detail.STEPS)
    qtbot.waitUntil(tab.detail.steps.table.isVisible)
    assert tab.detail.steps.ways.isHidden()


@pytest.mark.parametrize("width", [1184, 864])
def test_the_tree_never_scrolls_sideways(tab: RunsTab, hub: StoreHub, qtbot: QtBot, width: int) -> None:
    """Hostile names end in an ellipsis, and deceptive characters are spelled out."""
    name = f"evil/{'x' * 300}\u202e<b>"
    run = Run(hub, models=(name, A), strategy="consensus").start()
    run.fail_call(run.ask(name, name), name)
    run.answer(run.ask(A, A), A, "42")
    tab.resize(width, 700)
    tree = opened(tab, run, qtbot).tree
    qtbot.waitUntil(lambda: tree.horizontalScrollBar().maximum() == 0)
    assert len(lines(tree)) == 3
    assert "\u202e" not in "".join(lines(tree))


def test_a_run_of_500_steps_is_repainted_where_it_changed(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """One step that ends changes its own line and that of its round, and no other."""
    run = Run(hub, models=(A,), strategy="fusion").start()
    calls = [run.ask(A, A if number == 0 else f"{A}#{number + 1}") for number in range(500)]
    tree = opened(tab, run, qtbot).tree
    qtbot.waitUntil(lambda: tree.steps.rowCount(tree.steps.index(0, 0)) == 500)
    painted: list[str] = []
    tree.steps.dataChanged.connect(lambda first, last: painted.append(f"{first.data()} {last.row() - first.row()}"))
    run.answer(calls[300], A, "42")
    qtbot.waitUntil(lambda: bool(painted))
    assert painted == ["Answer 301 0", "Answers 0"]
