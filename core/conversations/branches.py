"""What may be done with the branches of a conversation: pure deciders over its tree."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from core.commands.branches import ChooseAnswers, ChooseBranch, EditAnswer
from core.commands.models import SubmitPrompt
from core.conversations.tree import START, Tree, answer_id
from core.errors import InputError, UnknownThing
from events.catalog.conversations import AnswerAdded, AnswerEdited, AnswerImported, AnswersChosen, BranchChosen
from events.turns import OPEN, Given, Turn, Way
from events.values import BlobRef, Payload


class Place(NamedTuple):
    """Where a new prompt goes."""

    follows: str | None
    """As it is recorded; ``None`` for the end of the branch in force."""
    edits: str
    """The prompt it is another wording of, if any."""
    to: str
    """The prompt it follows, :data:`START` for none."""
    towards: str = OPEN
    """The prompt whose context it has; that of the branch in force when it is none."""


def place(tree: Tree, command: SubmitPrompt) -> Place:
    """Where a new prompt goes.

    :raises UnknownThing: it is to follow, or to be another wording of, something that is not in the conversation.
    """
    if command.edits:
        edited = known_prompt(tree, command.edits)
        parent = tree.follows[edited]
        return Place(parent, edited, parent, edited)
    if command.follows is None:
        return Place(None, "", tree.head)
    followed = known_prompt(tree, command.follows) if command.follows else START
    return Place(followed, "", followed)


def choose_branch(tree: Tree, command: ChooseBranch) -> list[Payload]:
    """Put a branch in force; nothing when it is that already.

    :raises UnknownThing: there is no such prompt, or it has no such run.
    """
    prompt_id = known_prompt(tree, command.prompt_id)
    turn = tree.turns[prompt_id]
    if command.run_id:
        _known_run(turn, command.run_id)
    in_force = prompt_id in tree.path() and (not command.ends or tree.head == prompt_id)
    if in_force and command.run_id in {"", turn.way.run_id}:
        return []
    return [BranchChosen(prompt_id=prompt_id, run_id=command.run_id, ends=command.ends)]


def choose_answers(tree: Tree, command: ChooseAnswers, told: Collection[str]) -> list[Payload]:
    """Choose what the context of the following prompts is.

    :param told: the calls of the run that left words, whole or as far as they came.
    :raises UnknownThing: there is no such prompt, run or answer.
    :raises InputError: the run has no answer of its own, and none is named.
    """
    prompt_id = known_prompt(tree, command.prompt_id)
    run_id = _known_run(tree.turns[prompt_id], command.run_id)
    if command.answers is None:
        answers: tuple[str, ...] = (_own(tree, prompt_id, run_id),)
    else:
        answers = tuple(dict.fromkeys(_known_answer(tree, run_id, answer, told) for answer in command.answers))
    if tree.turns[prompt_id].way == Way(run_id, Given(answers, command.named)):
        return []
    return [AnswersChosen(prompt_id=prompt_id, run_id=run_id, answers=answers, named=command.named)]


def edit_answer(
    tree: Tree, command: EditAnswer, told: Collection[str], stored: tuple[str, BlobRef | None]
) -> list[Payload]:
    """Give an answer new words, and have it be the context if it is not among what is.

    :param told: the calls of the run that left words, whole or as far as they came.
    :param stored: the new words as an event keeps them.
    :raises UnknownThing: there is no such prompt, run or answer.
    :raises InputError: the run has no answer of its own, and none is named.
    """
    prompt_id = known_prompt(tree, command.prompt_id)
    turn = tree.turns[prompt_id]
    run_id = _known_run(turn, command.run_id)
    answer = command.answer and _known_answer(tree, run_id, command.answer, told)
    answer = answer or _own(tree, prompt_id, run_id)
    text, blob = stored
    if not command.text.strip():
        return (
            [AnswerEdited(prompt_id=prompt_id, run_id=run_id, answer=answer, text="")] if answer in tree.edits else []
        )
    edited: list[Payload] = [AnswerEdited(prompt_id=prompt_id, run_id=run_id, answer=answer, text=text, text_blob=blob)]
    if turn.way.given is None or answer not in turn.way.given.answers:
        edited.append(AnswersChosen(prompt_id=prompt_id, run_id=run_id, answers=(answer,)))
    return edited


def known_prompt(tree: Tree, named: str) -> str:
    """The prompt of an id, or the one that the answer of that id answers.

    :raises UnknownThing: there is none in the conversation.
    """
    if named in tree.prompts:
        return named
    for event in tree.answers.values():
        answer = event.payload
        if isinstance(answer, AnswerAdded) and named in {answer.message_id, answer.call_id}:
            return answer.prompt_id
    what = f"There is no message {named} in this conversation."
    raise UnknownThing(what, "Run `tutti conversations show` with --all to see every message.")


def _known_run(turn: Turn, run_id: str) -> str:
    if run_id in turn.runs:
        return run_id
    if run_id:
        what = f"Run {run_id} did not answer this prompt."
        raise UnknownThing(what, f"Runs that did are: {', '.join(turn.runs)}.")
    return turn.way.run_id


def _known_answer(tree: Tree, run_id: str, named: str, told: Collection[str]) -> str:
    """What the answer of a call or of a message is called."""
    if named in told:
        return named
    for answer, event in tree.answers.items():
        added = event.payload
        if isinstance(added, AnswerAdded) and added.run_id == run_id and named in {answer, added.message_id}:
            return answer
        if isinstance(added, AnswerImported) and added.run_id == run_id and named == answer:
            return answer
    what = f"There is no answer {named} in run {run_id}."
    raise UnknownThing(what, "Run `tutti runs show` to see a run's calls.")


def _own(tree: Tree, prompt_id: str, run_id: str) -> str:
    """The run's own answer."""
    for event in tree.answers.values():
        added = event.payload
        if isinstance(added, AnswerAdded) and (added.run_id, added.prompt_id) == (run_id, prompt_id):
            return answer_id(added)
    what = "That run has no answer of its own."
    raise InputError(what, "Choose the answer of one of its models, or ask again.")
