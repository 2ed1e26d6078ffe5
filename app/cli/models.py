"""``tutti models``: what can be asked, and at what price."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import click

from app.bootstrap import Engine
from app.cli.breakers import refusing, state_words
from app.cli.documents import model_document
from app.cli.engine import with_engine
from app.cli.invocation import Invocation, example, shared_options
from app.cli.printing import Column
from core.ports.models import ModelInfo
from core.queries import BreakerStatus
from events.values import PICO


@click.command(epilog=example("tutti models", "tutti models --refresh --json"))
@click.option("--refresh", is_flag=True, help="Ask the providers on the network too, not only this machine.")
@shared_options
def models(invocation: Invocation, *, refresh: bool) -> None:
    """List every model: id, price and its date, context, abilities, state."""

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
