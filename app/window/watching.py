"""Tells on the desktop that a long run has ended, or waits for a person, while nobody looks at the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from events.projections.contract import ANY_KEY, Changes
from events.projections.runs.rows import ACTIVE, MICROSECONDS, RunRow
from events.values import now_us
from tabs.shared.hub import Hub
from tabs.shared.language import tr
from tabs.shared.notify import Notifier
from tabs.shared.places import Place
from tabs.shared.safe_text import one_line

AFTER = "notifications.after"
"""The setting with the seconds that a run must have taken."""
PROMPT = 80
"""Characters of the prompt that are told."""


class RunWatch:
    """Hears of runs. What had ended before is nothing new.

    :param looked_at: whether a person is looking at a window of this program now.
    """

    def __init__(self, hub: Hub, notifier: Notifier, looked_at: Callable[[], bool]) -> None:
        self._hub = hub
        self._notifier = notifier
        self._looked_at = looked_at
        self._since = now_us()
        self._ended: set[str] = set()
        self._active = {row.run_id for row in hub.views.runs.active()}
        self._waiting = {row.run_id for row in hub.views.runs.active() if row.waiting}
        self.release = hub.on_changes(self._changed)
        """Lets go of the hub."""

    @property
    def running(self) -> int:
        """Runs that were in progress when it was last heard of one."""
        return len(self._active)

    def _changed(self, changes: Sequence[Changes]) -> None:
        keys = {key for change in changes if change.projection == "runs" for key in change.keys}
        if ANY_KEY in keys:
            keys |= self._active | {row.run_id for row in self._hub.views.runs.active()}
        for run_id in keys - {ANY_KEY}:
            row = self._hub.views.runs.get(run_id)
            if row is not None:
                self._heard(row)

    def _heard(self, row: RunRow) -> None:
        if row.state in ACTIVE:
            self._active.add(row.run_id)
            if row.waiting and row.run_id not in self._waiting:
                self._waiting.add(row.run_id)
                self._tell(tr("A run waits for you"), row)
            elif not row.waiting:
                self._waiting.discard(row.run_id)
        elif row.run_id not in self._ended and (row.run_id in self._active or row.requested_at >= self._since):
            self._ended.add(row.run_id)  # a short one may begin and end between two looks
            self._active.discard(row.run_id)
            self._waiting.discard(row.run_id)
            took = (row.ended_at - row.requested_at) / MICROSECONDS
            if row.state != "canceled" and took >= float(self._hub.setting(AFTER)):
                words = {"succeeded": tr("A run has ended"), "quarantined": tr("A run was set apart")}
                self._tell(words.get(row.state, tr("A run has failed")), row)

    def _tell(self, title: str, row: RunRow) -> None:
        if not self._looked_at():
            self._notifier.notify(title, one_line(row.prompt, PROMPT), Place("Runs", row.run_id))
