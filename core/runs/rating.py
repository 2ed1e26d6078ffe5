"""Carries out the command that rates an answer."""

from __future__ import annotations

from core.commands.models import RateAnswer
from core.errors import InputError, UnknownThing
from events.catalog.calls import ModelCallCompleted, ModelCallRequested
from events.catalog.conversations import AnswerAdded
from events.catalog.runs import AnswerRated
from events.envelope import NewEvent, StreamAppend
from events.registry import Registry
from events.store.contract import EventStore, Reader


class RatingHandlers:
    """One handler for the one command about ratings."""

    def __init__(self, store: EventStore, reader: Reader, registry: Registry) -> None:
        self._store = store
        self._reader = reader
        self._registry = registry

    async def rate(self, command: RateAnswer) -> None:
        """Record what a person says of an answer; the newest word about it counts.

        :raises UnknownThing: there is no such answer in that run.
        :raises InputError: an edit has no words.
        """
        if command.how == "edit" and not command.text.strip():
            raise InputError(
                "An edited answer has no words.", "Write how it should have been, or rate it with a thumb."
            )
        rated = AnswerRated(
            call_id=command.call_id,
            model=self._model(command),
            rating=command.rating,
            how=command.how,
            text=command.text,
        )
        event = NewEvent(rated, command.actor, command.run_id)
        await self._store.append([StreamAppend(f"run-{command.run_id}", [event])])

    def _model(self, command: RateAnswer) -> str:
        """The model whose answer it is."""
        stream = f"call-{command.call_id}"
        events = self._reader.read_stream(stream) if command.call_id else self._reader.read_correlated(command.run_id)
        for payload in (self._registry.decode(stored).payload for stored in reversed(events)):
            if isinstance(payload, ModelCallCompleted) and command.call_id and payload.run_id == command.run_id:
                return payload.model
            if isinstance(payload, AnswerAdded) and not command.call_id:
                return payload.model
            if isinstance(payload, ModelCallRequested) and command.call_id:
                break
        where = f"call {command.call_id}" if command.call_id else f"run {command.run_id}"
        raise UnknownThing(f"There is no whole answer of {where}.", "Run `tutti runs show` to see a run's calls.")
