"""``tutti ask``: one prompt, one run, one answer."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from app.cli.asking import converse
from app.cli.attachments import read_files
from app.cli.branches import message_named, unknown
from app.cli.engine import with_engine
from app.cli.invocation import Invocation, example, shared_options
from app.cli.named_models import named_models
from app.cli.outcome import show
from app.cli.prompts import fill_in, saved_prompts
from app.cli.requests import make
from app.reading import reading
from core.commands.models import SubmitPrompt
from core.errors import InputError
from core.ports.prompts import SavedPrompt, prompt_named

MAX_PROMPT_BYTES = 16 * 1024 * 1024


@click.command(
    epilog=example(
        'tutti ask "What is 17 * 23?"',
        'tutti ask "Which is larger, 9.11 or 9.9?" -s parallel -m practice/small -m practice/large',
        "git diff | tutti ask - --attach notes.txt --json",
        'tutti ask "Tell me a joke" --fresh',
        'tutti ask --prompt Explain --var "what=an overtone"',
        'tutti ask "What is 17 * 23?" --system "Answer with the number alone."',
        "tutti ask --attach notes.txt",
    )
)
@click.argument("prompt", required=False)
@click.option(
    "--prompt", "saved", metavar="NAME", help="A saved prompt; PROMPT, where it is given too, stands below it."
)
@click.option("--var", "values", multiple=True, metavar="NAME=VALUE", help="A variable of the saved prompt.")
@click.option("-s", "--strategy", help="How to answer, such as single, voting or cascade (default: your setting).")
@click.option(
    "-m",
    "--model",
    "models",
    multiple=True,
    help="Model as provider/model, MODEL*3 for three answers of it; may be given several times.",
)
@click.option("-o", "--option", "options", multiple=True, metavar="OPTION=VALUE", help="An option of the strategy.")
@click.option("--preset", metavar="NAME", help="A preset; what is given beside it wins over what it says.")
@click.option("--conversation", metavar="ID", help="Go on with this conversation.")
@click.option("--follows", metavar="MESSAGE", help="Go on from this message of the conversation, as a branch.")
@click.option(
    "--edit", "edits", metavar="MESSAGE", default="", help="Ask this prompt of it in other words, as a branch."
)
@click.option(
    "--attach",
    "files",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Add a text, image or PDF, or a folder of them.",
)
@click.option("--system", metavar="TEXT", help="Instructions of the conversation, from this prompt on.")
@click.option("--timeout", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS", help="Limit for the run.")
@click.option("--fresh", is_flag=True, help="Ask the models anew, whatever the cache holds.")
@shared_options
def ask(  # noqa: PLR0913 - one parameter for each option of the command
    invocation: Invocation,
    *,
    prompt: str | None,
    saved: str | None,
    values: tuple[str, ...],
    strategy: str | None,
    models: tuple[str, ...],
    options: tuple[str, ...],
    preset: str | None,
    conversation: str | None,
    follows: str | None,
    edits: str,
    files: tuple[Path, ...],
    system: str | None,
    timeout: float | None,
    fresh: bool,
) -> int:
    """Ask PROMPT (- reads it from standard input) and print the answer.

    The same request to the same model is answered from the cache, at no cost; --fresh asks anew.

    The exit code says how it went: 0 answered, 1 failed, 2 wrong use, 3 refused, 130 canceled.
    """
    if (follows or edits) and conversation is None:
        raise InputError("It is not said in which conversation the message is.", "Give --conversation ID too.")
    if follows and edits:
        raise InputError("A prompt follows a message, or is another wording of one.", "Give --follows or --edit.")
    if conversation is not None and (follows or edits):
        with reading(invocation.home) as found:
            if found is None:
                raise unknown(conversation)
            named = message_named(found.views, conversation, follows or edits).message_id
        follows, edits = (named, "") if follows else (None, named)
    chosen = _saved(invocation, saved, values)
    parts = [fill_in(chosen, values) if chosen else "", read_prompt(prompt) if prompt or not (chosen or files) else ""]
    strategy, preset = strategy or (chosen.strategy if chosen else None), preset or (chosen.preset if chosen else None)
    command = make(
        SubmitPrompt,
        text="\n\n".join(filter(None, parts)),
        conversation_id=conversation,
        follows=follows,
        edits=edits,
        strategy=strategy or None,
        models=named_models(models) or (chosen.models if chosen else ()),
        options=dict(parse_option(option) for option in options),
        preset=preset or None,
        files=read_files(files, invocation),
        system=system,
        timeout_seconds=timeout,
        fresh=fresh,
    )
    answered = with_engine(invocation, lambda engine: converse(engine, command, invocation))
    return show(answered, invocation)


def _saved(invocation: Invocation, name: str | None, values: tuple[str, ...]) -> SavedPrompt | None:
    """The saved prompt that is meant, if one is.

    :raises InputError: there is none of that name, or variables were given without one.
    """
    if name is None and values:
        raise InputError("Variables were given, but no saved prompt.", "Name it with --prompt.")
    return None if name is None else prompt_named(saved_prompts(invocation), name)


def read_prompt(given: str | None) -> str:
    """The prompt itself, or what stands on standard input.

    :raises InputError: there is nothing in it, or far too much.
    """
    text = given or ""
    if given == "-":
        if sys.stdin is None:
            raise InputError("Standard input is closed.", "Give the prompt as an argument, or pipe it in.")
        raw = sys.stdin.buffer.read(MAX_PROMPT_BYTES + 1)
        if len(raw) > MAX_PROMPT_BYTES:
            raise InputError(f"The prompt is longer than {MAX_PROMPT_BYTES // 1024**2} MB.", "Give a shorter one.")
        text = raw.decode("utf-8", "replace")
    if not text.strip():
        raise InputError("The prompt is empty.", 'Write it in quotes: tutti ask "What is 17 * 23?"')
    return text


def parse_option(option: str) -> tuple[str, Any]:
    """``OPTION=VALUE``, the value read as JSON when it is JSON and as text otherwise.

    :raises InputError: there is no name or no equals sign.
    """
    name, equals, value = option.partition("=")
    if not name or not equals:
        raise InputError(f"The option {option!r} has no value.", "Write it as OPTION=VALUE, such as -o stop=all.")
    return name, parse_value(value)


def parse_value(text: str) -> Any:
    """A value from the command line: JSON when it is JSON, text otherwise. NaN and infinity are text."""
    try:
        return json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        return text


def _no_constant(name: str) -> None:
    raise ValueError(name)
