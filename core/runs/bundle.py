"""A run bundle: one file that holds a run, and replays it on another machine with no keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import TypeVar

from core.conversations.about import about_answer, answer_of
from core.conversations.history import (
    StoredTexts,
    asked_by,
    before_run,
    conversation_events,
    told_to,
)
from core.conversations.history import asked as prompted
from core.conversations.texts import whole_text, words_left
from core.conversations.tree import START, fold_tree
from core.errors import InputError, UnknownThing
from core.ports.models import Message
from core.runs.bundle_lines import (
    MAX_BUNDLE_BYTES,
    Content,
    Heading,
    blob_line,
    damaged,
    event_line,
    heading_line,
    read_content,
    seal_line,
)
from core.runs.decider import RunPhase, fold
from core.runs.recording import Recording, recorded_calls, recording
from events.catalog.calls import ModelCallCompleted
from events.catalog.conversations import AnswerAdded, AnswerEdited, AnswerImported, PromptAdded
from events.catalog.runs import RunCanceled, RunFailed, RunOrigin, RunQuarantined, RunRequested, RunSucceeded
from events.envelope import Event, StoredEvent
from events.errors import StoreDamaged
from events.registry import Registry
from events.store.contract import Reader
from events.turns import Given
from events.values import BlobRef, ErrorInfo, Payload, moment, now_us

Wanted = TypeVar("Wanted", bound=Payload)


@dataclass(frozen=True, slots=True)
class RecordedOutcome:
    """How the run in a bundle ended."""

    phase: RunPhase
    """``pending`` or ``running`` when it had no end yet."""
    answer: str = ""
    """The whole text of its answer, empty when it has none."""
    reason: str = ""
    """Why this is the answer, or why there is none."""
    error: ErrorInfo | None = None
    """For a run that failed."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A run read back from a file. Reading one starts nothing and connects to nothing."""

    run_id: str
    made_at: datetime
    request: RunRequested
    prompt: PromptAdded
    prompt_text: str
    """The whole text of the prompt, without its files."""
    messages: tuple[Message, ...]
    """The conversation as it was, the prompt, and the answer it is about: what the run sent, behind its instructions."""
    answers: Recording
    outcome: RecordedOutcome
    events: tuple[Event, ...]
    """All of it in position order; the payload of a type or version that is not known here is ``None``."""
    blobs: Mapping[str, bytes | None]
    """Contents of files and long texts by sha256; ``None`` for what was erased."""

    @property
    def history(self) -> tuple[Message, ...]:
        """The conversation as it was before the prompt."""
        return self.messages[:-1]

    def blob(self, sha256: str) -> bytes | None:
        """The content of a file; ``None`` when it was erased."""
        return self.blobs.get(sha256)


def bundle_lines(reader: Reader, registry: Registry, run_id: str) -> Iterator[bytes]:
    """The lines of a bundle of a run in whatever state it is, each ending in a newline.

    Nothing of other runs is in it but the prompts and answers its models were sent as the conversation so far. All of
    it is put together before the first line is handed out, so that a fault leaves no half a file.

    :raises UnknownThing: there is no such run.
    :raises InputError: its request or prompt was erased, or it is too large for a bundle.
    """
    own = {one.position: one for one in reader.read_correlated(run_id)}
    own |= {one.position: one for one in reader.read_stream(f"run-{run_id}")}
    if not own:
        raise UnknownThing(f"There is no run {run_id}.", "Run `tutti runs list` to see them.")
    request = _first(map(registry.decode, own.values()), RunRequested)
    if request is None:
        raise _erased(run_id, "request")
    conversation = conversation_events(reader, registry, request.conversation_id)
    asked = _prompt_event(conversation, request)
    if asked is None:
        raise _erased(run_id, "prompt")
    context = _context(conversation, request, run_id, StoredTexts(reader, registry))
    every = own | {event.position: event.stored for event in (*context, asked)}
    return iter(_lines(reader, registry, request, [every[position] for position in sorted(every)]))


def read_bundle(data: bytes, registry: Registry) -> Bundle:
    """Read a bundle, written by this or an earlier version.

    :raises InputError: it is not a bundle, too large, of a newer version, cut off or damaged; names the line.
    """
    content = read_content(data)
    events = tuple(_event(registry, number, stored) for number, stored in content.events)
    run_id = content.heading.run_id
    stream = [event for event in events if event.stored.stream == f"run-{run_id}"]
    request = _first(stream, RunRequested)
    if request is None:
        raise _unreadable(f"it holds no request of run {run_id} that this Tutti can read")
    conversation = [event for event in events if event.stored.stream == f"conversation-{request.conversation_id}"]
    asked = _prompt_event(conversation, request)
    if asked is None or not isinstance(asked.payload, PromptAdded):
        raise _unreadable(f"it holds no prompt of run {run_id} that this Tutti can read")
    _require_blobs(content, events)
    blobs = _Blobs(content.blobs, events)
    text, message = _sent(asked.payload, blobs)
    tree = fold_tree(before_run(conversation, request.prompt_id, run_id))
    before, about = told_to(tree, request.prompt_id, blobs), about_answer(request.settings, tree, blobs)
    messages = _replayed(registry, request, blobs) or (*before, message, *about)
    made_at = content.heading.made_at
    own = [event for event in events if event.stored.correlation_id == run_id]
    return Bundle(
        run_id=run_id,
        made_at=made_at,
        request=request,
        prompt=asked.payload,
        prompt_text=text,
        messages=messages,
        answers=recording(
            recorded_calls(own, blobs), source=f"run {run_id}", made_on=made_at.date(), models=request.models
        ),
        outcome=_outcome(run_id, stream, conversation, blobs),
        events=events,
        blobs=MappingProxyType(dict(content.blobs)),
    )


@dataclass(frozen=True, slots=True)
class _Blobs:
    """The blobs of a bundle, read as those of a store."""

    contents: Mapping[str, bytes | None]
    events: Iterable[Event]

    def blob(self, sha256: str) -> bytes | None:
        """See :class:`core.conversations.texts.Blobs`."""
        return self.contents.get(sha256)

    def call(self, call_id: str) -> Event | None:
        """See :class:`core.conversations.history.Texts`."""
        stream = f"call-{call_id}"
        ends = [event for event in self.events if event.stored.stream == stream and words_left(event.payload)[0]]
        return ends[-1] if ends else None


def _lines(reader: Reader, registry: Registry, request: RunRequested, events: list[StoredEvent]) -> list[bytes]:
    """The whole file, refused when it could not be read back."""
    run_id = next(one.stream for one in events if one.type == RunRequested.type_name).removeprefix("run-")
    refs = {ref.sha256: ref for one in events for ref in _refs(registry.decode(one).payload)}
    made_at = moment(now_us())
    heading = Heading(run_id, request.strategy, request.models, made_at, len(events), len(refs))
    lines = [heading_line(heading), *map(event_line, events)]
    lines += [blob_line(ref, reader.blob(name)) for name, ref in refs.items()]
    lines.append(seal_line(lines))
    size = sum(map(len, lines))
    if size > MAX_BUNDLE_BYTES:
        what = f"Run {run_id} takes {size / 1024 / 1024:.0f} MB with the files of its conversation"
        most = f"a bundle has {MAX_BUNDLE_BYTES // 1024 // 1024} MB at most"
        raise InputError(f"{what}; {most}.", "Export the whole store with `tutti events export` instead.")
    return lines


def _context(conversation: Sequence[Event], request: RunRequested, run_id: str, texts: StoredTexts) -> list[Event]:
    """The prompts before the prompt with the answers that its models were sent, what made them those, and nothing else."""
    prompt_id = request.prompt_id
    tree = fold_tree(before_run(conversation, prompt_id, run_id))
    found = asked_by(conversation, prompt_id, run_id)
    for earlier, way in tree.ways(tree.follows.get(prompt_id, START), towards=prompt_id):
        given = way.given or Given(())
        events = [tree.answers.get(answer) or texts.call(answer) for answer in given.answers]
        if whole := [event for event in events if event is not None]:
            edits = [tree.edits[answer] for answer in given.answers if answer in tree.edits]
            found += [tree.prompts[earlier], *whole, *edits, *tree.made(earlier, way)]
    about = answer_of(request.settings)
    said = tree.answers.get(about) or texts.call(about)
    return [*found, *([said] if said is not None else []), *([tree.edits[about]] if about in tree.edits else [])]


def _prompt_event(conversation: Iterable[Event], request: RunRequested) -> Event | None:
    prompts = (event for event in conversation if isinstance(event.payload, PromptAdded))
    return next((event for event in prompts if getattr(event.payload, "message_id", "") == request.prompt_id), None)


def _refs(payload: Payload | None) -> tuple[BlobRef, ...]:
    """The blobs whose content a replay needs."""
    match payload:
        case RunRequested(origin=RunOrigin(bundle=BlobRef() as bundle)):
            return (bundle,)
        case PromptAdded() as prompt:
            files = tuple(ref for file in prompt.attachments for ref in (file.blob, file.text) if ref is not None)
            return (prompt.text_blob, *files) if prompt.text_blob else files
        case AnswerAdded() | AnswerEdited() | AnswerImported() | ModelCallCompleted() as answer:
            return (answer.text_blob,) if answer.text_blob else ()
        case _:
            return ()


def _event(registry: Registry, number: int, stored: StoredEvent) -> Event:
    """One event of a bundle, understood if it can be.

    :raises InputError: its content does not fit its type.
    """
    try:  # without its hash, which would let it be taken for one that was appended here
        return Event(stored, registry.decode(stored._replace(hash=b"")).payload)
    except (StoreDamaged, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise damaged(number, f"the content of its {stored.type[:60]} does not fit") from error


def _require_blobs(content: Content, events: Iterable[Event]) -> None:
    for event in events:
        for ref in _refs(event.payload):
            if ref.sha256 not in content.blobs:
                raise _unreadable(f"the file {ref.sha256[:12]} that event {event.position} refers to is missing")


def _sent(prompt: PromptAdded, blobs: _Blobs) -> tuple[str, Message]:
    """The text of the prompt, and the message its models were sent."""
    return whole_text(blobs, prompt.text, prompt.text_blob), prompted(prompt, blobs)


def _replayed(registry: Registry, request: RunRequested, blobs: _Blobs) -> tuple[Message, ...]:
    """The messages of a run that was itself replayed from a bundle: that one's. Each holds less than its outer one."""
    origin = request.origin.bundle if request.origin else None
    data = blobs.blob(origin.sha256) if origin else None
    return read_bundle(data, registry).messages if data is not None else ()


def _outcome(run_id: str, stream: list[Event], conversation: list[Event], blobs: _Blobs) -> RecordedOutcome:
    state = fold(run_id, stream)
    phase = state.phase
    if state.active:
        return RecordedOutcome(phase)
    end = next((event.payload for event in reversed(stream) if isinstance(event.payload, _ENDS)), None)
    match end:
        case RunSucceeded() as succeeded:
            answers = (event.payload for event in conversation if isinstance(event.payload, AnswerAdded))
            mine = next((answer for answer in answers if answer.message_id == succeeded.message_id), None)
            text = whole_text(blobs, mine.text, mine.text_blob) if mine else ""
            return RecordedOutcome(phase, text, succeeded.reason)
        case RunFailed() as failed:
            return RecordedOutcome(phase, reason=failed.error.what, error=failed.error)
        case RunCanceled() | RunQuarantined() as stopped:
            return RecordedOutcome(phase, reason=stopped.reason)
        case _:
            return RecordedOutcome(phase)


_ENDS = (RunSucceeded, RunFailed, RunCanceled, RunQuarantined)


def _first(events: Iterable[Event], wanted: type[Wanted]) -> Wanted | None:
    return next((event.payload for event in events if isinstance(event.payload, wanted)), None)


def _erased(run_id: str, what: str) -> InputError:
    return InputError(f"The {what} of run {run_id} was erased, so there is nothing to replay.", "Choose another run.")


def _unreadable(why: str) -> InputError:
    do = "Have it made again with `tutti runs bundle`, or update Tutti if it is a newer one's."
    return InputError(f"The run bundle cannot be used: {why}.", do)
