"""All readers of the projections together, over one read-only connection of one thread."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from events.projections.alerts.projection import AlertsProjection
from events.projections.alerts.view import AlertsView
from events.projections.arena.projection import ArenaProjection
from events.projections.arena.view import ArenaView
from events.projections.breakers.projection import BreakersProjection
from events.projections.breakers.view import BreakersView
from events.projections.budgets.projection import BudgetsProjection
from events.projections.budgets.view import BudgetsView
from events.projections.cache.projection import CacheProjection
from events.projections.cache.view import CacheView
from events.projections.conversations.projection import ConversationsProjection
from events.projections.conversations.view import ConversationsView
from events.projections.library.projection import LibraryProjection
from events.projections.library.view import LibraryView
from events.projections.memory.projection import MemoryProjection
from events.projections.memory.view import MemoryView
from events.projections.performance.projection import PerformanceProjection
from events.projections.performance.view import PerformanceView
from events.projections.records.projection import RecordsProjection
from events.projections.records.view import RecordsView
from events.projections.runs.projection import RunsProjection
from events.projections.runs.view import RunsView
from events.projections.search.projection import SearchProjection
from events.projections.search.view import SearchView
from events.projections.settings.projection import SettingsProjection
from events.projections.settings.view import SettingsView

PROJECTIONS = (
    ConversationsProjection,
    RunsProjection,
    PerformanceProjection,
    SettingsProjection,
    CacheProjection,
    BreakersProjection,
    BudgetsProjection,
    RecordsProjection,
    MemoryProjection,
    SearchProjection,
    AlertsProjection,
    ArenaProjection,
    LibraryProjection,
)
"""Every projection, in the order they are folded."""


@dataclass(frozen=True, slots=True)
class Views:
    """What a tab or the command line reads. Bound to the thread that opened it."""

    conversations: ConversationsView
    runs: RunsView
    performance: PerformanceView
    settings: SettingsView
    breakers: BreakersView
    budgets: BudgetsView
    cache: CacheView
    records: RecordsView
    memory: MemoryView
    search: SearchView
    alerts: AlertsView
    arena: ArenaView
    library: LibraryView
    blob: Callable[[str], bytes | None]
    """The bytes of a blob by its sha256."""
    draft: Callable[[str], str]
    """The last checkpointed text of a call in progress, empty when there is none."""
    close: Callable[[], None]


def open_views(
    connection: sqlite3.Connection,
    *,
    blob: Callable[[str], bytes | None],
    draft: Callable[[str], str],
    close: Callable[[], None],
) -> Views:
    """Readers over a read-only connection."""
    arena = ArenaView(connection)
    return Views(
        ConversationsView(connection),
        RunsView(connection),
        PerformanceView(connection),
        SettingsView(connection),
        BreakersView(connection),
        BudgetsView(connection),
        CacheView(connection),
        RecordsView(connection),
        MemoryView(connection),
        SearchView(connection, blob, arena.hidden_calls),
        AlertsView(connection),
        arena,
        LibraryView(connection),
        blob,
        draft,
        close,
    )
