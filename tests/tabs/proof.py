"""Drives the tabs to one moment of a recorded history on two ways, live and by time travel, and compares what they show."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from difflib import unified_diff
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.past import PastState
from app.window.garbage import collect_due
from app.window.past import StoredPast
from core.queries import BreakerStatus, BudgetStatus
from events.catalog import PAYLOADS
from events.envelope import NewEvent, RawPayload, StoredEvent, StreamAppend
from events.registry import Registry
from events.upcasters import UPCASTERS
from tabs.chat.tab import ChatTab
from tabs.runs.tab import RunsTab
from tabs.shared.changing import PAST
from tabs.shared.clock import SHOWN
from tabs.shared.shown import Line
from tabs.shared.tab import Tab
from tests.tabs.hub import StoreHub
from tests.tabs.whole import FACTORIES

PATIENCE_MS = 20_000
"""How long the two ways may take to come to the same."""


class Place(NamedTuple):
    """What is open in a tab, and which of the pages in it."""

    open: str
    page: int = 0


class ReplayHub(StoreHub):
    """A hub to which recorded events happen again, one by one, with the times and ids they had."""

    def __init__(self, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__(home)
        self._monkeypatch = monkeypatch
        self._event: StoredEvent | None = None

    def happen(self, event: StoredEvent) -> None:
        """Have an event happen: appended, folded, and told to the tabs."""
        self._event = event
        self._monkeypatch.setattr("events.store.sqlite.encoding.now_us", lambda: event.recorded_at)
        SHOWN.stand_at(event.recorded_at)
        assert event.data is not None
        payload = RawPayload(event.type, event.data, event.schema_version)
        again = NewEvent(payload, event.actor, event.correlation_id, event.causation_id, event.id)
        stored = self.append_again(StreamAppend(event.stream, [again]))
        assert stored == event, "an event that happened again is not the one that was recorded"

    def state(self) -> PastState:
        """What is asked of the present beside its rows."""
        assert self._event is not None
        reader = self.store.open_reader()
        registry = Registry(PAYLOADS, UPCASTERS)
        return PastState(reader, self.views, registry, position=self._event.position, now=self._event.recorded_at)

    async def budgets(self) -> Sequence[BudgetStatus]:
        return self.state().budgets() if self._event is not None else ()

    async def breakers(self) -> Sequence[BreakerStatus]:
        return self.state().breakers() if self._event is not None else ()


class Proof:
    """Tabs of the present over a replayed history, and tabs of the past over the whole of it.

    :param whole: has all that was recorded.
    """

    def __init__(self, qtbot: QtBot, live: ReplayHub, whole: StoreHub) -> None:
        self._qtbot = qtbot
        self._live = live
        self._past = StoredPast(whole, whole.store, Registry(PAYLOADS, UPCASTERS))
        self._places: dict[str, Place] = {}
        self._present: dict[str, Tab] = {}
        self._moved: dict[str, Tab] = {}
        reader = whole.store.open_reader()
        self.events = reader.read()
        """The whole history."""
        reader.close()
        live.living = {str(found) for event in self.events if (found := _owner(event))}

    def open(self, places: dict[str, Place]) -> None:
        """Say what is to be open in each tab, by its title, and open the tabs of the present."""
        self._places = places
        self._present = self._tabs(self._live)

    def check(self, event: StoredEvent, *, compared: bool) -> None:
        """Have an event happen, and compare.

        :raises AssertionError: see :meth:`compare`.
        """
        self.happen(event)
        if compared:
            self.compare(event)

    def happen(self, event: StoredEvent) -> None:
        """Have an event happen, and the tabs of the present show it."""
        self._live.happen(event)
        self._open_begun(self._present, event)
        QApplication.processEvents()

    def compare(self, event: StoredEvent) -> None:
        """Go to an event that has just happened in the past, and compare all tabs.

        :raises AssertionError: the ways came to something else; the first difference is named.
        """
        self._present["Settings"].time_passed()  # it tells how long things are kept, twice a minute
        self._run(self._past.move(event.position))
        self._moved = self._moved or self._tabs(self._past)
        fresh = self._tabs(self._past)
        for tabs in (self._moved, fresh):
            self._open_begun(tabs, event)
        try:
            self._same(event, "moved there", self._moved)
            self._same(event, "built there", fresh)
        finally:
            for tab in fresh.values():
                _let_go(tab)
            collect_due()  # on the tabs' thread; a whole history makes hundreds of them

    def rows(self, read: Callable[[sqlite3.Connection], Any]) -> Any:
        """Read the rows of the present as they are now."""
        reader = self._live.store.open_reader()
        try:
            return read(reader.connection)
        finally:
            reader.close()

    def close(self) -> None:
        """Let go of everything."""
        for tab in (*self._present.values(), *self._moved.values()):
            _let_go(tab)
        self._past.close()

    def _same(self, event: StoredEvent, how: str, others: dict[str, Tab]) -> None:
        for title, tab in self._present.items():

            def equal(tab: Tab = tab, other: Tab = others[title], title: str = title) -> bool:
                if title == "Performance":  # the legend of a plot has the order in which its models came to be known
                    return sorted(tab.state()) == sorted(other.state())
                return tab.state() == other.state()

            try:
                self._qtbot.waitUntil(equal, timeout=PATIENCE_MS)
            except Exception:  # noqa: BLE001 - whatever it is, the difference says more
                what = difference(tab.state(), others[title].state())
                raise AssertionError(f"{title} at event {event.position} ({event.type}), tabs {how}: {what}") from None

    def _open_begun(self, tabs: dict[str, Tab], event: StoredEvent) -> None:
        """Open the conversation as soon as there is one, as a person would; before, there is nothing but the welcome."""
        place = self._places.get("Chat")
        if place is None:
            return
        stream = f"conversation-{place.open}"
        begins = next(one.position for one in self.events if one.stream == stream)
        wanted = place.open if begins <= event.position else ""
        if tabs["Chat"].opened() != wanted:
            tabs["Chat"].go_to(wanted)

    def _tabs(self, hub: Any) -> dict[str, Tab]:
        tabs = {}
        for title, make in FACTORIES:
            tab = tabs[title] = make(hub, None)
            tab.resize(1200, 800)
            tab.setProperty(PAST, 0)  # what changes something is off in the past, and is no part of what is proved
            tab.show()
            place = self._places.get(title)
            if isinstance(tab, ChatTab):
                tab.composer.setEnabled(True)  # the one thing that is meant to be another in the past
            if place is not None and not isinstance(tab, ChatTab):
                tab.go_to(place.open)
            if place is not None and isinstance(tab, RunsTab):
                tab.detail.pages.setCurrentIndex(place.page)
        return tabs

    def _run(self, work: Any) -> None:
        task = asyncio.get_event_loop().create_task(work)
        self._qtbot.waitUntil(task.done, timeout=60_000)
        task.result()


def difference(one: list[Line], other: list[Line]) -> str:
    """The first lines in which two states differ, those of the present after a minus."""
    ours, theirs = ([" · ".join(line) for line in lines] for lines in (one, other))
    changed = [line for line in unified_diff(ours, theirs, "live", "past", lineterm="", n=0) if line[:2] != "@@"]
    return "\n".join(line[:400] for line in changed[2:10]) or "no difference any more"


def _owner(event: StoredEvent) -> Any:
    """The process that took a run up with this event."""
    return json.loads(event.data or b"{}").get("owner") if event.stream.startswith("run-") else None


def _let_go(tab: Tab) -> None:
    tab.release()
    tab.hide()
    tab.deleteLater()


@contextmanager
def proving(qtbot: QtBot, homes: Path, monkeypatch: pytest.MonkeyPatch, recorded: Sequence[bytes]) -> Iterator[Proof]:
    """A proof over a recorded history.

    :param recorded: the lines of an export.
    """
    whole = StoreHub(homes / "whole", recorded)
    live = ReplayHub(homes / "live", monkeypatch)
    proof = Proof(qtbot, live, whole)
    try:
        yield proof
    finally:
        proof.close()
        SHOWN.stand_at(None)
        live.close()
        whole.close()
