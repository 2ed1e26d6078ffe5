"""Makes the board of models from the comparisons on record."""

from __future__ import annotations

from core.queries.arena import Leaderboard, Standing
from core.results.leaderboard import Comparison, interval, strengths
from events.projections.arena.view import ArenaView


def standings(arena: ArenaView, *, task: str = "", blind_only: bool = True) -> Leaderboard:
    """See :meth:`core.queries.Queries.leaderboard`."""
    rows = arena.comparisons(blind_only=blind_only)
    chosen = [row for row in rows if not task or row.task == task]
    found = strengths(Comparison(row.models, [call_id in row.best for call_id in row.calls]) for row in chosen)
    return Leaderboard(
        tuple(Standing(one.model, one.rating, *interval(one), one.comparisons, one.wins, one.pairs) for one in found),
        len(chosen),
        tuple(sorted({row.task for row in rows if row.task})),
    )
