"""Where a run comes from: the messages it was asked with, and the earlier run whose answers it may use again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from core.conversations.about import about_answer
from core.conversations.history import StoredTexts, before_run, conversation_events, prompt_in, told_to
from core.conversations.tree import fold_tree
from core.errors import UnknownThing
from core.ports.models import Directory, Message
from core.runs.bundle import Bundle, read_bundle
from core.runs.kept import keeps_of
from core.runs.record import RecordedStep, fold_record, read_record
from events.catalog.calls import ModelCallCompleted
from events.catalog.runs import RunRequested
from events.registry import Registry
from events.store.contract import Reader


def messages_of(reader: Reader, registry: Registry, run_id: str, request: RunRequested) -> tuple[Message, ...]:
    """What a run was asked with: the conversation as it was then, its prompt, and the answer it is about, if it is about
    one. The same whenever it is asked for.

    :raises UnknownThing: the prompt is not on record.
    """
    origin = request.origin
    if origin is not None and origin.bundle is not None:
        return _bundle(reader, registry, request).messages
    events, texts = conversation_events(reader, registry, request.conversation_id), StoredTexts(reader, registry)
    prompt = prompt_in(events, request.prompt_id, reader)
    tree = fold_tree(before_run(events, request.prompt_id, run_id))
    return (*told_to(tree, request.prompt_id, texts), prompt, *about_answer(request.settings, tree, texts))


def earlier_steps(reader: Reader, registry: Registry, request: RunRequested) -> Mapping[str, RecordedStep]:
    """The finished steps of the run that this one was made from, as far as they may be used again."""
    origin = request.origin
    if origin is None:
        return {}
    if origin.kind == "bundle":
        bundle = _bundle(reader, registry, request)
        return fold_record(event for event in bundle.events if event.stored.correlation_id == bundle.run_id).steps
    if keeps_of(request, origin.run_id):
        return {}
    record = read_record(reader, registry, origin.run_id)
    from_here = record.steps[origin.step].position if origin.step in record.steps else None
    return {
        key: step
        for key, step in record.steps.items()
        if isinstance(step.end, ModelCallCompleted) and (from_here is None or step.position < from_here)
    }


def bundle_directory(
    reader: Reader, registry: Registry, request: RunRequested, recorded: Callable[[Bundle], Directory]
) -> Directory | None:
    """The models of the bundle a run is carried out from; none for any other run."""
    origin = request.origin
    return None if origin is None or origin.bundle is None else recorded(_bundle(reader, registry, request))


def _bundle(reader: Reader, registry: Registry, request: RunRequested) -> Bundle:
    ref = request.origin.bundle if request.origin else None
    data = reader.blob(ref.sha256) if ref else None
    if data is None:
        raise UnknownThing("The bundle this run was made from was erased.", "Open the bundle file again.")
    return read_bundle(data, registry)
