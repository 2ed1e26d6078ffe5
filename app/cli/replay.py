"""``tutti replay``: what another strategy would have answered and cost, from recorded answers alone."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

import click

from app import plugins
from app.cli.ask import parse_option
from app.cli.invocation import Invocation, example, shared_options
from app.cli.named_models import named_models
from app.cli.replay_pages import replay_document, show_replay
from app.reading import Reading, reading, registry
from app.receipts import run_named
from app.replaying import counterfactuals
from core.errors import UnknownThing
from core.queries.counterfactuals import Counterfactual


@click.command(
    epilog=example(
        "tutti replay 0198c0de-… -s single",
        "tutti replay 0198c0de-… -s sequential -m practice/large -o minimum_characters=20 --json",
    )
)
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@click.option("-s", "--strategy", required=True, help="The strategy to carry out on what is recorded.")
@click.option("-m", "--model", "models", multiple=True, help="Model as provider/model (default: those of each run).")
@click.option("-o", "--option", "options", multiple=True, metavar="OPTION=VALUE", help="An option of the strategy.")
@shared_options
def replay(
    invocation: Invocation, *, ids: tuple[str, ...], strategy: str, models: tuple[str, ...], options: tuple[str, ...]
) -> None:
    """Say what another strategy or option would have answered in past runs, and what that would have cost.

    Recorded answers are used, those of the run and those of other runs to the same request; no model is asked, nothing
    is paid and nothing is recorded. What is not on record is named. An ID is that of a run, of a message or of a call.
    With the strategy a run had, its own options hold where none is given.
    """
    given = dict(parse_option(option) for option in options)
    with reading(invocation.home) as found:
        if found is None:
            raise UnknownThing(f"There is no run {ids[0]}.", "Run `tutti runs list` to see them.")
        told = _replayed(found, ids, strategy, named_models(models), given)
    if invocation.json:
        invocation.printer.document(replay_document(told))
    else:
        show_replay(invocation.printer, told)


def _replayed(
    found: Reading, ids: Sequence[str], strategy: str, models: Sequence[str], options: Mapping[str, Any]
) -> Counterfactual:
    run_ids = [run_named(found.reader, found.views, one) for one in ids]
    replaying = counterfactuals(
        found.reader, registry(), plugins.strategy_catalogue(), plugins.critics(), found.views, run_ids
    )
    return asyncio.run(replaying.what_if(run_ids, strategy, models, options))
