"""``tutti models``: what can be asked, and at what price."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

import click

from app.bootstrap import Engine
from app.cli.breakers import refusing, state_words
from app.cli.documents import model_document
from app.cli.engine import with_engine
from app.cli.invocation import Invocation, example, shared_options
from app.cli.printing import Column
from core.ports.models import Ability, ModelInfo
from core.queries import BreakerStatus, FoundModel
from core.routing.selection import Preference
from core.routing.task import KINDS
from events.values import PICO


@click.command(
    epilog=example(
        "tutti models", "tutti models --refresh --json", "tutti models --can images --for code --prefer cheap"
    )
)
@click.option("--refresh", is_flag=True, help="Ask the providers on the network too, not only this machine.")
@click.option(
    "--can",
    type=click.Choice(get_args(Ability)),
    multiple=True,
    help="Only models that can do this, the best first; may be given again.",
)
@click.option(
    "--for", "kind", metavar="KIND", default="", help=f"The best first for a kind of task: {', '.join(KINDS)}."
)
@click.option("--prefer", type=click.Choice(get_args(Preference)), help="What makes one the best (default: quality).")
@shared_options
def models(
    invocation: Invocation, *, refresh: bool, can: tuple[Ability, ...], kind: str, prefer: Preference | None
) -> None:
    """List every model: id, price and its date, context, abilities, state.

    With --can, --for or --prefer those that fit, the best first, by their record in what you rated, their price and their
    speed lately; what cannot be asked just now comes last.
    """
    if can or kind or prefer:
        _find(invocation, can, kind, prefer or "quality", refresh=refresh)
        return

    async def work(engine: Engine) -> tuple[Sequence[ModelInfo], Mapping[str, BreakerStatus]]:
        listed = await engine.queries.models(refresh=refresh)
        await engine.caught_up()
        return listed, {breaker.model: breaker for breaker in refusing(engine.queries.breakers())}

    found, refused = with_engine(invocation, work)
    if invocation.json:
        documents = [model_document(model, refused.get(model.id)) for model in found]
        invocation.printer.document({"models": documents})
        return
    columns = (
        Column("MODEL"),
        Column("STATE"),
        Column("$ PER MILLION IN", right=True),
        Column("OUT", right=True),
        Column("PRICE OF"),
        Column("CONTEXT", right=True),
        Column("ABILITIES", cut=True),
    )
    invocation.printer.table(columns, [_cells(model, refused.get(model.id)) for model in found], empty="No models.")
    _notes(invocation, found, refused)


def _find(invocation: Invocation, can: tuple[Ability, ...], kind: str, prefer: Preference, *, refresh: bool) -> None:
    async def work(engine: Engine) -> Sequence[FoundModel]:
        await engine.caught_up()
        return await engine.queries.find_models(can=can, kind=kind, prefer=prefer, refresh=refresh)

    found = with_engine(invocation, work)
    if invocation.json:
        documents = [{**model_document(one.info), "score": one.score, "reason": one.reason} for one in found]
        invocation.printer.document({"models": documents})
        return
    columns = (Column("MODEL"), Column("SCORE", right=True), Column("WHY", cut=True))
    cells = [(one.info.id, f"{one.score:.2f}" if one.score else "-", one.reason) for one in found]
    invocation.printer.table(columns, cells, empty="No model is known to fit.")


def _cells(model: ModelInfo, breaker: BreakerStatus | None) -> tuple[str, ...]:
    price = model.price
    return (
        model.id,
        f"not asked: breaker {state_words(breaker)}" if breaker else model.state,
        _per_million(price.input) if price else "?",
        _per_million(price.output) if price else "?",
        (f"{price.as_of}" if price.source != "local" else "own machine") if price else "not known",
        f"{model.context_tokens:,}" if model.context_tokens else "?",
        ", ".join(sorted(model.abilities)),
    )


def _per_million(picodollars: int) -> str:
    return f"{picodollars * 1_000_000 / PICO:,.2f}"


def _notes(invocation: Invocation, found: Sequence[ModelInfo], refused: Mapping[str, BreakerStatus]) -> None:
    """What the table has no room for: the practice models' skills, and why a model cannot be asked."""
    notes = [(model.id, model.note) for model in found if model.note]
    notes += [(breaker.model, f"{breaker.reason} (`tutti breakers close`)") for breaker in refused.values()]
    if notes:
        invocation.printer.line()
        invocation.printer.fields(notes)
