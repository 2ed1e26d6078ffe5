"""Answers questions about runs of the past: what led to an answer, and what another strategy would have answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from app.leaderboard import standings
from app.receipts import find_receipt
from core.critics.named import Critics
from core.ports.models import Directory
from core.queries.arena import Leaderboard
from core.queries.counterfactuals import Counterfactual
from core.queries.receipts import Receipt
from core.queries.sent import SentRequest
from core.runs.counterfactual import Counterfactuals
from core.runs.past_answers import Lookup
from core.runs.record import read_record
from core.runs.sent import SentRequests
from core.strategies.catalogue import StrategyCatalogue
from events.catalog.calls import ModelCallCompleted
from events.registry import Registry
from events.store.contract import Reader
from events.views import Views


@dataclass(frozen=True, slots=True)
class Past:
    """The runs of a store, as its events tell them. Used on the thread of the reader."""

    reader: Reader
    registry: Registry
    strategies: StrategyCatalogue
    critics: Critics
    directory: Directory
    """Where providers say how they write a request."""
    views: Callable[[], Views]
    """Opens readers of rows, which find what an id or a request stands for."""

    def receipt(self, of: str) -> Receipt:
        """See :class:`core.queries.Queries`."""
        with closing(self.views()) as views:
            return find_receipt(self.reader, self.registry, views, of)

    async def counterfactual(
        self, run_ids: Sequence[str], strategy: str, models: Sequence[str], options: Mapping[str, Any]
    ) -> Counterfactual:
        """See :class:`core.queries.Queries`."""
        with closing(self.views()) as views:
            replaying = counterfactuals(self.reader, self.registry, self.strategies, self.critics, views, run_ids)
            return await replaying.what_if(run_ids, strategy, models, options)

    async def sent_request(self, call_id: str) -> SentRequest:
        """See :class:`core.queries.Queries`."""
        return await SentRequests(self.reader, self.registry, self.strategies, self.critics, self.directory).sent(
            call_id
        )

    def leaderboard(self, *, task: str, blind_only: bool) -> Leaderboard:
        """See :class:`core.queries.Queries`."""
        with closing(self.views()) as views:
            return standings(views.arena, task=task, blind_only=blind_only)


def counterfactuals(
    reader: Reader,
    registry: Registry,
    strategies: StrategyCatalogue,
    critics: Critics,
    views: Views,
    run_ids: Iterable[str],
) -> Counterfactuals:
    """What replays strategies on the runs of a store.

    :param run_ids: the runs that are replayed together; each may use the answers of the others.
    """
    return Counterfactuals(reader, registry, strategies, critics, _lookup(reader, registry, views, run_ids))


def _lookup(reader: Reader, registry: Registry, views: Views, run_ids: Iterable[str]) -> Lookup:
    """Finds answers by their request: those of the given runs, then the one that the cache holds."""
    known: defaultdict[str, list[str]] = defaultdict(list)
    for run_id in run_ids:
        for step in read_record(reader, registry, run_id).steps.values():
            if isinstance(step.end, ModelCallCompleted):
                known[step.requested.request_hash].append(step.call_id)

    def look(key: str) -> Sequence[str]:
        cached = views.cache.find(key)
        return [*known.get(key, ()), *([cached.call_id] if cached else [])]

    return look
