"""A conversation as a tree, folded from its stream: prompts, what follows which, and what is sent of each. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from events.catalog.conversations import (
    AnswerAdded,
    AnswerEdited,
    AnswerImported,
    AnswersChosen,
    BranchChosen,
    ConversationRenamed,
    ConversationStarted,
    PromptAdded,
    PromptAskedAgain,
)
from events.envelope import Event
from events.turns import OPEN, Given, Turn, Way, asked
from events.values import Payload

START = ""
"""What the first prompts follow."""


@dataclass(slots=True)
class Tree:
    """What the stream of a conversation says up to a version. Grows with :func:`grow` and is never changed otherwise."""

    title: str = ""
    prompts: dict[str, Event] = field(default_factory=dict)
    """By message, in the order they were asked."""
    follows: dict[str, str] = field(default_factory=dict)
    """By prompt: the one it follows, :data:`START` for a first one."""
    turns: dict[str, Turn] = field(default_factory=dict)
    begins: str = OPEN
    """The first prompt of the branch in force."""
    head: str = START
    """The last prompt of the branch in force."""
    answers: dict[str, Event] = field(default_factory=dict)
    """By the call they are word for word from, by their message when they are of no call; imported ones too."""
    edits: dict[str, Event] = field(default_factory=dict)
    """The newest new wording of an answer, by the same."""
    choices: dict[str, list[Event]] = field(default_factory=dict)
    """By prompt: what was chosen, in order; also what a run had that was stopped."""
    version: int = 0
    """Up to which the stream was folded."""
    lost: str = START
    """The head when the prompt that was erased last was asked."""

    def path(self, to: str | None = None) -> list[str]:
        """The prompts from the first one to a prompt, that one included; to the head when none is given."""
        found: list[str] = []
        prompt = self.head if to is None else to
        while prompt != START:
            found.append(prompt)
            prompt = self.follows[prompt]
        return found[::-1]

    def ways(self, to: str, *, towards: str = OPEN) -> Iterator[tuple[str, Way]]:
        """The prompts from the first one to a prompt, each with its way on along that path.

        :param towards: the prompt that follows the last; by the way in force when it is none of those that do.
        """
        path = self.path(to)
        for prompt, following in pairwise((*path, towards)):
            turn = self.turns[prompt]
            yield prompt, turn.to(following) if following else turn.way

    def made(self, prompt_id: str, way: Way) -> list[Event]:
        """The choice by which a turn has its way; none where the newest answer counts by itself."""
        chosen = [event for event in self.choices.get(prompt_id, ()) if _chose(event.payload, way)]
        return chosen[-1:]

    def siblings(self, prompt_id: str) -> list[str]:
        """A prompt and the others that follow the same one, in the order they were asked."""
        parent = self.follows[prompt_id]
        return [prompt for prompt, follows in self.follows.items() if follows == parent]


def fold_tree(events: Iterable[Event]) -> Tree:
    """The tree that the events of a conversation make, in the order of their stream."""
    tree = Tree()
    for event in events:
        grow(tree, event)
    return tree


def grow(tree: Tree, event: Event) -> None:
    """Fold the next event of the stream."""
    tree.version = event.stored.version
    match event.payload:
        case ConversationStarted(title=title) | ConversationRenamed(title=title):
            tree.title = title
        case PromptAdded() as prompt:
            _add(tree, event, prompt)
        case None if event.stored.type == PromptAdded.type_name:
            tree.lost = tree.head
        case PromptAskedAgain(prompt_id=prompt_id, run_id=run_id) if prompt_id in tree.turns:
            tree.turns[prompt_id] = tree.turns[prompt_id].asked_again(run_id)
        case AnswerAdded() as answer if answer.prompt_id in tree.turns:
            tree.answers[answer_id(answer)] = event
            tree.turns[answer.prompt_id] = tree.turns[answer.prompt_id].answered(answer.run_id, answer_id(answer))
        case AnswerImported(answer_id=imported):
            tree.answers[imported] = event
        case BranchChosen() | AnswersChosen() as chosen if chosen.prompt_id in tree.turns:
            _choose(tree, event, chosen)
        case AnswerEdited(answer=answer_of):
            tree.edits[answer_of] = event


def _choose(tree: Tree, event: Event, chosen: BranchChosen | AnswersChosen) -> None:
    prompt_id = chosen.prompt_id
    if isinstance(chosen, AnswersChosen):
        turn, given = tree.turns[prompt_id], Given(chosen.answers, chosen.named)
        choose = turn.stopped if chosen.stopped else turn.chosen
        tree.turns[prompt_id] = choose(chosen.run_id, given)
        tree.choices.setdefault(prompt_id, []).append(event)
        return
    _lead(tree, prompt_id, ends=chosen.ends)
    if chosen.run_id:
        tree.turns[prompt_id] = tree.turns[prompt_id].shown(chosen.run_id)


def _chose(choice: Payload | None, way: Way) -> bool:
    return isinstance(choice, AnswersChosen) and way.given == Given(choice.answers, choice.named)


def answer_id(answer: AnswerAdded) -> str:
    """What an answer of the conversation is called where answers are chosen."""
    return answer.call_id or answer.message_id


def _add(tree: Tree, event: Event, prompt: PromptAdded) -> None:
    parent = tree.head if prompt.follows is None else prompt.follows
    if parent != START and parent not in tree.turns:
        parent = tree.lost  # it was erased: what it followed is known, and nothing stands between any more
    if prompt.edits and tree.follows.get(prompt.edits) == parent:
        _lead(tree, prompt.edits, ends=False)  # it is asked with what the other wording was
    if parent != tree.head:
        _lead(tree, parent, ends=True)
    tree.prompts[prompt.message_id] = event
    tree.follows[prompt.message_id] = parent
    tree.turns[prompt.message_id] = asked(prompt.run_id)
    if parent == START:
        tree.begins = prompt.message_id
    else:
        tree.turns[parent] = tree.turns[parent].followed(prompt.message_id)
    tree.head = prompt.message_id


def _lead(tree: Tree, prompt_id: str, *, ends: bool) -> None:
    """Put a branch in force that leads through a prompt, to where it went on last, or only to the prompt itself."""
    path = tree.path(prompt_id)
    tree.begins = path[0] if path else OPEN
    for prompt, following in pairwise(path):
        tree.turns[prompt] = tree.turns[prompt].led(following)
    if ends and prompt_id != START and tree.turns[prompt_id].goes_on != OPEN:
        tree.turns[prompt_id] = tree.turns[prompt_id].ended()
    tree.head = prompt_id
    while not ends and (following := tree.turns[tree.head].goes_on if tree.head else tree.begins):
        tree.head = following
