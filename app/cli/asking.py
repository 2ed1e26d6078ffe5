"""One run from its command to its end, with something to watch on the way."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, NamedTuple

from app.bootstrap import Engine
from app.cli.budget import Warned, percent_of
from app.cli.consent import Consents, Question
from app.cli.engine import rows_now
from app.cli.invocation import Invocation
from app.cli.outcome import Answered
from app.cli.watching import Watch, watch_for
from core.commands.models import CancelRun, SubmitPrompt, Submitted
from core.conversations.texts import INLINE_BEGINNING
from core.errors import TransitionRefused
from events.catalog.budgets import BudgetWarned
from events.envelope import Event
from events.projections.runs.rows import RunRow
from events.views import Views

FRAME_SECONDS = 0.1
CANCEL_SECONDS = 2.0
"""How long a canceled run may take to record its end; closing the engine records it otherwise."""


class _Sight(NamedTuple):
    """What a run is followed with."""

    views: Views
    watch: Watch
    consents: Consents
    own: set[str]
    """The run, once its id is known."""
    frame_seconds: float | None
    """How often there is something to draw; ``None`` for never."""


async def converse(engine: Engine, command: SubmitPrompt, invocation: Invocation) -> Answered:
    """Submit a prompt and wait for the end of its run. When this is cancelled, so is the run, and that is recorded."""

    async def start() -> str:
        submitted: Submitted = await engine.commands.send(command)
        return submitted.run_id

    return await carry_out(engine, start, invocation, strategy=await _strategy(engine, command))


async def _strategy(engine: Engine, command: SubmitPrompt) -> str:
    """The name of the strategy that will answer."""
    if command.strategy is None and command.preset is not None:
        async with rows_now(engine) as views:
            named = [row.strategy for row in views.settings.presets() if row.name == command.preset]
        if named:
            return named[0]
    default: str = engine.queries.settings()["strategy.default"]
    return command.strategy or default


async def carry_out(
    engine: Engine, start: Callable[[], Awaitable[str]], invocation: Invocation, *, strategy: str
) -> Answered:
    """Have a run begin in this process, show how it goes on, and wait for its end. Cancelling cancels the run.

    :param start: has it begin and gives its id.
    :param strategy: its strategy, which says what there is to watch.
    """
    async with _sight(engine, invocation, strategy) as sight:
        run_id = await start()
        sight.own.add(run_id)
        ended = asyncio.ensure_future(engine.run_ended(run_id))
        try:
            sight.consents.follow(run_id, sight.views)
            await _see_to_the_end(engine, run_id, ended, sight)
        except asyncio.CancelledError:
            await _cancel(engine, run_id, ended)
        finally:
            sight.watch.end()
            ended.cancel()
        if not ended.cancelled():
            ended.result()  # raises what kept the end from being recorded
        return _answered(run_id, sight)


@contextlib.asynccontextmanager
async def _sight(engine: Engine, invocation: Invocation, strategy: str) -> AsyncIterator[_Sight]:
    """Look and listen before the run begins, so that nothing of it is missed."""
    watch = watch_for(strategy, invocation)
    own: set[str] = set()
    unsubscribe = engine.live.subscribe(lambda delta: watch.delta(delta) if delta.run_id in own or not own else None)
    consents = Consents(engine, invocation)
    unwarn = engine.bus.subscribe(lambda event: _warn(invocation, event), BudgetWarned)
    views = engine.open_views()
    try:
        yield _Sight(views, watch, consents, own, FRAME_SECONDS if invocation.terminal else None)
    finally:
        views.close()
        unwarn()
        consents.stop()
        unsubscribe()


def _warn(invocation: Invocation, event: Event) -> None:
    """Say that a limit is nearly used up, as soon as it is."""
    if isinstance(warned := event.payload, BudgetWarned):
        percent = percent_of(warned.picodollars, warned.limit)
        words = Warned(warned.scope, percent, warned.simulated).words
        invocation.printer.note(words, style="yellow")


async def _see_to_the_end(engine: Engine, run_id: str, ended: asyncio.Future[RunRow], sight: _Sight) -> None:
    """Draw, and ask what the run asks, until it has ended."""
    while not ended.done():
        await asyncio.wait({ended}, timeout=sight.frame_seconds)
        if ended.done():
            return
        if question := sight.consents.next:
            sight.watch.end()
            await _ask(sight.consents, question, ended)
        elif run := sight.views.runs.get(run_id):
            sight.watch.frame(run, sight.views.runs.steps(run_id), engine.live.text)


async def _ask(consents: Consents, question: Question, ended: asyncio.Future[RunRow]) -> None:
    """Ask the person, no longer than the run lasts."""
    asking = asyncio.ensure_future(consents.ask(question))
    either: set[asyncio.Future[Any]] = {asking, ended}
    try:
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        if asking.done():
            asking.result()
    finally:
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)


async def _cancel(engine: Engine, run_id: str, ended: asyncio.Future[RunRow]) -> None:
    """Have the run cancelled and wait for its end. A second Ctrl-C does not wait."""
    deadline = time.monotonic() + CANCEL_SECONDS
    with contextlib.suppress(TransitionRefused):  # it ended in this very moment
        await engine.commands.send(CancelRun(actor="cli", run_id=run_id, reason="stopped at the terminal"))
    await asyncio.wait({ended}, timeout=max(0, deadline - time.monotonic()))
    await engine.caught_up()


def _answered(run_id: str, sight: _Sight) -> Answered:
    views = sight.views
    run = views.runs.get(run_id)
    assert run is not None  # noqa: S101 - its end was just seen in these rows
    answers = views.conversations.answers(run_id=run_id)
    return Answered(_whole(run, views), views.runs.steps(run_id), answers, sight.watch.streamed)


def _whole(run: RunRow, views: Views) -> RunRow:
    """The run with the whole text of its answer; rows keep the beginning of a very long one."""
    if len(run.answer) < INLINE_BEGINNING:
        return run
    for message in views.conversations.messages(run.conversation_id, every=True):
        if message.run_id == run.run_id and message.role == "assistant" and message.text_blob:
            data = views.blob(message.text_blob)
            return run if data is None else dataclasses.replace(run, answer=data.decode("utf-8", "replace"))
    return run
