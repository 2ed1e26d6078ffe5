"""Widgets among the garbage are destroyed on the window's thread."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.window.garbage import WindowCollector


class Noted(QObject):
    """Notes the thread on which it is destroyed, as a part of a cycle."""

    def __init__(self, told: list[int]) -> None:
        super().__init__()
        self.itself = self
        self._told = told

    def __del__(self) -> None:
        self._told.append(threading.get_ident())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[WindowCollector]:
    """A collector with low thresholds; Python's own are put back."""
    del qtbot
    before = gc.get_threshold()
    gc.collect()
    gc.set_threshold(100, 2, 2)
    collector = WindowCollector()
    yield collector
    collector.stop()
    gc.set_threshold(*before)


def test_cycles_of_widgets_end_on_the_windows_thread(qtbot: QtBot, collector: WindowCollector) -> None:
    """However much another thread allocates, it collects nothing; the window's timer does."""
    told: list[int] = []
    for _ in range(5):
        Noted(told)

    def allocate() -> None:
        kept = [[number] for number in range(10_000)]
        kept.clear()

    other = threading.Thread(target=allocate)
    other.start()
    other.join()
    assert not told
    for _ in range(4):
        kept = [[number] for number in range(200)]
        collector.look()
        kept.clear()
    qtbot.waitUntil(lambda: len(told) == 5)
    assert set(told) == {threading.get_ident()}


def test_little_garbage_is_left_alone(collector: WindowCollector) -> None:
    """Below the thresholds nothing is collected."""
    gc.collect()
    told: list[int] = []
    gc.set_threshold(100_000, 100, 100)
    Noted(told)
    collector.look()
    assert not told
