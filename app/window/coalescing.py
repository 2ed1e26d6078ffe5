"""Makes little of much before it reaches the tabs: one frame can hold hundreds of pieces and changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.ports.live import LiveDelta
from events.projections.contract import Changes


def merge_changes(items: Iterable[Changes]) -> Sequence[Changes]:
    """One change for each projection, with all keys and the highest position, in the order they first came."""
    merged: dict[str, Changes] = {}
    for item in items:
        known = merged.get(item.projection)
        merged[item.projection] = (
            item
            if known is None
            else Changes(item.projection, known.keys | item.keys, max(known.position, item.position))
        )
    return list(merged.values())


def merge_deltas(items: Iterable[LiveDelta]) -> Sequence[LiveDelta]:
    """Pieces of one call and kind that follow one another become one; a call's own order stays."""
    calls: dict[str, list[tuple[LiveDelta, list[str]]]] = {}
    for item in items:
        runs = calls.setdefault(item.call_id, [])
        if runs and runs[-1][0].kind == item.kind:
            runs[-1][1].append(item.text)
        else:
            runs.append((item, [item.text]))
    return [first._replace(text="".join(pieces)) for runs in calls.values() for first, pieces in runs]
