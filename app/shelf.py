"""Finds answers on record for the cache; implements :class:`core.ports.answers.AnswerShelf` over the store.

The rows follow the events by a few milliseconds. What lies between is kept here: answers that have just arrived, and
from where on earlier answers do not count. Texts are always read from the events, so what was erased is never given.
"""

from __future__ import annotations

import logging
import sqlite3
from collections import OrderedDict
from collections.abc import Sequence
from datetime import date
from typing import ClassVar, get_args

from core.conversations.texts import whole_text
from core.ports.answers import Entry
from core.ports.models import Finish, ModelResponse
from events.catalog.cache import WHOLE, CacheCleared, CacheEntryDeleted
from events.catalog.calls import ModelCallCanceled, ModelCallCompleted, ModelCallFailed
from events.catalog.conversations import PromptAdded
from events.catalog.settings import ProviderAdded, ProviderRemoved
from events.envelope import Event
from events.errors import StoreError
from events.projections.cache.projection import CacheProjection
from events.projections.cache.rows import CacheRow
from events.projections.cache.view import CacheView
from events.projections.generations import live_checkpoint
from events.registry import Registry
from events.store.sqlite.reader import SqliteReader
from events.values import Money, Payload

KEPT_RECENT = 4096
"""Answers of late that are known without the rows, which have them long before so many more have come."""
KEPT_KNOWN = 200_000
"""Keys known to have rows, about 12 MB; beyond that many the rows are asked for every key. Asking them takes as long as
all else that a call costs, and most calls ask what nobody has asked before."""
KEPT_HELD = 256
"""Answers on their way to the store."""
KEPT_ENDINGS = 1024
"""Deletions of single entries that are known without the rows."""

_ENDINGS = (CacheEntryDeleted, CacheCleared, ProviderAdded, ProviderRemoved)
_log = logging.getLogger(__name__)


class StoreShelf:
    """The answers of a store. Bound to the thread of its reader, on which it also has to hear the events."""

    HEARS: ClassVar[tuple[type[Payload], ...]] = (ModelCallCompleted, ModelCallFailed, ModelCallCanceled, *_ENDINGS)
    """Payloads it has to be told of."""

    def __init__(self, reader: SqliteReader, registry: Registry) -> None:
        self._reader = reader
        self._registry = registry
        self._view = CacheView(reader.connection)
        self._held: OrderedDict[str, ModelResponse] = OrderedDict()
        self._recent: OrderedDict[str, Entry] = OrderedDict()
        self._known: set[int] | None = None
        """Every key that may have a row, shortened; read when first needed, ``None`` while it was not or when they are
        too many."""
        self._countable = True
        self._told_from = reader.head()
        """Answers behind this position are heard of; those up to it are in the rows once these have come so far."""
        self._ages: dict[str, int] = {}
        """Where in history each provider was set up anew or removed last."""
        self._ended: OrderedDict[str, int] = OrderedDict()
        """Up to which position answers do not count: by key, by ``provider/``, and for all by the empty text."""
        names = [payload.type_name for payload in _ENDINGS]  # the rows may lag behind an earlier process too
        for stored in reversed(reader.read(types=names, backward=True, limit=KEPT_ENDINGS)):
            self.hear(registry.decode(stored))

    def hear(self, event: Event) -> None:
        """Hear of one of :data:`HEARS`, after its commit."""
        match event.payload:
            case ModelCallCompleted() as completed:
                self._completed(event, completed)
            case ModelCallFailed() | ModelCallCanceled():
                self._dropped(_call_id(event))
            case CacheEntryDeleted(key=key):
                self._end(key, event.position)
                self._recent.pop(key, None)
            case CacheCleared():
                self._end("", event.position)
                self._recent.clear()
            case ProviderAdded(name=name) | ProviderRemoved(name=name):
                self._ages[name] = event.position
                self._end(f"{name}/", event.position)
                for key in [key for key, entry in self._recent.items() if entry.model.startswith(f"{name}/")]:
                    del self._recent[key]
            case _:
                pass

    def find(self, key: str, *, not_before: int) -> Entry | None:
        """See :class:`core.ports.answers.AnswerShelf`."""
        entry = self._recent.get(key)
        if entry is None and self._may_have_row(key):
            row = self._row(key)
            entry = _entry(row) if row and self._counts(row) else None
        return entry if entry and entry.at >= not_before else None

    def open(self, call_id: str) -> ModelResponse | None:
        """See :class:`core.ports.answers.AnswerShelf`."""
        held = self._held.get(call_id)
        if held is not None:
            return held
        try:
            for stored in self._reader.read_stream(f"call-{call_id}", backward=True, limit=4):
                payload = self._registry.decode(stored).payload
                if isinstance(payload, ModelCallCompleted):
                    return self._response(payload)
        except StoreError:  # what cannot be read is asked for again
            _log.warning("the recorded answer of call %s cannot be read", call_id, exc_info=True)
        return None

    def age(self, model: str) -> int:
        """See :class:`core.ports.answers.AnswerShelf`."""
        return self._ages.get(model.partition("/")[0], 0)

    def hold(self, entry: Entry, response: ModelResponse) -> None:
        """See :class:`core.ports.answers.AnswerShelf`."""
        self._held[entry.call_id] = response
        self._remember(entry)
        if len(self._held) > KEPT_HELD:
            self._dropped(next(iter(self._held)))

    def matching(self, beginning: str) -> Sequence[str]:
        """See :class:`core.ports.answers.AnswerShelf`."""
        rows = self._view.matching(beginning, limit=8)
        listed = {row.key for row in rows if row.key in self._recent or self._counts(row)}
        return sorted(listed | {key for key in self._recent if key.startswith(beginning)})[:2]

    def prompts(self, limit: int) -> Sequence[str]:
        """See :class:`core.ports.answers.AnswerShelf`; those whose text is too long for an event are left out."""
        found = self._reader.read(types=(PromptAdded.type_name,), backward=True, limit=limit)
        payloads = [self._registry.decode(stored).payload for stored in reversed(found)]
        return [
            prompt.text
            for prompt in payloads
            if isinstance(prompt, PromptAdded) and not (prompt.text_blob or prompt.imported)
        ]

    def _completed(self, event: Event, completed: ModelCallCompleted) -> None:
        call_id = _call_id(event)
        self._held.pop(call_id, None)
        if completed.source == "model" and completed.finish in WHOLE and completed.request_hash:
            at = event.stored.recorded_at
            self._remember(Entry(completed.request_hash, call_id, completed.model, at, completed.cost))

    def _dropped(self, call_id: str) -> None:
        """A call has no answer in the store after all, or none was heard of."""
        if self._held.pop(call_id, None) is not None:
            for key in [key for key, entry in self._recent.items() if entry.call_id == call_id]:
                del self._recent[key]

    def _remember(self, entry: Entry) -> None:
        self._recent[entry.key] = entry
        self._recent.move_to_end(entry.key)
        if self._known is not None:
            self._known.add(_short(entry.key))
            if len(self._known) >= KEPT_KNOWN:
                self._known, self._countable = None, False
        if len(self._recent) > KEPT_RECENT:
            self._recent.popitem(last=False)

    def _end(self, what: str, position: int) -> None:
        self._ended[what] = position
        self._ended.move_to_end(what)
        if len(self._ended) > KEPT_ENDINGS:
            self._ended.popitem(last=False)

    def _may_have_row(self, key: str) -> bool:
        if self._known is None and self._countable and self._rows_complete():
            self._known = self._read_keys()
        return self._known is None or _short(key) in self._known

    def _rows_complete(self) -> bool:
        checkpoint = live_checkpoint(self._reader.connection, CacheProjection.name)
        return checkpoint is not None and checkpoint.position >= self._told_from

    def _read_keys(self) -> set[int] | None:
        try:
            keys = self._view.keys(KEPT_KNOWN)
        except sqlite3.Error:
            keys = None
            _log.warning("the rows of the cache cannot be read", exc_info=True)
        self._countable = keys is not None and len(keys) < KEPT_KNOWN
        return {*map(_short, keys), *map(_short, self._recent)} if keys is not None and self._countable else None

    def _row(self, key: str) -> CacheRow | None:
        try:
            return self._view.find(key)
        except sqlite3.Error:  # rows that cannot be read are no reason to refuse a call
            _log.warning("the rows of the cache cannot be read", exc_info=True)
            return None

    def _counts(self, row: CacheRow) -> bool:
        """Whether nothing that the rows may not show yet has ended an entry."""
        provider = f"{row.model.partition('/')[0]}/"
        return all(row.position > self._ended.get(what, 0) for what in (row.key, provider, ""))

    def _response(self, completed: ModelCallCompleted) -> ModelResponse | None:
        blob = completed.text_blob
        if blob is not None and self._reader.blob(blob.sha256) is None:
            return None
        if completed.finish not in get_args(Finish):
            return None
        return ModelResponse(
            text=whole_text(self._reader, completed.text, blob),
            finish=completed.finish,  # type: ignore[arg-type]  # one of them, as was just seen
            usage=completed.usage,
            answered_by=completed.answered_by,
            reasoning=completed.reasoning,
            tool_calls=completed.tool_calls,
        )


def _short(key: str) -> int:
    """The first 60 bits of a key: enough to tell almost all apart, and small to keep."""
    return int(key[:15], 16)


def _call_id(event: Event) -> str:
    return event.stored.stream.partition("-")[2]


def _entry(row: CacheRow) -> Entry:
    money = None
    if row.cost_picodollars is not None:
        priced_on = date.fromisoformat(row.priced_on) if row.priced_on else None
        money = Money(picodollars=row.cost_picodollars, priced_on=priced_on, simulated=row.simulated)
    return Entry(row.key, row.call_id, row.model, row.at, money)
