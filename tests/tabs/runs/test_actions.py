"""What can be done with a run from its tab, with whom it is asked first, and what is said when it cannot be done."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from core.commands.models import (
    ApproveStep,
    CancelRun,
    DenyStep,
    ExtractInsights,
    FailRun,
    ForkRun,
    InsightsExtracted,
    ReleaseRun,
    ReplayBundle,
    ResumeRun,
    RetryRun,
    Submitted,
)
from core.errors import TransitionRefused
from core.queries import ResumeForecast, StepForecast
from events.catalog.runs import RunOrigin, RunRequested
from events.values import new_id
from tabs.runs import detail
from tabs.runs.actions import Action
from tabs.runs.insights_dialog import InsightsDialog
from tabs.runs.steps import SOURCE
from tabs.runs.tab import RunsTab
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run
from tests.tabs.runs.stories import (
    QUESTION,
    STEP,
    answered_by,
    fail_hook,
    give,
    interrupted,
    quarantined,
    refuse,
    waiting,
)

pytestmark = pytest.mark.usefixtures("light")


def press(tab: RunsTab, action: Action) -> None:
    bar = tab.detail.heading.actions_bar
    if action in bar.buttons:
        bar.buttons[action].click()
    else:
        bar.entries[action].trigger()


def possible(tab: RunsTab) -> set[str]:
    bar = tab.detail.heading.actions_bar
    buttons = {name for name, button in bar.buttons.items() if button.isEnabled()}
    return buttons | {name for name, entry in bar.entries.items() if entry.isEnabled()}


@pytest.mark.parametrize(
    ("story", "wanted"),
    [
        (lambda hub: Run(hub).start(), {"cancel", "receipt", "export"}),
        (lambda hub: Run(hub).whole(), {"receipt", "what_if", "export"}),
        (interrupted, {"resume", "cancel", "receipt", "what_if", "fail", "export"}),
        (quarantined, {"release", "retry", "receipt", "what_if", "fail", "export"}),
        (waiting, {"cancel", "receipt", "export"}),
    ],
)
def test_only_what_is_possible_can_be_pressed(tab: RunsTab, hub: StoreHub, story: object, wanted: set[str]) -> None:
    """Each state has its actions, and of every other one the tool tip says why not."""
    assert callable(story)
    tab.show_run(story(hub).id)
    assert possible(tab) == wanted
    bar = tab.detail.heading.actions_bar
    tips = [button.toolTip() for button in bar.buttons.values() if not button.isEnabled()]
    tips += [entry.toolTip() for entry in bar.entries.values() if not entry.isEnabled()]
    assert all(tip.endswith(".") for tip in tips)


def test_a_failed_run_can_be_retried_and_its_successor_opens(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Retry sends the command, and the new run is shown with where it comes from and a way back."""
    run = Run(hub).start()
    run.fail()
    tab.show_run(run.id)
    successor = new_id()
    hub.results[RetryRun] = Submitted(conversation_id=run.conversation, message_id=run.prompt, run_id=successor)
    press(tab, "retry")
    qtbot.waitUntil(lambda: tab.detail.run_id == successor)
    requested = RunRequested(
        conversation_id=run.conversation,
        prompt_id=run.prompt,
        prompt="again",
        strategy="single",
        models=("practice/small",),
        options={},
        settings={},
        owner="me",
        origin=RunOrigin(kind="retry", run_id=run.id),
    )
    hub.append(f"run-{successor}", requested, run=successor)
    qtbot.waitUntil(lambda: tab.detail.heading.origin.text() == "Retry of an earlier run")
    tab.detail.heading.origin_link.click()
    assert tab.detail.run_id == run.id


def test_a_resume_is_shown_before_it_is_done(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The panel says what becomes of each step and what it costs at most; only its button resumes."""
    run = interrupted(hub)
    steps = (
        StepForecast("ask:practice/small", "practice/small", "reuse", 0, simulated=True),
        StepForecast("ask:openai/a", "openai/a", "send again", 9 * 10**10, simulated=False),
        StepForecast("ask:openai/b", "openai/b", "send again", None, simulated=False),
        StepForecast("approve:x", "", "ask a person", 0, simulated=False),
    )
    hub.forecasts[run.id] = ResumeForecast(run.id, possible=True, why_not="", recoveries=1, steps=steps)
    tab.show_run(run.id)
    press(tab, "resume")
    qtbot.waitUntil(tab.detail.resume.isVisible)
    assert tab.detail.resume.words.text() == (
        "1 finished step is used again at no cost, 2 steps are sent again for $0.09 + 1 of unknown price at most, "
        "1 step asks you first."
    )
    assert not hub.sent(ResumeRun)
    tab.detail.resume.leave.click()
    assert not tab.detail.resume.isVisible()
    press(tab, "resume")
    qtbot.waitUntil(tab.detail.resume.isVisible)
    tab.detail.resume.go.click()
    qtbot.waitUntil(lambda: [command.run_id for command in hub.sent(ResumeRun)] == [run.id])


def test_a_resume_that_is_not_possible_says_why(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Without a possible resume there is no button for it."""
    run = interrupted(hub)
    hub.forecasts[run.id] = ResumeForecast(run.id, possible=False, why_not="It is set apart.", recoveries=3, steps=())
    tab.show_run(run.id)
    press(tab, "resume")
    qtbot.waitUntil(tab.detail.resume.isVisible)
    assert tab.detail.resume.words.text() == "It is set apart."
    assert not tab.detail.resume.go.isVisible()


def test_giving_up_and_releasing_send_their_commands(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Mark as failed, Release and Cancel go to the run that is open."""
    run = quarantined(hub)
    tab.show_run(run.id)
    press(tab, "release")
    press(tab, "fail")
    qtbot.waitUntil(lambda: len(hub.commands) == 2)
    assert [type(command) for command in hub.commands] == [ReleaseRun, FailRun]
    lost = interrupted(hub)
    tab.show_run(lost.id)
    press(tab, "cancel")
    qtbot.waitUntil(lambda: [command.run_id for command in hub.sent(CancelRun)] == [lost.id])


def test_a_run_is_forked_from_the_chosen_step(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Forking needs a step: the button, the card and the menu of the table take the one that is meant."""
    run = interrupted(hub)
    hub.results[ForkRun] = Submitted(conversation_id=run.conversation, message_id=run.prompt, run_id=run.id)
    tab.show_run(run.id)
    assert "fork" not in possible(tab)
    tab.detail.pages.setCurrentIndex(detail.STEPS)
    table = tab.detail.steps.table
    table.selectRow(1)
    assert "fork" in possible(tab)
    press(tab, "fork")
    tab.detail.steps.card.fork.click()
    menu = table.open_menu(table.visualRect(table.steps.index(0, 0)).center())
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: len(hub.sent(ForkRun)) == 3)
    assert [command.step for command in hub.sent(ForkRun)] == ["ask:openai/a", "ask:openai/a", "ask:practice/small"]


def test_what_had_arrived_can_be_read(tab: RunsTab, hub: StoreHub) -> None:
    """An interrupted step shows its words, as plain text, and what is reserved and booked for it."""
    tab.show_run(interrupted(hub).id)
    tab.detail.pages.setCurrentIndex(detail.STEPS)
    tab.detail.steps.table.selectRow(1)
    card = tab.detail.steps.card
    assert card.partial.toPlainText() == "Half a⟨U+202E⟩ sentence"
    assert "reserved $0.09" in card.facts.text()
    assert "booked $0.04" in card.facts.text()
    assert "once" in card.partial_title.text()


def test_it_is_told_who_answered(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The cache, an earlier run and a bundle are named, a similar prompt with how similar; and what was saved."""
    run = Run(hub, models=("openai/a",)).start()
    answered_by(run, "cache", similarity=0.934)
    answered_by(run, "reused")
    answered_by(run, "recorded")
    qtbot.waitUntil(lambda: tab.detail.run_id == run.id)
    tab.detail.pages.setCurrentIndex(detail.STEPS)
    steps = tab.detail.steps.table.steps
    words = [steps.index(row, SOURCE).data() for row in range(3)]
    assert words == ["the cache, 93% similar", "an earlier run", "a bundle"]
    assert not tab.detail.steps.table.isColumnHidden(SOURCE)
    assert "saved $0.06" in tab.detail.heading.facts.text().replace("\N{NO-BREAK SPACE}", " ")


def test_a_waiting_step_is_answered_in_the_run(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A run that waits opens at its question; a refusal to take the answer leaves the card as it was."""
    run = waiting(hub)
    tab.show_run(run.id)
    assert tab.detail.pages.currentIndex() == detail.APPROVALS
    (card,) = tab.detail.approvals.cards.values()
    assert card.question.text() == QUESTION
    hub.results[ApproveStep] = TransitionRefused("It has ended.", "There is nothing to agree to.")
    card.approve_button.click()
    qtbot.waitUntil(lambda: tab.notice.what.text() == "It has ended.")
    assert card.approve_button.isEnabled()
    card.reason.setText("too dear")
    card.deny_button.click()
    qtbot.waitUntil(lambda: bool(hub.sent(DenyStep)))
    denied = hub.sent(DenyStep)[0]
    assert (denied.run_id, denied.step, denied.reason) == (run.id, STEP, "too dear")


def test_what_is_typed_survives_news(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A reason that is being typed is not lost when something else happens in the run."""
    run = waiting(hub)
    tab.show_run(run.id)
    (card,) = tab.detail.approvals.cards.values()
    card.reason.setText("because")
    fail_hook(run)
    qtbot.waitUntil(lambda: tab.detail.pages.isTabVisible(detail.HOOKS))
    assert [*tab.detail.approvals.cards.values()] == [card]
    assert card.reason.text() == "because"


def test_answers_stay_as_history(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """What was asked and how it was answered is read afterwards, without buttons; what waits comes first."""
    run = waiting(hub)
    refuse(run, "too dear")
    other = waiting(hub)
    give(other)
    tab.show_run(run.id)
    tab.detail.pages.setCurrentIndex(detail.APPROVALS)
    (card,) = tab.detail.approvals.cards.values()
    assert card.state.text() == "Denied"
    assert "too dear" in card.facts.text()
    tab.show_run(other.id)
    qtbot.waitUntil(lambda: [one.state.text() for one in tab.detail.approvals.cards.values()] == ["Approved"])


def test_an_unanswered_question_of_an_ended_run_has_no_buttons(tab: RunsTab, hub: StoreHub) -> None:
    """Nobody agrees to anything after the end."""
    run = waiting(hub)
    run.cancel()
    tab.show_run(run.id)
    tab.detail.pages.setCurrentIndex(detail.APPROVALS)
    (card,) = tab.detail.approvals.cards.values()
    assert card.state.text() == "Never answered"
    assert not card.approve_button.isVisible()


def test_failed_hooks_are_listed(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A page for hooks is there only when one failed; its words are plain text."""
    run = Run(hub).start()
    qtbot.waitUntil(lambda: tab.detail.run_id == run.id)
    assert not tab.detail.pages.isTabVisible(detail.HOOKS)
    fail_hook(run)
    qtbot.waitUntil(lambda: tab.detail.pages.isTabVisible(detail.HOOKS))
    tab.detail.pages.setCurrentIndex(detail.HOOKS)
    row = [tab.detail.hooks.failures.index(0, column).data() for column in range(1, 4)]
    assert row == ["metrics.push", "after a call", "ConnectionError: <b>refused</b>"]


def test_chips_count_and_filter(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Each chip lists its runs and says how many need somebody."""
    Run(hub, "running").start()
    runs = {"waiting": waiting(hub), "interrupted": interrupted(hub), "quarantined": quarantined(hub)}
    failed = Run(hub, "failed").start()
    failed.fail()
    Run(hub, "done").whole()
    qtbot.waitUntil(lambda: tab.model.rowCount() == 6)
    for name, button in tab.states.buttons.items():
        button.click()
        listed = [tab.model.index(row).data() for row in range(tab.model.rowCount())]
        assert listed == ([name] if name else listed)
        assert button.text().endswith(" 1") == (name in runs)
    assert tab.states.current == "failed"


def test_a_waiting_run_of_a_dead_process_waits_and_is_interrupted(tab: RunsTab, hub: StoreHub) -> None:
    """It is found under both, and its words say both."""
    run = waiting(hub, owner="gone")
    for name in ("waiting", "interrupted"):
        tab.show_state(name)
        assert tab.detail.run_id == run.id
    assert tab.detail.heading.state.text() == "Interrupted, waits for you"


def test_a_run_is_exported_and_replayed(tab: RunsTab, hub: StoreHub, qtbot: QtBot, tmp_path: Path) -> None:
    """The bundle is written where the person said; one that is read is replayed and its run opened."""
    run = Run(hub).whole()
    hub.bundles[run.id] = b"a bundle\n"
    tab.show_run(run.id)
    press(tab, "export")
    (dialog,) = [one for one in tab.findChildren(QFileDialog) if one.isVisible()]
    place = tmp_path / "one.tutti"
    dialog.fileSelected.emit(str(place))
    dialog.close()
    qtbot.waitUntil(lambda: place.exists() and str(place) in tab.notice.do.text().replace("\u200b", ""))
    assert place.read_bytes() == b"a bundle\n"
    other = Run(hub, "replayed").whole()
    hub.results[ReplayBundle] = Submitted(conversation_id="c", message_id="m", run_id=other.id)
    tab.replay_file(place)
    qtbot.waitUntil(lambda: tab.detail.run_id == other.id)
    assert [command.data for command in hub.sent(ReplayBundle)] == [b"a bundle\n"]
    tab.replay_file(tmp_path / "missing.tutti")
    qtbot.waitUntil(lambda: "could not be read" in tab.notice.what.text())


def test_insights_are_taken_only_after_the_person_agreed(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Comparing answers is offered where several models answered, says that it may cost money, and tells what came of it."""
    tab.show_run(Run(hub).whole().id)
    entry = tab.detail.heading.actions_bar.entries["insights"]
    assert not entry.isEnabled()
    assert "nothing to compare" in entry.toolTip()
    run = Run(hub, models=("a/one", "b/two"), strategy="parallel").start()
    for model in ("a/one", "b/two"):
        run.answer(run.ask(model), model, "words")
    several = run.id
    tab.show_run(several)
    assert entry.isEnabled()
    hub.results[ExtractInsights] = InsightsExtracted(run_id="c", memory_ids=("m1", "m2"), source="rules")
    entry.trigger()
    dialog = tab.dialog
    assert isinstance(dialog, InsightsDialog)
    assert hub.sent(ExtractInsights) == []
    dialog.model.setCurrentIndex(dialog.model.findData("b/two"))
    dialog.take.click()
    qtbot.waitUntil(lambda: hub.sent(ExtractInsights) == [ExtractInsights(run_id=several, model="b/two")])
    qtbot.waitUntil(lambda: "2 insights came of it." in tab.notice.what.text())
    assert "compared by rules" in tab.notice.do.text()
