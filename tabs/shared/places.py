"""Pages of other tabs where a person can do something about what went wrong."""

from __future__ import annotations

from typing import NamedTuple

SIMULATED = "Simulated:"
"""How the words of every failure on purpose begin."""


class Place(NamedTuple):
    """A page of a tab, by the titles they wear."""

    tab: str
    page: str

    @property
    def words(self) -> str:
        """What a button that leads there says."""
        return f"Open {self.tab}, {self.page}"


BUDGET = Place("Settings", "Budget")
PROVIDERS = Place("Settings", "Providers")
FAILURES = Place("Settings", "Try failures")
MEMORY = Place("Settings", "Memory")
_OF_KIND = {"over_budget": BUDGET, "key_missing": PROVIDERS, "key_refused": PROVIDERS}


def place_for(kind: str, what: str) -> Place | None:
    """Where an error can be done away with, ``None`` when that is no page of another tab.

    :param kind: of the error, as recorded.
    :param what: its words: one on purpose is of the same kind as its model in earnest.
    """
    return FAILURES if what.startswith(SIMULATED) else _OF_KIND.get(kind)
