"""Carries out the run of a bundle again, on this machine, with its recorded answers alone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from core.commands.models import ReplayBundle, Submitted
from core.conversations.texts import blob_ref, stored_text
from core.ports.models import Message
from core.runs.bundle import Bundle, read_bundle
from core.runs.journal import Opening
from events.catalog.conversations import ConversationStarted, PromptAdded
from events.catalog.runs import RunOrigin, RunRequested
from events.envelope import NewEvent, StreamAppend
from events.registry import Registry
from events.store.contract import EventStore
from events.values import BlobRef, new_id

BUNDLE_TYPE = "application/x-tutti-bundle"
"""Media type of a bundle among the blobs."""


class BundleHandlers:
    """The handler of :class:`core.commands.models.ReplayBundle`.

    :param owner: id of this process, which carries the run out.
    :param begin: carries out a run that is being requested here.
    """

    def __init__(
        self,
        store: EventStore,
        registry: Registry,
        owner: str,
        begin: Callable[[str, Opening, tuple[Message, ...]], None],
    ) -> None:
        self._store = store
        self._registry = registry
        self._owner = owner
        self._begin = begin

    async def replay(self, command: ReplayBundle) -> Submitted:
        """Request a run with the prompt, strategy, options and models of the bundle, in a conversation of its own.

        The bundle is kept with it, so that the run can be resumed.

        :raises InputError: it is no bundle, or a damaged one.
        """
        bundle = read_bundle(command.data, self._registry)
        ref = blob_ref(command.data, BUNDLE_TYPE)
        ids = Submitted(conversation_id=new_id(), message_id=new_id(), run_id=new_id())
        prompt, blobs = _prompt(bundle, ids)
        request = self._request(bundle, ids, ref)
        started = ConversationStarted(title=f"Replay: {bundle.request.prompt}"[:80])
        conversation = StreamAppend(
            f"conversation-{ids.conversation_id}",
            [NewEvent(payload, command.actor, ids.run_id) for payload in (started, prompt)],
        )
        run = StreamAppend(f"run-{ids.run_id}", [NewEvent(request, command.actor, ids.run_id)], 0)
        stored = self._store.append_soon([conversation, run], blobs=[(ref, command.data), *blobs])
        await asyncio.shield(stored)  # before it begins: the run reads its answers from the bundle in the store
        self._begin(ids.run_id, Opening(request, stored), bundle.messages)
        return ids

    def _request(self, bundle: Bundle, ids: Submitted, ref: BlobRef) -> RunRequested:
        origin = RunOrigin(kind="bundle", run_id=bundle.run_id, bundle=ref)
        return bundle.request.model_copy(
            update={
                "conversation_id": ids.conversation_id,
                "prompt_id": ids.message_id,
                "owner": self._owner,
                "origin": origin,
            }
        )


def _prompt(bundle: Bundle, ids: Submitted) -> tuple[PromptAdded, list[tuple[BlobRef, bytes]]]:
    """The prompt again, and the files that came with it."""
    text, text_ref, blobs = stored_text(bundle.prompt_text)
    refs = [ref for file in bundle.prompt.attachments for ref in (file.blob, file.text) if ref is not None]
    files = [(ref, bundle.blob(ref.sha256)) for ref in refs]
    kept = [(ref, data) for ref, data in files if data is not None]
    prompt = PromptAdded(
        message_id=ids.message_id,
        run_id=ids.run_id,
        text=text,
        text_blob=text_ref,
        attachments=bundle.prompt.attachments,
    )
    return prompt, [*blobs, *kept]
