"""Texts that grow side by side take turns."""

from __future__ import annotations

import itertools
from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tabs.shared.turns import FRAME_SECONDS, Turns


class Slow(QWidget):
    """Takes longer for a turn than a frame has, and notes that it had one."""

    def __init__(self, told: list[str], name: str, seconds: float = 2 * FRAME_SECONDS) -> None:
        super().__init__()
        self._told, self._name, self._seconds = told, name, seconds

    def draw(self) -> None:
        self._told.append(self._name)
        until = perf_counter() + self._seconds
        while perf_counter() < until:
            pass


def test_the_first_is_not_kept_waiting(qtbot: QtBot) -> None:
    """Who comes when nobody had a turn lately has one at once."""
    told: list[str] = []
    one = Slow(told, "one")
    qtbot.addWidget(one)
    Turns().take(one.draw)
    assert told == ["one"]


def test_slow_ones_are_drawn_one_after_the_other_and_all_of_them(qtbot: QtBot) -> None:
    """Four that want a turn together have one in the order they came, and the window comes to itself between any two."""
    told: list[str] = []
    slow = [Slow(told, name) for name in "abcd"]
    shared, window = Turns(), QTimer()
    window.timeout.connect(lambda: told.append("window"))
    window.start(0)
    for one in slow:
        qtbot.addWidget(one)
        shared.take(one.draw)
    qtbot.waitUntil(lambda: "d" in told)
    until_last = told[: told.index("d") + 1]
    assert [name for name, _ in itertools.groupby(until_last)] == ["a", "window", "b", "window", "c", "window", "d"]


def test_quick_ones_share_a_frame(qtbot: QtBot) -> None:
    """Where there is time for several they do not wait for one another."""
    told: list[str] = []
    first, *others = [Slow(told, name, seconds=0) for name in "abcd"]
    shared = Turns()
    shared.take(first.draw)
    for one in others:
        shared.take(one.draw)
    qtbot.waitUntil(lambda: len(told) > 1)
    assert told == list("abcd")


def test_who_is_gone_is_passed_over(qtbot: QtBot) -> None:
    """A widget that was closed while it waited has no turn, and the one behind it has."""
    told: list[str] = []
    shared = Turns()
    first, gone, last = (Slow(told, name) for name in "abc")
    for one in (first, gone, last):
        shared.take(one.draw)
    gone.deleteLater()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["a", "c"]
