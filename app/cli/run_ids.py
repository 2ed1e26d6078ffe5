"""Ids of runs as people type them: whole, or the beginning that they read in a table."""

from __future__ import annotations

from core.errors import InputError, UnknownThing
from events.projections.runs.view import RunsView

LEAST = 8
"""Characters of an id that have to be given."""
_WHOLE = 36
_CUT = "…"


def whole_id(runs: RunsView, given: str) -> str:
    """The id of the run that is meant.

    :raises UnknownThing: no run is.
    :raises InputError: several may be.
    """
    if runs.get(given) is not None:
        return given
    beginning = given.strip().removesuffix(_CUT)
    if len(beginning) < LEAST:
        raise UnknownThing(
            f"There is no run {given}.", f"Give at least the first {LEAST} characters of an id in `tutti runs list`."
        )
    found = runs.beginning(beginning)
    if not found:
        raise UnknownThing(f"There is no run {given}.", "Run `tutti runs list` to see them.")
    if len(found) > 1:
        raise InputError(
            f"Several runs begin with {beginning}.", "Give more of the id; `tutti runs list` shows each whole."
        )
    return found[0]


def is_whole(given: str) -> bool:
    """Whether an id need not be looked up."""
    return len(given) >= _WHOLE
