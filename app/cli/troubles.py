"""What goes wrong or waits among runs and calls, for ``tutti doctor``."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from app.bootstrap import Engine
from app.cli.breakers import refusing
from app.cli.budget import warned, warning_document
from app.cli.documents import breaker_document
from app.cli.printing import Printer
from app.reading import registry
from events.catalog.runs import HookFailed
from events.store.contract import EventStore
from events.views import Views
from tabs.shared.wording import count

NEWEST = 1000
"""Failures of hooks that are looked at; more of them tell nothing new."""
MOST = 100_000
"""Runs that are counted."""

NO_TROUBLES: Mapping[str, Any] = {
    "breakers": [],
    "interrupted": 0,
    "quarantined": 0,
    "waiting": 0,
    "hook_failures": {},
    "budgets": [],
}
"""Where nothing can be found out."""


def find_troubles(engine: Engine, views: Views) -> dict[str, Any]:
    """Breakers that refuse calls, runs that stand still, hooks that failed, limits that are nearly used up."""
    queries = engine.queries
    return {
        "breakers": [breaker_document(breaker) for breaker in refusing(queries.breakers())],
        "interrupted": len(views.runs.interrupted(functools.cache(queries.alive), limit=MOST)),
        "quarantined": len(views.runs.quarantined(limit=MOST)),
        "waiting": len(views.runs.waiting()),
        "hook_failures": _hook_failures(engine.store),
        "budgets": [warning_document(warning) for warning in warned(queries.budgets(), queries.settings())],
    }


def show_troubles(printer: Printer, found: Mapping[str, Any]) -> None:
    """Say them, each with what to do about it."""
    hooks = [f"{name} {count(times, 'time')}" for name, times in found["hook_failures"].items()]
    refused = [f"{breaker['model']}: {breaker['reason']}" for breaker in found["breakers"]]
    pairs = [
        ("Interrupted runs", _number(found["interrupted"], "tutti runs list --state interrupted")),
        ("Runs set apart", _number(found["quarantined"], "tutti runs list --state quarantined")),
        ("Waiting for you", _number(found["waiting"], "tutti runs list")),
        ("Models not asked", _listed(refused, "tutti breakers list")),
        ("Failing hooks", _listed(hooks, "tutti runs show ID")),
        ("Limits nearly used up", _listed([one["text"] for one in found["budgets"]], "tutti budget show")),
    ]
    printer.fields(pairs)


def _hook_failures(store: EventStore) -> dict[str, int]:
    """How often each hook has failed lately."""
    events = registry()
    reader = store.open_reader()
    try:
        stored = reader.read(types=[HookFailed.type_name], backward=True, limit=NEWEST)
        payloads = [events.decode(one).payload for one in stored]
    finally:
        reader.close()
    return dict(Counter(payload.hook for payload in payloads if isinstance(payload, HookFailed)).most_common())


def _number(number: int, command: str) -> str:
    return f"{number:,} ({command})" if number else "none"


def _listed(words: Sequence[str], command: str) -> str:
    return f"{'; '.join(words)} ({command})" if words else "none"
