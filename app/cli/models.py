"""``tutti models``: what can be asked, and at what price."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, get_args

import click

from app.bootstrap import Engine
from app.cli.breakers import refusing, state_words
from app.cli.documents import model_document
from app.cli.engine import with_engine
from app.cli.invocation import Invocation, example, shared_options
from app.cli.printing import Column
from app.cli.requests import make
from core.commands.models import ChangeSetting
from core.errors import InputError
from core.ports.models import Ability, ModelInfo, Price
from core.ports.own_prices import MOST_USD, OWN, SETTING, own_price, read_own_prices, with_price
from core.queries import BreakerStatus, FoundModel
from core.routing.selection import Preference
from core.routing.task import KINDS
from events.values import PICO
from tabs.shared.amounts import parse_usd
from tabs.shared.price_words import price_words


@click.group(
    invoke_without_command=True,
    epilog=example(
        "tutti models",
        "tutti models --refresh --json",
        "tutti models --can images --for code --prefer cheap",
        "tutti models price openai/large --input 2.5 --output 10",
    ),
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
    if click.get_current_context().invoked_subcommand is not None:
        return
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


@models.command(
    epilog=example(
        "tutti models price openai/large",
        "tutti models price openai/large --input 2.5 --output 10",
        "tutti models price mine/large --free",
        "tutti models price openai/large --remove",
    )
)
@click.argument("model")
@click.option("--input", "read", metavar="USD", help="For a million tokens read.")
@click.option("--output", "written", metavar="USD", help="For a million tokens written.")
@click.option("--free", is_flag=True, help="It costs nothing, as on a server of your own.")
@click.option("--remove", is_flag=True, help="Take your price away; what the tables say counts again.")
@shared_options
def price(
    invocation: Invocation, *, model: str, read: str | None, written: str | None, free: bool, remove: bool
) -> None:
    """Show what MODEL costs, or enter it yourself: it counts from then on, for limits and for what is shown.

    `tutti settings undo` takes it back.
    """
    wanted = _wanted(read, written, free=free, remove=remove)

    async def work(engine: Engine) -> ModelInfo:
        if wanted is not None:
            try:
                value = with_price(engine.queries.settings()[SETTING], model, wanted.price)
            except ValueError:
                raise InputError(f"{model} is not the name of a model.", "Write it as provider/model.") from None
            await engine.commands.send(make(ChangeSetting, key=SETTING, value=value))
        known = {info.id: info for info in await engine.queries.models()}
        own = read_own_prices(engine.queries.settings()[SETTING]).get(model)
        return known.get(model) or ModelInfo(model, model.partition("/")[0], model, state="unknown", price=own)

    info = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document(model_document(info))
        return
    invocation.printer.line(f"{info.id}: {price_words(info)}" + (f", {info.price.as_of}" if info.price else ""))


class _Wanted(NamedTuple):
    """What a price is to be; ``None`` for that of the tables."""

    price: Price | None


def _wanted(read: str | None, written: str | None, *, free: bool, remove: bool) -> _Wanted | None:
    """What was asked for; ``None`` when nothing is to be changed.

    :raises InputError: two things at once, half a price, or no amount.
    """
    given = [read is not None or written is not None, free, remove]
    if sum(given) > 1:
        raise InputError("More than one price was given.", "Give --input and --output, or --free, or --remove.")
    if not any(given):
        return None
    if free or remove:
        return _Wanted(own_price(0, 0) if free else None)
    if read is None or written is None:
        raise InputError("Half of the price is missing.", "Give --input and --output, each for a million tokens.")
    try:
        amounts = parse_usd(read), parse_usd(written)
    except ValueError as error:
        raise InputError("That is no price.", str(error)) from None
    if max(amounts) > MOST_USD * PICO:
        raise InputError("That is no price.", f"It is at most {MOST_USD:,} USD for a million tokens.")
    return _Wanted(own_price(*amounts))


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
        _dated(price) if price else "not known",
        f"{model.context_tokens:,}" if model.context_tokens else "?",
        ", ".join(sorted(model.abilities)),
    )


def _dated(price: Price) -> str:
    return {"local": "own machine", OWN: f"yours, {price.as_of}"}.get(price.source, f"{price.as_of}")


def _per_million(picodollars: int) -> str:
    return f"{picodollars * 1_000_000 / PICO:,.2f}"


def _notes(invocation: Invocation, found: Sequence[ModelInfo], refused: Mapping[str, BreakerStatus]) -> None:
    """What the table has no room for: the practice models' skills, and why a model cannot be asked."""
    notes = [(model.id, model.note) for model in found if model.note]
    notes += [(breaker.model, f"{breaker.reason} (`tutti breakers close`)") for breaker in refused.values()]
    if notes:
        invocation.printer.line()
        invocation.printer.fields(notes)
