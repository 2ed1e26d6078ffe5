"""Tells a person of alerts that were just raised, through whatever can be seen or heard."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from events.projections.contract import Changes
from tabs.shared.alert_words import raised_words, title_of
from tabs.shared.hub import Hub
from tabs.shared.language import tr_count

DESKTOP = "alerts.desktop"
"""The setting that allows notifications of the system."""
Teller = Callable[[str, str], bool]
"""Shows a title and a sentence, and says whether the person has surely been told by that."""


class AlertBell(QObject):
    """Rings once for each alert that is raised while the window is there, and not in a quiet time.

    :param above: shows what no other way could: the bar above the tabs.
    """

    def __init__(self, hub: Hub, above: Teller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._above = above
        self._desktop: Teller | None = None
        newest = hub.views.alerts.log(limit=1)
        self._seen = newest[0].position if newest else 0

    def tell_by(self, desktop: Teller | None) -> None:
        """Ring by the system's own notifications from now on, such as those of a tray icon; ``None`` for no longer."""
        self._desktop = desktop

    def changed(self, changes: Sequence[Changes]) -> None:
        """Hear what changed, as the hub tells it."""
        if any(change.projection == "alerts" for change in changes):
            self._ring()

    def _ring(self) -> None:
        new = self._hub.views.alerts.log(after=self._seen)
        if not new:
            return
        self._seen = new[0].position
        ringing = [row for row in new if not row.quiet and row.stands]
        if not ringing:
            return
        row = ringing[0]
        words = raised_words(row.rule, row.value, row.calls, row.causes)
        more = len(ringing) - 1
        if more:
            words = tr_count(more, "{words} And {n} more.", "{words} And {n} more.", words=words)
        self._tell(title_of(row.rule), words)

    def _tell(self, title: str, words: str) -> None:
        desktop = self._desktop if self._hub.setting(DESKTOP) else None
        if desktop is None or not desktop(title, words):
            self._above(title, words)
