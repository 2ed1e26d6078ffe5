"""``tutti conversations system``: the instructions of a conversation."""

from __future__ import annotations

import click

from app.bootstrap import Engine
from app.cli.engine import with_engine
from app.cli.invocation import Invocation, example, shared_options
from app.cli.requests import make
from app.reading import reading
from core.commands.models import SetSystemPrompt
from core.errors import InputError, UnknownThing


@click.command(
    epilog=example(
        "tutti conversations system 0198c0de-…",
        'tutti conversations system 0198c0de-… "Answer in one sentence."',
        "tutti conversations system 0198c0de-… --default",
    )
)
@click.argument("conversation_id", metavar="ID")
@click.argument("text", required=False)
@click.option("--default", is_flag=True, help="Use the instructions of the settings again.")
@shared_options
def system(invocation: Invocation, *, conversation_id: str, text: str | None, default: bool) -> None:
    """Show or set the instructions of a conversation, which are sent with every later prompt in it.

    An empty TEXT ("") means none at all. Runs of before keep what they were sent.
    """
    if default and text is not None:
        raise InputError("A text and --default were both given.", "Give one of them.")
    if not default and text is None:
        text = _now(invocation, conversation_id)
        shown = "As in the settings." if text is None else text or "None."
    else:
        command = make(SetSystemPrompt, conversation_id=conversation_id, text=text)

        async def work(engine: Engine) -> None:
            await engine.commands.send(command)

        with_engine(invocation, work)
        shown = "Set; it counts from the next prompt on."
    if invocation.json:
        invocation.printer.document({"conversation_id": conversation_id, "system_prompt": text})
    else:
        invocation.printer.line(shown)


def _now(invocation: Invocation, conversation_id: str) -> str | None:
    with reading(invocation.home) as found:
        row = found.views.conversations.get(conversation_id) if found else None
    if row is None:
        what = f"There is no conversation {conversation_id}."
        raise UnknownThing(what, "Run `tutti conversations list` to see them.")
    return row.system_prompt
