"""What can be done in the window, all of it reached by keyboard."""

from __future__ import annotations

from itertools import combinations

from pytestqt.qtbot import QtBot

from tabs.shared.actions import sequences
from tabs.shared.icons import icon
from tabs.window.bindings import clash, in_reach
from tests.tabs.hub import StoreHub
from tests.tabs.whole import whole_window


def test_no_two_actions_in_reach_of_one_another_share_a_key(qtbot: QtBot, hub: StoreHub) -> None:
    """Qt would do neither of them; the same key on two tabs is fine, for one of them is hidden."""
    window = whole_window(qtbot, hub)
    bound = [
        (action.name, acts.place(action.name), sequence)
        for acts in window.every_acts()
        for action in acts
        for sequence in sequences(acts.keys(action.name))
    ]
    assert len(bound) > 15
    assert not [
        (one[0], other[0])
        for one, other in combinations(bound, 2)
        if in_reach(one[1], other[1]) and clash(one[2], other[2])
    ]
    window.release()


def test_every_action_is_told_properly(qtbot: QtBot, hub: StoreHub) -> None:
    """Each has a name of its own, a title, a group and, where it names one, an icon there is; its keys are keys."""
    window = whole_window(qtbot, hub)
    actions = window.every_action()
    names = [action.name for action in actions]
    assert sorted(set(names)) == sorted(names)
    for action in actions:
        assert action.title.strip() == action.title != ""
        assert action.group
        assert not action.icon or not icon(action.icon, "#000000").isNull()
        assert len(sequences(action.keys)) == len([one for one in action.keys.split("; ") if one])
    window.release()


def test_an_action_of_another_tab_shows_that_tab(qtbot: QtBot, hub: StoreHub) -> None:
    """What is done is seen."""
    window = whole_window(qtbot, hub)
    found = {action.name: action for action in window.every_action()}
    found["runs.search"].do()
    assert window.stack.currentWidget() is window.tabs["Runs"]
    found["settings.page.budget"].do()
    assert window.stack.currentWidget() is window.tabs["Settings"]
    window.release()
