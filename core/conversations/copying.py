"""A branch as the beginning of a conversation of its own. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from core.conversations.texts import words_left
from core.conversations.tree import Tree
from core.errors import InputError
from events.catalog.calls import ModelCallCanceled, ModelCallCompleted, ModelCallFailed, ModelCallInterrupted
from events.catalog.conversations import (
    AnswerAdded,
    AnswerEdited,
    AnswerImported,
    AnswersChosen,
    ConversationStarted,
    Imported,
    PromptAdded,
)
from events.envelope import Event
from events.turns import Way
from events.values import Payload, new_id

Calls = Callable[[str], Mapping[str, Event]]
"""The calls of a run that left words, by id."""
_End = ModelCallCompleted | ModelCallCanceled | ModelCallFailed | ModelCallInterrupted


@dataclass(frozen=True, slots=True)
class Copier:
    """Copies a branch of one conversation. What it copies was said there and stays with its runs: the copy has none."""

    tree: Tree
    calls: Calls

    def copied(self, prompt_id: str) -> list[Payload]:
        """The events of a new conversation with what would be the context of what follows a prompt.

        All answers to its prompts are taken over, also as far as they came, so that another can be chosen there.

        :raises InputError: nothing on the way to it is context.
        """
        turns = [payload for turn in self.tree.ways(prompt_id) for payload in self._turn(*turn)]
        if not turns:
            raise InputError("Nothing has been answered up to there.", "Choose a prompt that has an answer.")
        return [ConversationStarted(title=f"{self.tree.title[:190]} (branch)"), *turns]

    def _turn(self, prompt_id: str, way: Way) -> Iterator[Payload]:
        event = self.tree.prompts[prompt_id]
        prompt = event.payload
        if not isinstance(prompt, PromptAdded) or way.given is None or not way.given.answers:
            return
        new, run = new_id(), new_id()
        update = {"message_id": new, "run_id": run, "follows": None, "edits": "", "imported": _said(event)}
        yield prompt.model_copy(update=update)
        ids: dict[str, str] = {}
        for answer, found in self._answers(prompt_id, way.run_id):
            copy = _copy(found, new, run)
            ids[answer] = copy.message_id if isinstance(copy, AnswerAdded) else copy.answer_id
            yield copy
        for answer in way.given.answers:
            edit = self.tree.edits[answer].payload if answer in self.tree.edits else None
            if isinstance(edit, AnswerEdited) and answer in ids:
                yield edit.model_copy(update={"prompt_id": new, "run_id": run, "answer": ids[answer]})
        given = tuple(ids[answer] for answer in way.given.answers if answer in ids)
        yield AnswersChosen(prompt_id=new, run_id=run, answers=given, named=way.given.named)

    def _answers(self, prompt_id: str, run_id: str) -> Iterator[tuple[str, Event]]:
        """The answers of the run that is shown: its own, then those of its models that are others."""
        own = {
            answer: event
            for answer, event in self.tree.answers.items()
            if isinstance(event.payload, AnswerAdded | AnswerImported)
            and (event.payload.prompt_id, event.payload.run_id) == (prompt_id, run_id)
        }
        yield from own.items()
        yield from ((call, event) for call, event in self.calls(run_id).items() if call not in own)


def _copy(event: Event, prompt_id: str, run_id: str) -> AnswerAdded | AnswerImported:
    answer, said = event.payload, _said(event)
    about = {"prompt_id": prompt_id, "run_id": run_id, "imported": said}
    if isinstance(answer, AnswerAdded):
        return answer.model_copy(update={**about, "message_id": new_id(), "call_id": None})
    if isinstance(answer, AnswerImported):
        return answer.model_copy(update={**about, "answer_id": new_id()})
    assert isinstance(answer, _End)  # noqa: S101 - there are no other answers
    text, blob = words_left(answer)
    return AnswerImported(
        answer_id=new_id(),
        prompt_id=prompt_id,
        run_id=run_id,
        model=answer.model,
        text=text,
        text_blob=blob,
        imported=said,
    )


def _said(event: Event) -> Imported:
    """When it was said, and what it took: what is known of it already, or what is on record here."""
    payload = event.payload
    if isinstance(payload, PromptAdded | AnswerAdded | AnswerImported) and payload.imported is not None:
        return payload.imported
    if isinstance(payload, ModelCallCompleted):
        return Imported(written_at=event.stored.recorded_at, seconds=payload.seconds, cost=payload.cost)
    return Imported(written_at=event.stored.recorded_at)
