"""``tutti budget``: limits on spending, and how much of them is used."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Context, Decimal, DecimalException, Inexact, InvalidOperation, Overflow
from typing import Any, NamedTuple

import click

from app.bootstrap import Engine
from app.cli.documents import budget_document, usd
from app.cli.engine import rows_now, with_engine
from app.cli.invocation import Invocation, commands, example, shared_options
from app.cli.printing import Column
from app.cli.requests import make
from core.commands.models import SetBudget
from core.errors import InputError
from core.ports.amounts import in_dollars, rounded_down, rounded_up
from core.queries import BudgetStatus
from events.values import MAX_INTEGER, PICO
from tabs.shared.wording import dollars, full_time

SCOPES = ("run", "day", "month")
PRACTICE = "practice"
"""The provider that is always there."""
_PROVIDER = re.compile(r"provider:[a-z0-9][a-z0-9_-]{0,39}")
_EXACT = Context(prec=40, traps=[Inexact, InvalidOperation, Overflow])
"""More digits than an amount may have; one that would have to be rounded is refused."""


class Warned(NamedTuple):
    """A limit of which so much is used that its person wants to know."""

    scope: str
    percent: int
    simulated: bool
    """Whether it is practice money."""

    @property
    def words(self) -> str:
        """In a sentence."""
        kind = "practice money" if self.simulated else "money"
        return f"{self.percent} % of the limit for {self.scope} is spent ({kind})."


@commands(epilog=example("tutti budget show"))
def budget() -> None:
    """Set limits on spending, and see how much of them is used."""


@budget.command(epilog=example("tutti budget show", "tutti budget show --json"))
@shared_options
def show(invocation: Invocation) -> None:
    """Show each limit, what is spent and reserved of it, what is left, and when it begins anew.

    LOST is as much of what is spent as attempts without an answer may have cost: failed, lost with their program, or
    stopped. It is the same that the window tells.

    Practice money is simulated; it is held to the same limits, counted apart.
    """

    async def work(engine: Engine) -> tuple[Sequence[BudgetStatus], list[Warned]]:
        await engine.caught_up()
        budgets = engine.queries.budgets()
        return budgets, warned(budgets, engine.queries.settings())

    budgets, warnings = with_engine(invocation, work)
    if invocation.json:
        document = {
            "budgets": [budget_document(status) for status in budgets],
            "warnings": [warning_document(warning) for warning in warnings],
        }
        invocation.printer.document(document)
        return
    columns = (
        Column("SCOPE"),
        Column("PERIOD"),
        Column("LIMIT", right=True),
        Column("SPENT", right=True),
        Column("LOST", right=True),
        Column("RESERVED", right=True),
        Column("LEFT", right=True),
        Column("PRACTICE", right=True),
        Column("BEGINS ANEW"),
    )
    empty = "There is no limit on spending. Set one: tutti budget set day 5"
    invocation.printer.table(columns, [_cells(status) for status in budgets], empty=empty)
    if budgets and all(status.limit is None for status in budgets):
        invocation.printer.note(empty)
    for warning in warnings:
        invocation.printer.note(warning.words, style="yellow")


@budget.command(
    "set",
    context_settings={"ignore_unknown_options": True},  # so that a negative amount is answered in words
    epilog=example("tutti budget set day 5", "tutti budget set provider:openai 20", "tutti budget set run none"),
)
@click.argument("scope")
@click.argument("amount")
@shared_options
def set_limit(invocation: Invocation, *, scope: str, amount: str) -> None:
    """Set the limit of SCOPE to AMOUNT dollars, or take it away with none.

    SCOPE is run (each one), day, month, or provider:NAME (by the month). AMOUNT has twelve places at most. A call that
    would go over a limit is not sent: exit code 3.
    """
    command = make(SetBudget, scope=known_scope(scope), picodollars=picodollars(amount))

    async def work(engine: Engine) -> bool:
        await engine.commands.send(command)
        async with rows_now(engine) as views:
            names = {PRACTICE, *(provider.name for provider in views.settings.providers())}
        return not scope.startswith("provider:") or scope.partition(":")[2] in names

    known = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document({"scope": scope, "limit_usd": usd(command.picodollars)})
    elif command.picodollars is None:
        invocation.printer.line(f"There is no limit for {scope} any more.")
    else:
        invocation.printer.line(f"The limit for {scope} is {in_dollars(command.picodollars)}.")
    if not known:
        note = "No provider of that name is set up; the limit holds once it is."
        invocation.printer.note(note, style="yellow")


def known_scope(scope: str) -> str:
    """The scope, if it is one.

    :raises InputError: it is none; the words say what would be.
    """
    if scope not in SCOPES and not _PROVIDER.fullmatch(scope):
        what = f"{scope!r} is nothing a limit can be set for."
        raise InputError(what, "Give run, day, month, or provider:NAME, such as provider:openai.")
    return scope


def picodollars(amount: str) -> int | None:
    """An amount in dollars as a whole number of picodollars, exactly; ``None`` for no limit.

    :raises InputError: it is not an amount; the words say what would be.
    """
    if amount.strip().lower() == "none":
        return None
    try:
        value = Decimal(amount.strip().removeprefix("$"))
    except DecimalException:
        raise _unfit(amount, "not an amount") from None
    if not value.is_finite() or "_" in amount:  # which Python takes between digits
        raise _unfit(amount, "not an amount")
    if value < 0:
        raise _unfit(amount, "less than nothing")
    if value > Decimal(MAX_INTEGER) / PICO:
        raise _unfit(amount, "more than can be counted")
    try:
        exact = _EXACT.quantize(_EXACT.multiply(value, Decimal(PICO)), Decimal(1))
    except DecimalException:
        raise _unfit(amount, "finer than can be counted") from None
    return int(exact)


def warned(budgets: Sequence[BudgetStatus], settings: Mapping[str, Any]) -> list[Warned]:
    """The limits of which the share is spent at which their person wants to know; the engine warns by the same rule."""
    share = settings["budget.warn_percent"]
    uses = [
        (status, used, simulated)
        for status in budgets
        for used, simulated in ((status.spent, False), (status.simulated_spent, True))
    ]
    found = [Warned(status.scope, _percent(used, status.limit), simulated) for status, used, simulated in uses]
    return [warning for warning in found if warning.percent >= share]


def warning_document(warning: Warned) -> dict[str, Any]:
    """One warning of ``budget show --json``."""
    return {
        "scope": warning.scope,
        "percent": warning.percent,
        "simulated": warning.simulated,
        "text": warning.words,
    }


def _percent(used: int, limit: int | None) -> int:
    """The same where there may be no limit, and nothing used is nothing, also of a limit of nothing."""
    if limit is None or not used:
        return 0
    return percent_of(used, limit)


def percent_of(used: int, limit: int) -> int:
    """How much of a limit is used, in whole percent, rounded down; of a limit of nothing, all."""
    return 100 * used // limit if limit else 100


def _unfit(amount: str, why: str) -> InputError:
    what = f"{amount!r} is {why}."
    most = f"{MAX_INTEGER // PICO:,}"
    return InputError(what, f"Give dollars from 0 to {most} with twelve places at most, such as 2.50, or none.")


def _cells(status: BudgetStatus) -> tuple[str, ...]:
    limit = status.limit
    practice = status.simulated_spent + status.simulated_reserved
    return (
        status.scope,
        status.period,
        "none" if limit is None else in_dollars(limit),
        dollars(status.spent),
        dollars(status.lost),
        in_dollars(rounded_up(status.reserved)),
        "" if limit is None else in_dollars(rounded_down(max(0, limit - status.spent - status.reserved))),
        f"{in_dollars(rounded_up(practice)) if status.simulated_reserved else dollars(practice)}{_lost(status)}",
        f"{full_time(status.resets_at)} ({status.zone})" if status.resets_at else "with each run",
    )


def _lost(status: BudgetStatus) -> str:
    return f" (lost {dollars(status.simulated_lost)})" if status.simulated_lost else ""
