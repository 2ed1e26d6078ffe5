"""``tutti providers``: where models are reached."""

from __future__ import annotations

import click

from app.bootstrap import Engine
from app.cli.documents import model_document, provider_document
from app.cli.engine import rows_now, with_engine
from app.cli.invocation import Invocation, commands, example, shared_options
from app.cli.printing import Column
from app.cli.requests import make
from core.commands.models import AddProvider, RemoveProvider
from core.queries import KeyOffer, ProviderTrial
from events.projections.settings.rows import ProviderRow
from tabs.shared.key_words import key_words
from tabs.shared.wording import full_time


@commands(epilog=example("tutti providers list"))
def providers() -> None:
    """List, add, remove and test providers."""


@providers.command("list", epilog=example("tutti providers list --json"))
@shared_options
def list_providers(invocation: Invocation) -> None:
    """List the providers that were set up, and keys in the environment that could set one up."""

    async def work(engine: Engine) -> tuple[list[ProviderRow], list[KeyOffer]]:
        async with rows_now(engine) as views:
            return views.settings.providers(), list(engine.queries.key_offers())

    rows, offers = with_engine(invocation, work)
    if invocation.json:
        offered = [{"variable": offer.variable, "provider": offer.provider, "kind": offer.wire} for offer in offers]
        invocation.printer.document({"providers": [provider_document(row) for row in rows], "offers": offered})
        return
    columns = (Column("NAME"), Column("KIND"), Column("ADDRESS", cut=True), Column("KEY"), Column("ADDED"))
    cells = [(row.name, row.kind, row.base_url, key_words(row.key_source), full_time(row.added_at)) for row in rows]
    empty = "No providers yet; the practice models are always there. Add one: tutti providers add --help"
    invocation.printer.table(columns, cells, empty=empty)
    for offer in offers:
        use = f"tutti providers add {offer.provider} --kind {offer.wire} --key-env {offer.variable}"
        invocation.printer.note(f"{offer.variable} is set in the environment. To use it: {use}")


@providers.command(
    epilog=example(
        "tutti providers add openai --kind openai --key-env OPENAI_API_KEY",
        "tutti providers add local --kind openai --base-url http://127.0.0.1:8080/v1",
        "tutti providers add exam --kind recorded --file answers.jsonl",
    )
)
@click.argument("name")
@click.option(
    "--kind",
    metavar="KIND",
    required=True,
    help="Wire format: openai, anthropic, or one that a package adds; recorded reads a file.",
)
@click.option("--base-url", default="", metavar="URL", help="Where it is reached (default: the vendor's own address).")
@click.option("--key-env", metavar="VAR", help="Environment variable that holds the key; it is read at each start.")
@click.option("--file", default="", metavar="FILE", help="Recorded answers as JSON lines; for --kind recorded.")
@shared_options
def add(invocation: Invocation, *, name: str, kind: str, base_url: str, key_env: str | None, file: str) -> None:
    """Add a provider, or replace its entry. Nothing is connected by this; try it with `tutti providers test`."""
    command = make(AddProvider, name=name, wire=kind, base_url=base_url, key_env=key_env, file=file)

    async def work(engine: Engine) -> None:
        await engine.commands.send(command)

    with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document({"name": name, "kind": kind})
    else:
        invocation.printer.line(f"Added {name}. Try it: tutti providers test {name}")


@providers.command(epilog=example("tutti providers remove local"))
@click.argument("name")
@shared_options
def remove(invocation: Invocation, *, name: str) -> None:
    """Take a provider out of the list, and its key out of the keyring. Its history stays."""

    async def work(engine: Engine) -> None:
        await engine.commands.send(make(RemoveProvider, name=name))

    with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document({"name": name, "removed": True})
    else:
        invocation.printer.line(f"Removed {name}.")


@providers.command(epilog=example("tutti providers test openai"))
@click.argument("name")
@shared_options
def test(invocation: Invocation, *, name: str) -> int:
    """Ask a provider for its models and say how it went; exit code 1 when it did not answer."""

    async def work(engine: Engine) -> ProviderTrial:
        return await engine.queries.try_provider(name)

    trial = with_engine(invocation, work)
    if invocation.json:
        models = [model_document(model) for model in trial.models]
        invocation.printer.document({"name": name, "ok": trial.ok, "message": trial.message, "models": models})
    elif trial.ok:
        invocation.printer.line(trial.message, style="green")
    else:
        invocation.printer.note(trial.message, style="red")
    return 0 if trial.ok else 1
