from __future__ import annotations

import threading

import pytest

from events.bus import Bus
from events.catalog.conversations import ConversationRenamed, ConversationStarted
from events.envelope import Event, StoredEvent
from events.values import Payload


def _event(position: int, payload: Payload | None) -> Event:
    stored = StoredEvent(position, "a", position, b"", "x", 1, 0, "", "", "", b"", b"", b"")
    return Event(stored, payload)


def test_each_receiver_hears_what_it_asked_for() -> None:
    """A receiver hears all events or those of one type, in the order they are published, until it stops."""
    bus, everything, renames = Bus(), list[int](), list[int]()
    stop = bus.subscribe(lambda event: everything.append(event.position))
    bus.subscribe(lambda event: renames.append(event.position), ConversationRenamed)
    bus.publish(_event(1, ConversationStarted(title="a")))
    bus.publish(_event(2, ConversationRenamed(title="b")))
    bus.publish(_event(3, None))
    stop()
    bus.publish(_event(4, ConversationRenamed(title="c")))
    assert (everything, renames) == ([1, 2, 3], [2, 4])


def test_a_receiver_that_raises_is_isolated(caplog: pytest.LogCaptureFixture) -> None:
    """When a receiver raises, the others hear the event all the same, and a dead letter names it."""
    bus, heard = Bus(), list[int]()

    def broken(_event: Event) -> None:
        raise ValueError("this\nis wrong")

    bus.subscribe(broken)
    bus.subscribe(lambda event: heard.append(event.position))
    bus.publish(_event(7, None))
    (letter,) = bus.dead_letters
    assert heard == [7]
    assert (letter.position, letter.error) == (7, "ValueError: this is wrong")
    assert "broken" in letter.receiver
    assert "could not take event 7" in caplog.text


def test_one_receiver_twice() -> None:
    """The same function may be subscribed twice; stopping one leaves the other."""
    bus, heard = Bus(), list[int]()

    def hear(event: Event) -> None:
        heard.append(event.position)

    stop = bus.subscribe(hear)
    bus.subscribe(hear)
    bus.publish(_event(1, None))
    stop()
    bus.publish(_event(2, None))
    assert heard == [1, 1, 2]


def test_a_receiver_may_subscribe_and_stop_meanwhile() -> None:
    """Receivers may come and go while an event is delivered."""
    bus, heard = Bus(), list[str]()

    def once(_event: Event) -> None:
        stop()
        bus.subscribe(lambda _: heard.append("late"))
        heard.append("once")

    stop = bus.subscribe(once)
    bus.publish(_event(1, None))
    bus.publish(_event(2, None))
    assert heard == ["once", "late"]


def test_only_its_own_thread() -> None:
    """Publishing or subscribing on another thread is refused with words that say what to do."""
    bus, raised = Bus(), list[str]()

    def elsewhere() -> None:
        for use in (lambda: bus.publish(_event(1, None)), lambda: bus.subscribe(print)):
            with pytest.raises(RuntimeError) as error:
                use()
            raised.append(str(error.value))

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert len(raised) == 2
    assert "thread that made it" in raised[0]
