"""Pages of other tabs where a person can do something about what went wrong."""

from __future__ import annotations

from typing import NamedTuple

from tabs.shared.language import tr, tr_noop
from tabs.shared.trends.metrics import group_words
from tabs.shared.trends.periods import span_words

SIMULATED = "Simulated:"
"""How the words of every failure on purpose begin."""


class Place(NamedTuple):
    """A page of a tab, by the titles they wear."""

    tab: str
    page: str

    @property
    def words(self) -> str:
        """What a button that leads there says."""
        return tr("Open {tab}, {page}", tab=tr(self.tab), page=tr(self.page))


BUDGET = Place(tr_noop("Settings"), tr_noop("Budget"))
PROVIDERS = Place("Settings", tr_noop("Providers"))
FAILURES = Place("Settings", tr_noop("Try failures"))
MEMORY = Place("Settings", tr_noop("Memory"))
ALERTS = Place(tr_noop("Performance"), tr_noop("Alerts"))
_OF_KIND = {"over_budget": BUDGET, "key_missing": PROVIDERS, "key_refused": PROVIDERS}


def place_for(kind: str, what: str) -> Place | None:
    """Where an error can be done away with, ``None`` when that is no page of another tab.

    :param kind: of the error, as recorded.
    :param what: its words: one on purpose is of the same kind as its model in earnest.
    """
    return FAILURES if what.startswith(SIMULATED) else _OF_KIND.get(kind)


class RunsBehind(NamedTuple):
    """Runs by their calls: those that ended in a span of time, of some model, strategy or kind of task.

    Times are microseconds since 1970-01-01 UTC; ``None`` means all.
    """

    since: int
    until: int
    model: str | None = None
    strategy: str | None = None
    kind: str | None = None

    @property
    def words(self) -> str:
        """Which those are: ``20 Nov 14:00 to 15:00, practice/small, voting``."""
        chosen = [
            group_words(by, value)
            for by, value in (("model", self.model), ("strategy", self.strategy), ("kind", self.kind))
            if value is not None
        ]
        return ", ".join([span_words(self.since, self.until), *chosen])
