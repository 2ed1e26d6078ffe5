"""Measuring models that are really asked: the person's own providers in the store of a measurement, and what it may cost."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from app.home import prepare
from app.reading import reading_events, registry
from core.errors import InputError
from core.providers.addresses import is_loopback
from core.providers.local import PORTS
from core.settings.state import STREAM, Settings
from events.catalog.settings import ProviderAdded
from events.envelope import NewEvent, StreamAppend
from events.store.sqlite.store import open_store

OFFLINE = ("practice", "recorded")
"""Providers that ask nobody."""


@dataclass(slots=True)
class Purse:
    """What a measurement may still spend, over all its stores. ``None`` for no limit, as for servers on this machine."""

    left: int | None
    """Picodollars of real money."""


@dataclass(frozen=True, slots=True)
class Live:
    """What a measurement takes from the person's own set-up."""

    entries: tuple[ProviderAdded, ...] = ()
    """The providers of the models that are asked."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Where keys are looked for."""
    purse: Purse = field(default_factory=lambda: Purse(None))


def live(home: Path, models: Iterable[str], most: int | None) -> Live:
    """What it takes to ask these models.

    :param home: the person's data folder.
    :param most: picodollars it may cost.
    :raises InputError: one of them may cost money, and nobody said how much.
    """
    prefixes = {model.partition("/")[0] for model in models} - set(OFFLINE)
    if not prefixes:
        return Live()
    known = _providers(home)
    entries = tuple(known[prefix] for prefix in sorted(prefixes & set(known)))
    outside = [entry.name for entry in entries if not _is_here(entry)]
    if outside and most is None:
        what = f"{' and '.join(outside)} would be asked for real, which may cost money."
        raise InputError(what, "Say how much it may cost at most, such as --max-usd 1.")
    here = prefixes <= {*(entry.name for entry in entries if _is_here(entry)), *PORTS}
    return Live(entries, dict(os.environ), Purse(None if here and most is None else most))


async def set_up(home: Path, entries: Sequence[ProviderAdded]) -> None:
    """Put the providers into the store of a measurement, where they are not there already. Keys stay where they are."""
    if not entries:
        return
    store = open_store(prepare(home), registry())
    try:
        reader = store.open_reader()
        known = Settings(reader, registry()).state().providers
        new = [NewEvent(entry, "cli") for entry in entries if known.get(entry.name) != entry]
        if new:
            await store.append([StreamAppend(STREAM, new)])
    finally:
        await store.close()


def _providers(home: Path) -> Mapping[str, ProviderAdded]:
    with reading_events(home) as reader:
        return {} if reader is None else dict(Settings(reader, registry()).state().providers)


def _is_here(entry: ProviderAdded) -> bool:
    """Whether it is this machine that is asked."""
    return entry.kind == "recorded" or is_loopback(urlsplit(entry.base_url).hostname or "")
