"""Where somebody read, and how the columns stood, is there again in another window or after another start."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractSlider
from pytestqt.qtbot import QtBot

from tabs.chat.arrangement import Arrangement
from tabs.chat.stretch import PAGE
from tabs.chat.tab import ChatTab
from tabs.shared.keeping import Kept
from tests.tabs.chat.test_finding import tell_long
from tests.tabs.hub import StoreHub

Open = Callable[[], ChatTab]
NUMBER = 60
"""Prompts, many more than are built at once."""


@pytest.fixture
def opened(qtbot: QtBot, hub: StoreHub) -> Iterator[Open]:
    """Make chat tabs of a usual size over a long conversation."""
    tell_long(hub, NUMBER)
    made: list[ChatTab] = []

    def make() -> ChatTab:
        tab = ChatTab(hub)
        made.append(tab)
        qtbot.addWidget(tab)
        tab.resize(1100, 700)
        tab.show()
        return tab

    yield make
    for tab in made:
        tab.release()


def left_at(tab: ChatTab, qtbot: QtBot, prompt: str) -> Kept:
    """Go to a prompt as a search does, and leave the window, by way of its file."""
    tab.open("long")
    tab.transcript.jump.to(prompt)
    qtbot.waitUntil(lambda: tab.transcript.in_view() == prompt, timeout=20_000)
    built = NUMBER if prompt == "p20" else PAGE
    qtbot.waitUntil(lambda: len(tab.transcript.exchanges) == built, timeout=60_000)
    qtbot.wait(600)  # until it is held no longer
    left: Kept = json.loads(json.dumps(tab.place()))
    return left


@pytest.mark.parametrize("prompt", ["p20", f"p{NUMBER - 12}"])
def test_the_same_is_read_again(qtbot: QtBot, opened: Open, prompt: str) -> None:
    """However far back it was, the same line of the same prompt is at the top."""
    first = opened()
    left = left_at(first, qtbot, prompt)
    again = opened()
    again.put_back(left)
    qtbot.waitUntil(lambda: again.transcript.in_view() == prompt, timeout=20_000)
    qtbot.waitUntil(lambda: again.place()["reading"] == left["reading"], timeout=20_000)


def test_it_is_kept_while_the_rest_is_still_being_laid_out(qtbot: QtBot, opened: Open) -> None:
    """A window that is left before everything stands in its place remembers where it was going to stand."""
    left = left_at(opened(), qtbot, "p20")
    again = opened()
    again.put_back(left)
    assert again.place()["reading"] == left["reading"]


def test_who_scrolls_meanwhile_is_not_pulled_back(qtbot: QtBot, opened: Open) -> None:
    """What a person scrolls while the rest is being laid out holds from there."""
    left = left_at(opened(), qtbot, "p20")
    again = opened()
    again.put_back(left)
    bar = again.transcript.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0, timeout=60_000)
    assert len(again.transcript.exchanges) < NUMBER
    before = bar.value()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderSingleStepSub)
    step = before - bar.value()
    wanted = {**left["reading"], "top": left["reading"]["top"] + step}
    assert step > 0
    qtbot.waitUntil(lambda: len(again.transcript.exchanges) == NUMBER, timeout=60_000)
    qtbot.waitUntil(lambda: again.place()["reading"] == wanted, timeout=20_000)
    qtbot.wait(600)  # until it is held no longer
    assert again.transcript.exchanges["r20"].y() - bar.value() == wanted["top"]


def test_who_reads_the_newest_does_so_again(qtbot: QtBot, opened: Open) -> None:
    """At the end, nothing is held, so that what comes next is seen."""
    first = opened()
    first.open("long")
    qtbot.waitUntil(lambda: first.transcript.at_end and first.transcript.verticalScrollBar().value() > 0)
    left = first.place()
    assert "prompt" not in left["reading"]
    again = opened()
    again.put_back(left)
    qtbot.waitUntil(lambda: again.transcript.at_end and again.transcript.verticalScrollBar().value() > 0)


def test_columns_stand_as_they_stood(opened: Open) -> None:
    """Their order and widths come back with the conversation."""
    first = opened()
    first.open("long")
    first.transcript.arrange(Arrangement(("b/b", "a/a"), {"a/a": 2.5}))
    left = json.loads(json.dumps(first.place()))
    again = opened()
    again.put_back(left)
    assert again.transcript.arrangements["long"] == Arrangement(("b/b", "a/a"), {"a/a": 2.5})


@pytest.mark.parametrize(
    "reading",
    [
        7,
        {"prompt": "gone", "top": 3},
        {"prompt": "p20", "top": "high"},
        {"prompt": "p20", "top": 10**12},
        {"prompt": ["p20"], "top": 3},
        {"order": "ab", "widths": [1]},
        {"order": [1, None], "widths": {"a/a": 900, "b/b": "wide", "c/c": True}},
    ],
)
def test_a_damaged_place_is_left_out(opened: Open, reading: Any) -> None:
    """What was put away by something else, or is no longer there, leads to the newest and equal columns."""
    tab = opened()
    tab.put_back({"conversation": "long", "reading": reading})
    assert tab.transcript.conversation == "long"
    assert tab.transcript.at_end
    assert not [width for width in tab.transcript.arrangements["long"].widths.values() if width != 1]
