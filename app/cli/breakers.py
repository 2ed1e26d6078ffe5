"""``tutti breakers``: which models are not asked because too much went wrong, and having them asked again."""

from __future__ import annotations

from collections.abc import Sequence

import click

from app.bootstrap import Engine
from app.cli.documents import breaker_document
from app.cli.engine import with_engine
from app.cli.invocation import Invocation, commands, example, shared_options
from app.cli.printing import Column
from app.cli.requests import make
from core.commands.models import CloseBreaker
from core.errors import InputError, UnknownThing
from core.queries import BreakerStatus
from tabs.shared.wording import duration

REFUSING = frozenset({"open", "disabled"})
"""States in which calls are not sent."""


@commands(epilog=example("tutti breakers list"))
def breakers() -> None:
    """See which models are not asked after failures, and have them asked again."""


@breakers.command("list", epilog=example("tutti breakers list", "tutti breakers list --json"))
@shared_options
def list_breakers(invocation: Invocation) -> None:
    """List every breaker that has ever opened, those that refuse calls first."""

    async def work(engine: Engine) -> Sequence[BreakerStatus]:
        await engine.caught_up()
        return engine.queries.breakers()

    found = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document({"breakers": [breaker_document(breaker) for breaker in found]})
        return
    columns = (
        Column("BREAKER", style="dim"),
        Column("MODEL"),
        Column("HOST"),
        Column("KEY"),
        Column("STATE"),
        Column("WHY", cut=True),
    )
    invocation.printer.table(columns, [_cells(breaker) for breaker in found], empty="No breaker has ever opened.")


@breakers.command(epilog=example("tutti breakers close local/llama", "tutti breakers close 9f31"))
@click.argument("key")
@shared_options
def close(invocation: Invocation, *, key: str) -> None:
    """Let calls pass again at once, after what was wrong has been put right.

    KEY is the breaker's key or the beginning of it, or the model, where that is clear.
    """

    async def work(engine: Engine) -> BreakerStatus:
        await engine.caught_up()
        breaker = find(engine.queries.breakers(), key)
        await engine.commands.send(make(CloseBreaker, key=breaker.key))
        return breaker

    breaker = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document({"key": breaker.key, "model": breaker.model, "state": "closed"})
    else:
        invocation.printer.line(f"Calls to {breaker.model} pass again.")


def find(found: Sequence[BreakerStatus], key: str) -> BreakerStatus:
    """The breaker of this key, of a key that begins so, or of this model.

    :raises UnknownThing: there is none.
    :raises InputError: there are several.
    """
    exact = [breaker for breaker in found if breaker.key == key]
    fitting = exact or [breaker for breaker in found if key and (breaker.key.startswith(key) or breaker.model == key)]
    if not fitting:
        raise UnknownThing(f"There is no breaker {key}.", "Run `tutti breakers list` to see them.")
    if len(fitting) > 1:
        keys = ", ".join(breaker.key for breaker in fitting[:3])
        raise InputError(f"Several breakers fit {key}: {keys}.", "Give the whole key of one.")
    return fitting[0]


def refusing(found: Sequence[BreakerStatus]) -> list[BreakerStatus]:
    """Those that refuse calls now."""
    return [breaker for breaker in found if breaker.state in REFUSING]


def state_words(breaker: BreakerStatus) -> str:
    """The state, and how long until one call is tried."""
    left = f", one call in {duration(breaker.remaining_seconds)}" if breaker.remaining_seconds else ""
    return f"{breaker.state.replace('_', ' ')}{left}"


def _cells(breaker: BreakerStatus) -> tuple[str, ...]:
    return (
        breaker.key,
        breaker.model,
        breaker.host or "inside Tutti",
        breaker.credential,
        state_words(breaker),
        breaker.reason,
    )
