"""``tutti chat``: a conversation in the terminal, and the first job where there is no display."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import os
import signal
import sys
from collections.abc import Callable, Iterator
from types import FrameType

import click

from app.bootstrap import Engine, start_engine
from app.cli.asking import converse
from app.cli.invocation import Invocation, example, make_invocation, shared_options
from app.cli.named_models import named_models
from app.cli.outcome import Answered, show_text
from app.cli.requests import make
from app.engine_thread import EngineThread
from app.home import prepare
from core.commands.models import SubmitPrompt
from core.errors import InputError
from events.errors import TuttiError

HELP = (
    "/models ID...    ask these from now on\n"
    "/strategy NAME   answer this way from now on\n"
    "/new             start another conversation\n"
    "/quit            leave (or Ctrl-D)\n"
    "Ctrl-C           stop the answer"
)
WELCOME = (
    "Tutti works with several language models at once. There is no display here, so this is the terminal.\n"
    "The practice models answer offline and at no cost; their money is simulated.\n"
    "Try: What is 17 * 23?\n"
    "Real models: tutti providers add --help    Everything else: tutti --help"
)


@dataclasses.dataclass(slots=True)
class Talk:
    """Where the conversation stands."""

    conversation_id: str | None = None
    strategy: str | None = None
    models: tuple[str, ...] = ()


@click.command(epilog=example("tutti chat", "tutti chat -s parallel -m practice/small -m practice/large"))
@click.option("-s", "--strategy", help="How to answer (default: your setting).")
@click.option(
    "-m",
    "--model",
    "models",
    multiple=True,
    help="Model as provider/model, MODEL*3 for three answers of it; may be given several times.",
)
@click.option("--conversation", metavar="ID", help="Go on with this conversation.")
@shared_options
def chat(invocation: Invocation, *, strategy: str | None, models: tuple[str, ...], conversation: str | None) -> int:
    """Talk with models in the terminal, line by line. /help lists what can be typed besides prompts."""
    if invocation.json:
        raise InputError("A chat has no JSON form.", "Use `tutti ask --json`, with --conversation to go on.")
    return hold(invocation, Talk(conversation, strategy, models))


def welcome(home: str | None) -> int:
    """``tutti`` without arguments and without a display."""
    invocation = make_invocation(home)
    invocation.printer.note(WELCOME)
    return hold(invocation, Talk())


def hold(invocation: Invocation, talk: Talk) -> int:
    """Read prompts and answer them until the input ends."""
    home = prepare(invocation.home)
    thread = EngineThread(lambda: start_engine(home, environment=os.environ))
    thread.start()
    with _left_orderly():
        try:
            thread.ready.result()
            if sys.stdin.isatty():
                invocation.printer.note("Type a prompt; /help for more, Ctrl-D to leave.")
            while (line := _read(invocation)) is not None and _handle(thread, invocation, talk, line):
                pass
        finally:
            thread.stop()
    return 0


def _read(invocation: Invocation) -> str | None:
    """The next line; ``None`` at the end of the input."""
    try:
        return input("> " if sys.stdin.isatty() else "")
    except EOFError:
        if sys.stdin.isatty():
            invocation.printer.note("")
        return None


def _handle(thread: EngineThread, invocation: Invocation, talk: Talk, line: str) -> bool:
    """Deal with one line; whether to go on."""
    word, _, rest = line.strip().partition(" ")
    match word:
        case "":
            pass
        case "/quit" | "/exit":
            return False
        case "/help":
            invocation.printer.note(HELP)
        case "/new":
            talk.conversation_id = None
            invocation.printer.note("A new conversation.")
        case "/strategy":
            talk.strategy = rest.strip() or None
            invocation.printer.note(f"Strategy: {talk.strategy or 'your setting'}.")
        case "/models" | "/model":
            talk.models = tuple(rest.split())
            invocation.printer.note(f"Models: {', '.join(talk.models) or 'your setting'}.")
        case _:
            _answer(thread, invocation, talk, line)
    return True


def _answer(thread: EngineThread, invocation: Invocation, talk: Talk, text: str) -> None:
    """Ask, show, and remember the conversation. An error is told, and the conversation goes on."""
    try:
        command = make(
            SubmitPrompt,
            text=text,
            conversation_id=talk.conversation_id,
            strategy=talk.strategy,
            models=named_models(talk.models),
        )
        answered = _ask(thread, command, invocation)
    except TuttiError as error:
        invocation.printer.error(error.what, error.do)
        return
    if answered is not None:
        talk.conversation_id = answered.run.conversation_id
        show_text(answered, invocation)


def _ask(thread: EngineThread, command: SubmitPrompt, invocation: Invocation) -> Answered:
    """The answer; Ctrl-C stops the run, and what it has come to is shown. A second Ctrl-C leaves."""
    stop: list[Callable[[], object]] = []

    async def work(engine: Engine) -> Answered:
        answering = asyncio.ensure_future(converse(engine, command, invocation))
        loop = asyncio.get_running_loop()
        stop.append(lambda: loop.call_soon_threadsafe(answering.cancel))
        return await answering

    running = thread.submit(work)
    try:
        return running.result()
    except KeyboardInterrupt:
        for cancel in stop:
            cancel()
        return running.result()


@contextlib.contextmanager
def _left_orderly() -> Iterator[None]:
    """Let the system's wish to end the process be like Ctrl-C, so that the engine is closed and what runs is recorded."""

    def leave(number: int, frame: FrameType | None) -> None:
        del number, frame
        raise KeyboardInterrupt

    known = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = [(number, signal.signal(number, leave)) for number in known]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)
