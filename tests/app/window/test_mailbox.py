"""From the engine's thread to the window's."""

from __future__ import annotations

import logging
import threading

import pytest
from pytestqt.qtbot import QtBot

from app.window.mailbox import Mailbox


def test_items_from_another_thread_come_in_order_and_in_batches(qtbot: QtBot) -> None:
    """Ten thousand items arrive once each, in order, in far fewer deliveries."""
    mailbox = Mailbox(("live",))
    batches: list[list[int]] = []
    mailbox.signal("live").connect(batches.append, weak=False)

    def flood() -> None:
        for number in range(10_000):
            mailbox.put("live", number)

    thread = threading.Thread(target=flood)
    thread.start()
    qtbot.waitUntil(lambda: sum(map(len, batches)) == 10_000)
    thread.join()
    assert [number for batch in batches for number in batch] == list(range(10_000))
    assert len(batches) < 1000


def test_an_idle_mailbox_sleeps(qtbot: QtBot) -> None:
    """After a quiet frame the timer stands still, and the next item wakes it again."""
    mailbox = Mailbox(("live",))
    got: list[int] = []
    mailbox.signal("live").connect(got.extend, weak=False)
    for number in (1, 2):
        mailbox.put("live", number)
        qtbot.waitUntil(lambda: len(got) == number)  # noqa: B023 - waited for within the same turn
        qtbot.waitUntil(lambda: not mailbox._timer.isActive())


def test_a_receiver_that_raises_keeps_nobody_from_hearing(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    """The others are told, and the fault is in the log."""
    mailbox = Mailbox(("live",))
    got: list[int] = []

    def broken(items: list[int]) -> None:
        raise ValueError(items)

    mailbox.signal("live").connect(broken, weak=False)
    mailbox.signal("live").connect(got.extend, weak=False)
    with caplog.at_level(logging.ERROR):
        mailbox.put("live", 1)
        qtbot.waitUntil(lambda: got == [1])
    assert "failed" in caplog.text


def test_a_closed_mailbox_delivers_nothing(qtbot: QtBot) -> None:
    """What is put after the close wakes nobody."""
    del qtbot
    mailbox = Mailbox(("live",))
    mailbox.close()
    mailbox.put("live", 1)
    assert not mailbox._timer.isActive()
