"""Which runs ``tutti runs list`` lists: its options, and what is said when no run fits them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

import click

from app.reading import Reading
from core.errors import InputError
from events.projections.runs.rows import ACTIVE, RunFilter
from events.values import now_us
from tabs.shared.days import beginning_of, days_back

INTERRUPTED = "interrupted"
"""Told like a state: it has not ended, and no living process carries it out."""
NONE_IN: Mapping[str, str] = {
    "pending": "No run is pending.",
    "running": "No run is under way.",
    "succeeded": "No run has succeeded.",
    "failed": "No run has failed.",
    "canceled": "No run was canceled.",
    "quarantined": "No run is set apart.",
    INTERRUPTED: "No run is interrupted.",
}
"""The states a list may be narrowed to, with what is said when there is no run in it."""
MOST_DAYS = 36_500
_DAYS = re.compile(r"(\d{1,5})d")
_Function = TypeVar("_Function", bound=Callable[..., Any])


class Day(click.ParamType[int]):
    """The beginning of a day on the person's clock, in microseconds since 1970-01-01 UTC."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read ``today``, ``7d`` for the last seven days, or ``2026-11-03``."""
        if isinstance(value, int):
            return value
        text = str(value).strip().lower()
        if text == "today":
            return days_back(1, now_us())
        if (days := _DAYS.fullmatch(text)) and 0 < int(days[1]) <= MOST_DAYS:
            return days_back(int(days[1]), now_us())
        try:
            return max(0, beginning_of(date.fromisoformat(text)))
        except (ValueError, OverflowError, OSError):
            self.fail(f"{value!r} is no day. Write today, 7d for the last seven days, or 2026-11-03.", param, ctx)


def filters(command: _Function) -> _Function:
    """Give a command the options that narrow a list of runs; it hears of them as the keywords of :func:`wanted`."""
    options = (
        click.option("--state", type=click.Choice(list(NONE_IN)), help="Only runs in this state."),
        click.option(
            "-s", "--strategy", multiple=True, metavar="NAME", help="Only runs of this strategy, or of any of several."
        ),
        click.option(
            "-m", "--model", multiple=True, metavar="ID", help="Only runs that asked this model, or any of several."
        ),
        click.option(
            "--since",
            type=Day(),
            metavar="DAY",
            help="Only runs asked for on this day or later: today, 7d, 2026-11-03.",
        ),
        click.option("--until", type=Day(), metavar="DAY", help="Only runs asked for before this day."),
        click.option(
            "--words", default="", metavar="TEXT", help="Only runs with all these words in prompt, models or id."
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def wanted(given: Mapping[str, Any]) -> RunFilter:
    """The runs that fit the options; whether a process carries them out is not in it.

    :raises InputError: no time is in it.
    """
    since, until = given["since"] or 0, given["until"] or 0
    if until and since >= until:
        raise InputError("No time lies between --since and --until.", "Give --until a later day than --since.")
    state = given["state"]
    states = tuple(sorted(ACTIVE)) if state == INTERRUPTED else (state,) if state else ()
    return RunFilter(
        states=states,
        strategies=given["strategy"],
        models=given["model"],
        since=since,
        until=until,
        words=given["words"],
    )


def none_words(found: Reading | None, given: Mapping[str, Any]) -> str:
    """What is said of an empty list."""
    if found is None or not found.views.runs.all(limit=1):
        return "No runs yet. Ask something: tutti ask PROMPT"
    others = [name for name in ("strategy", "model", "since", "until", "words") if given[name]]
    state = given["state"]
    what = f"No run fits {', '.join(f'--{name}' for name in (*(['state'] if state else []), *others))}."
    return f"{NONE_IN[state] if state and not others else what} See all runs: tutti runs list"
