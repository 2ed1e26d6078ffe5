"""``tutti conversations branches|branch|context|copy``: other wordings, other answers, and what is context."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import click

from app.bootstrap import Engine
from app.cli.beside import call_named
from app.cli.engine import rows_now, with_engine
from app.cli.invocation import Invocation, example, shared_options
from app.cli.printing import Column
from app.cli.requests import make
from app.cli.run_ids import LEAST
from app.reading import reading
from core.commands.branches import ChooseAnswers, ChooseBranch, CopyBranch, EditAnswer
from core.errors import InputError, UnknownThing
from events.projections.conversations.rows import MessageRow
from events.views import Views
from tabs.shared.wording import clock

_CONVERSATION = click.argument("conversation_id", metavar="ID")
_MESSAGE = click.argument("message")


@click.command(epilog=example("tutti conversations branches 0198c0de-…"))
@_CONVERSATION
@shared_options
def branches(invocation: Invocation, *, conversation_id: str) -> None:
    """List the branches of a conversation by their last prompts; * is before the one in force."""
    with reading(invocation.home) as found:
        if found is None or found.views.conversations.get(conversation_id) is None:
            raise unknown(conversation_id)
        rows = found.views.conversations.messages(conversation_id, every=True)
    told = [_branch(rows, row) for row in rows if row.role == "user" and not row.followers]
    head = [row.message_id for row in rows if row.role == "user" and row.in_force][-1:]
    if head and head[0] not in {one["last_prompt_id"] for one in told}:
        told.append(_branch(rows, next(row for row in rows if row.message_id == head[0])))
    for one in told:
        one["in_force"] = [one["last_prompt_id"]] == head
    if invocation.json:
        invocation.printer.document({"conversation_id": conversation_id, "branches": told})
        return
    columns = (Column(" "), Column("LAST PROMPT", style="dim"), Column("ASKED"), Column("PROMPTS", right=True))
    texts = {row.message_id: row for row in rows}
    cells = [
        (
            "*" if one["in_force"] else "",
            one["last_prompt_id"],
            clock(texts[one["last_prompt_id"]].created_at),
            str(len(one["prompt_ids"])),
            " ".join(texts[one["last_prompt_id"]].text.split()),
        )
        for one in told
    ]
    invocation.printer.table((*columns, Column("TEXT", cut=True)), cells, empty="Nothing has been asked in it.")


@click.command(
    epilog=example(
        "tutti conversations branch 0198c0de-… PROMPT",
        "tutti conversations branch 0198c0de-… PROMPT --end",
    )
)
@_CONVERSATION
@_MESSAGE
@click.option("--end", "ends", is_flag=True, help="What is asked next follows this prompt as a new branch.")
@click.option("--run", "run_id", default="", metavar="ID", help="Of the runs that answered it, the one that counts.")
@shared_options
def branch(invocation: Invocation, *, conversation_id: str, message: str, ends: bool, run_id: str) -> None:
    """Go on with the branch that leads through MESSAGE, in every window too."""

    async def work(engine: Engine) -> str:
        prompt = await _prompt(engine, conversation_id, message)
        where = {"conversation_id": conversation_id, "prompt_id": prompt.message_id}
        await engine.commands.send(make(ChooseBranch, **where, run_id=run_id, ends=ends))
        return prompt.message_id

    prompt_id = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document({"conversation_id": conversation_id, "prompt_id": prompt_id, "ends": ends})
    else:
        invocation.printer.line("What is asked next begins a new branch." if ends else "That branch is in force now.")


@click.command(
    epilog=example(
        "tutti conversations context 0198c0de-… PROMPT --answer practice/small",
        "tutti conversations context 0198c0de-… PROMPT --none",
        'tutti conversations context 0198c0de-… PROMPT --edit "It is 9.9."',
    )
)
@_CONVERSATION
@_MESSAGE
@click.option(
    "--answer", "answers", multiple=True, metavar="MODEL|CALL", help="An answer that is context; several may be."
)
@click.option("--none", "nothing", is_flag=True, help="Leave the prompt and its answers out of what is sent later.")
@click.option("--named", is_flag=True, help="Send several answers with the names of their models.")
@click.option("--edit", "text", metavar="TEXT", help="New words for the answer, which are sent in its place.")
@shared_options
def context(  # noqa: PLR0913 - one parameter for each option of the command
    invocation: Invocation,
    *,
    conversation_id: str,
    message: str,
    answers: tuple[str, ...],
    nothing: bool,
    named: bool,
    text: str | None,
) -> None:
    """Choose which answers to MESSAGE are sent with later prompts; with no option, the run's own answer is."""
    if nothing and (answers or text is not None):
        raise InputError("Nothing is chosen, and something.", "Give --none, or --answer and --edit.")
    if text is not None and len(answers) > 1:
        raise InputError("One answer is edited at a time.", "Give --answer once, or leave it out.")

    async def work(engine: Engine) -> MessageRow:
        prompt = await _prompt(engine, conversation_id, message)
        where = {"conversation_id": conversation_id, "prompt_id": prompt.message_id, "run_id": prompt.run_id}
        async with rows_now(engine) as views:
            calls = tuple(call_named(views.conversations.answers(run_id=prompt.run_id), answer) for answer in answers)
        if text is not None:
            await engine.commands.send(make(EditAnswer, **where, answer=next(iter(calls), ""), text=text))
        else:
            chosen = () if nothing else calls or None
            await engine.commands.send(make(ChooseAnswers, **where, answers=chosen, named=named))
        return await _prompt(engine, conversation_id, prompt.message_id)

    prompt = with_engine(invocation, work)
    if invocation.json:
        given = list(prompt.given or ())
        document = {"conversation_id": conversation_id, "prompt_id": prompt.message_id, "context": given}
        invocation.printer.document(document | {"named": prompt.named})
    else:
        number = len(prompt.given or ())
        words = {0: "It is left out of what is sent later.", 1: "One answer is sent with later prompts."}
        invocation.printer.line(words.get(number, f"{number} answers are sent with later prompts."))


@click.command(epilog=example("tutti conversations copy 0198c0de-… PROMPT"))
@_CONVERSATION
@_MESSAGE
@shared_options
def copy(invocation: Invocation, *, conversation_id: str, message: str) -> None:
    """Begin a new conversation with what leads up to MESSAGE, and print its id."""

    async def work(engine: Engine) -> str:
        prompt = await _prompt(engine, conversation_id, message)
        where = {"conversation_id": conversation_id, "prompt_id": prompt.message_id}
        made: str = await engine.commands.send(make(CopyBranch, **where))
        return made

    made = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document({"conversation_id": made, "copied_from": conversation_id})
    else:
        invocation.printer.line(made)


def message_named(views: Views, conversation_id: str, given: str) -> MessageRow:
    """A message by its id or the beginning of it; an answer stands for its prompt.

    :raises UnknownThing: there is none, or no such conversation.
    :raises InputError: there are several.
    """
    if views.conversations.get(conversation_id) is None:
        raise unknown(conversation_id)
    rows = views.conversations.messages(conversation_id, every=True)
    beginning = given.strip().removesuffix("…")
    found = [row for row in rows if row.message_id == given] or [
        row for row in rows if len(beginning) >= LEAST and row.message_id.startswith(beginning)
    ]
    if not found:
        what = f"There is no message {given} in this conversation."
        raise UnknownThing(what, f"`tutti conversations show {conversation_id} --all` shows the ids.")
    if len(found) > 1:
        raise InputError(f"Several messages begin with {beginning}.", "Give more of the id.")
    row = found[0]
    return row if row.role == "user" else next(one for one in rows if one.message_id == row.prompt_id)


def unknown(conversation_id: str) -> UnknownThing:
    """There is no such conversation."""
    what = f"There is no conversation {conversation_id}."
    return UnknownThing(what, "Run `tutti conversations list` to see them.")


async def _prompt(engine: Engine, conversation_id: str, given: str) -> MessageRow:
    async with rows_now(engine) as views:
        return message_named(views, conversation_id, given)


def _branch(rows: Sequence[MessageRow], last: MessageRow) -> dict[str, Any]:
    by_id = {row.message_id: row for row in rows}

    def up(row: MessageRow | None) -> Iterator[str]:
        while row is not None:
            yield row.message_id
            row = by_id.get(row.follows)

    return {"last_prompt_id": last.message_id, "in_force": False, "prompt_ids": list(up(last))[::-1]}
