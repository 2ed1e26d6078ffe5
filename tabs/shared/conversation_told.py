"""A conversation as it is recorded, with all that is shown of it: what the pages of a file are made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.ports.repeats import called, model_of, number_of
from core.queries.arena import letters
from events.projections.conversations.rows import AnswerRow, ConversationRow, MessageRow
from events.views import Views
from tabs.shared.safe_text import visible


@dataclass(frozen=True, slots=True)
class Told:
    """A conversation with all that is shown of it."""

    row: ConversationRow
    messages: tuple[tuple[MessageRow, str], ...]
    """Those of the branch in force in order, each with its whole text."""
    elsewhere: tuple[tuple[MessageRow, str], ...]
    """Those of the other branches."""
    edits: Mapping[str, str]
    """The new words of answers, by what the answer is called."""
    answers: Mapping[str, Sequence[AnswerRow]]
    """Every answer of a model, by the run."""
    reviews: Mapping[str, Sequence[AnswerRow]]
    """What other models said of answers, by what the answer is called."""
    files: Mapping[str, bytes]
    """The content of files given with prompts, by its sha256; none of one that was erased."""
    letters: Mapping[str, str]
    """What answers are called that are to be compared without names, by the call; the others are not in it."""
    numbers: Mapping[str, int]
    """Which answer of its model one is, by the call, where a model was asked several times; the first ones are not in it."""

    def called(self, model: str, call_id: str) -> str:
        """What an answer is called where people read: as in the window."""
        return visible(called(model, 1 if call_id in self.letters else self.numbers.get(call_id, 1)))

    def taken(self, message: MessageRow, text: str) -> AnswerRow | None:
        """The answer of a model that stands in the conversation, with what it took."""
        given = self.answers.get(message.run_id, ()) if message.role == "assistant" else ()
        alike = [one for one in given if (one.model, one.text) == (message.model, text)]
        return next((one for one in alike if one.call_id == message.answer_id), next(iter(alike), None))

    def others(self, message: MessageRow, text: str) -> list[AnswerRow]:
        """The whole answers to the same prompt that do not stand in the conversation. At a prompt without an answer of its
        own, as when it was stopped: those that are context all the same.
        """
        given = self.answers.get(message.run_id, ())
        if message.role == "user":
            own = {one.answer_id for one, _ in self.messages if one.prompt_id == message.message_id}
            return [] if own else [one for one in given if one.call_id in (message.given or ())]
        taken = self.taken(message, text)
        return [one for one in given if one.state == "succeeded" and one is not taken]

    def counts(self, message: MessageRow, answer: AnswerRow) -> bool:
        """Whether an answer beside the one in the conversation is context of what follows, by a person's choice."""
        prompts = (one for one, _ in self.messages if one.message_id == message.prompt_id)
        return any(answer.call_id in (prompt.given or ()) for prompt in prompts)


def read_told(views: Views, conversation_id: str) -> Told | None:
    """A conversation as it is recorded; ``None`` when there is none of that id."""
    row = views.conversations.get(conversation_id)
    if row is None:
        return None
    every = views.conversations.messages(conversation_id, every=True)
    runs = dict.fromkeys(message.run_id for message in every if message.run_id)
    answers = {run_id: views.conversations.answers(run_id=run_id) for run_id in runs}
    whole = [(message, _whole(views, message.text, message.text_blob)) for message in every]
    names = dict.fromkeys(file.blob.sha256 for message in every for file in message.attachments)
    edits = {answer: _whole(views, *words) for answer, words in views.conversations.edited(conversation_id).items()}
    return Told(
        row,
        messages=tuple(one for one in whole if one[0].in_force),
        elsewhere=tuple(one for one in whole if not one[0].in_force),
        edits=edits,
        answers=answers,
        reviews=_reviews(views, every),
        files={name: data for name in names if (data := views.blob(name)) is not None},
        letters=_letters(views, [run_id for run_id in runs if run_id in views.arena.hidden_runs()]),
        numbers=_numbers(views, runs),
    )


def _letters(views: Views, hidden: Sequence[str]) -> dict[str, str]:
    """The letters of the whole answers of these runs."""
    found: dict[str, str] = {}
    for run_id in hidden:
        summaries = {step.call_id for step in views.runs.steps(run_id) if "/summary-" in step.step}
        answers = [one for one in views.conversations.answers(run_id=run_id) if one.call_id not in summaries]
        found |= letters(run_id, [one.call_id for one in answers])
    return found


def _numbers(views: Views, runs: Iterable[str]) -> dict[str, int]:
    """Which answer of its model each is that is not the first, by the call."""
    steps = [step for run_id in runs for step in views.runs.steps(run_id) if model_of(step.step) == step.model]
    return {step.call_id: number for step in steps if (number := number_of(step.step)) > 1}


def _reviews(views: Views, messages: Iterable[MessageRow]) -> dict[str, list[AnswerRow]]:
    """The whole reviews, by the answer they are of, in the order they were asked for."""
    found: dict[str, list[AnswerRow]] = {}
    for ref in (ref for message in messages for ref in message.reviews):
        said = views.conversations.answers(run_id=ref.run_id)
        found.setdefault(ref.answer, []).extend(one for one in said if one.state == "succeeded")
    return found


def _whole(views: Views, text: str, blob: str) -> str:
    """The whole text; a very long one lies in a blob."""
    data = views.blob(blob) if blob else None
    return text if data is None else data.decode("utf-8", "replace")
