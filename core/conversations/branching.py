"""Carries out the commands about the branches of a conversation."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from core.commands.branches import ChooseAnswers, ChooseBranch, CopyBranch, EditAnswer
from core.commands.models import Command
from core.conversations.branches import choose_answers, choose_branch, edit_answer, known_prompt
from core.conversations.copying import Copier
from core.conversations.history import read_tree
from core.conversations.state import read_conversation
from core.conversations.texts import stored_text, words_left
from core.conversations.tree import Tree
from core.errors import UnknownThing
from events.catalog.conversations import ConversationMovedToFolder
from events.envelope import Event, NewEvent, StreamAppend
from events.errors import VersionConflict
from events.registry import Registry
from events.store.contract import EventStore, Reader
from events.values import BlobRef, Payload, new_id


class BranchHandlers:
    """One handler for each command. A clash with another decides anew."""

    def __init__(self, store: EventStore, reader: Reader, registry: Registry) -> None:
        self._store = store
        self._reader = reader
        self._registry = registry

    async def choose_branch(self, command: ChooseBranch) -> None:
        """Put a branch in force.

        :raises UnknownThing: there is no such conversation, prompt or run.
        """
        await self._decide(command.conversation_id, command, lambda tree: choose_branch(tree, command))

    async def choose_answers(self, command: ChooseAnswers) -> None:
        """Choose what is context.

        :raises UnknownThing: there is no such conversation, prompt, run or answer.
        :raises InputError: the run has no answer of its own, and none is named.
        """

        def decide(tree: Tree) -> list[Payload]:
            return choose_answers(tree, command, self._told(tree, command.prompt_id, command.run_id))

        await self._decide(command.conversation_id, command, decide)

    async def edit_answer(self, command: EditAnswer) -> None:
        """Give an answer new words.

        :raises UnknownThing: there is no such conversation, prompt, run or answer.
        :raises InputError: the run has no answer of its own, and none is named.
        """
        text, ref, blobs = stored_text(command.text)

        def decide(tree: Tree) -> list[Payload]:
            told = self._told(tree, command.prompt_id, command.run_id)
            return edit_answer(tree, command, told, (text, ref))

        await self._decide(command.conversation_id, command, decide, blobs)

    async def copy(self, command: CopyBranch) -> str:
        """Begin a new conversation with what is the context of what would follow a prompt.

        :raises UnknownThing: there is no such conversation or prompt.
        :raises InputError: nothing has been answered on the way to it.
        """
        tree = self._tree(command.conversation_id)
        conversation_id = new_id()
        copied = Copier(tree, self._calls).copied(known_prompt(tree, command.prompt_id))
        if folder := read_conversation(self._reader, self._registry, command.conversation_id).folder:
            copied.insert(1, ConversationMovedToFolder(folder=folder))
        events = [NewEvent(payload, command.actor) for payload in copied]
        await self._store.append([StreamAppend(f"conversation-{conversation_id}", events, 0)])
        return conversation_id

    async def _decide(
        self,
        conversation_id: str,
        command: Command,
        decide: Callable[[Tree], list[Payload]],
        blobs: Sequence[tuple[BlobRef, bytes]] = (),
    ) -> None:
        stream = f"conversation-{conversation_id}"
        while True:
            tree = self._tree(conversation_id)
            events = [NewEvent(payload, command.actor) for payload in decide(tree)]
            if not events:
                return
            try:
                await self._store.append([StreamAppend(stream, events, tree.version)], blobs=blobs)
            except VersionConflict:
                continue
            return

    def _tree(self, conversation_id: str) -> Tree:
        tree = read_tree(self._reader, self._registry, conversation_id)
        if not tree.version:
            what = f"There is no conversation {conversation_id}."
            raise UnknownThing(what, "Run `tutti conversations list` to see them.")
        return tree

    def _told(self, tree: Tree, prompt_id: str, run_id: str) -> frozenset[str]:
        """The calls of a run, that which is shown when none is named, that left words."""
        shown = tree.turns[known_prompt(tree, prompt_id)].way.run_id
        return frozenset(self._calls(run_id or shown))

    def _calls(self, run_id: str) -> dict[str, Event]:
        """The calls of a run that were answered, whole or as far as they came, and how."""
        events = (self._registry.decode(stored) for stored in self._reader.read_correlated(run_id))
        return {event.stored.stream.removeprefix("call-"): event for event in events if words_left(event.payload)[0]}
