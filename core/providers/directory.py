"""Every provider and model there is now: built in, set up by the person, or found on this machine."""

from __future__ import annotations

import asyncio
import difflib
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from core.commands.models import RESERVED, AddProvider
from core.errors import (
    InputError,
    KeyMissing,
    KeyRefused,
    ModelNotFound,
    NotRecorded,
    ProviderError,
    RequestRefused,
    TimedOut,
    UnknownThing,
)
from core.ports.models import ModelInfo, ModelState, Price, Provider, Target
from core.providers.addresses import is_loopback
from core.providers.keys import KeyStore
from core.providers.listings import Listings
from core.providers.local import SERVER_TITLES, LocalServer, local_server
from core.providers.prices import PriceTable, local_price
from core.providers.wire.endpoint import Endpoint
from core.providers.wire.faults import to_correct
from core.queries import FoundServer, KeyOffer, KeyPlace, ProviderTrial

RECORDED = "recorded"
"""The kind of a provider that answers from a file."""
LISTING_SECONDS = 15.0
"""How long a provider may take to list its models."""

Factory = Callable[[Endpoint], Provider]
"""Makes a provider of one wire format."""


class Entry(Protocol):
    """A provider as it was set up; the event ``ProviderAdded`` and its row are both one."""

    @property
    def name(self) -> str:
        """The prefix of its models."""

    @property
    def kind(self) -> str:
        """Its wire format."""

    @property
    def base_url(self) -> str:
        """Where it is reached."""

    @property
    def key_source(self) -> str:
        """``keyring``, ``session``, ``env:NAME`` or ``none``."""

    @property
    def file(self) -> str:
        """For recorded answers: the file they stand in."""


class Recording(Provider, Protocol):
    """A provider that answers from a file."""

    def known(self) -> Mapping[str, ModelInfo]:
        """Every model of the file, by name.

        :raises InputError: the file cannot be read.
        """

    def unknown(self, model: str) -> UnknownThing:
        """The error for a model that the file does not have."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What the directory draws on."""

    built_in: Provider
    """Always there: the practice models."""
    built_in_models: tuple[ModelInfo, ...]
    factories: Mapping[str, Factory]
    """By wire format; ``openai`` also reaches servers on this machine."""
    recording: Callable[[str, Path], Recording]
    """Makes a provider of that name over a file of recorded answers."""
    keys: KeyStore
    prices: PriceTable
    listings: Listings
    discover: Callable[[], Awaitable[Sequence[LocalServer]]]
    """Looks for servers on this machine."""
    local_ports: Mapping[str, int]
    """Name and port of each kind of server on this machine."""


@dataclass(slots=True)
class _Place:
    """A provider that can be asked, and what it is known to list."""

    provider: Provider
    base_url: str
    made_of: tuple[str, ...]
    """The entry it was made from; another one makes it anew."""
    key_source: str = "none"
    local: bool = False
    """Whether it is on this machine."""
    found: bool = False
    """Whether it was found on this machine, and not set up."""
    recording: Recording | None = None
    """The same provider, when it answers from a file."""
    listing: dict[str, ModelInfo] | None = None
    error: ProviderError | None = None
    """Why it could not be asked the last time."""
    targets: dict[str, Target] = field(default_factory=dict)
    """What was resolved since it was last listed."""


class ProviderDirectory:
    """The live set of providers; implements :class:`core.ports.models.Directory`.

    The network is asked by ``models(refresh=True)`` and ``try_provider`` alone; servers on this machine by ``models``.
    """

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._built_in = {model.name: model for model in sources.built_in_models}
        self._places: dict[str, _Place] = {}
        self._locals: dict[str, _Place] = {}
        self._own_prices: Mapping[str, Price] = {}
        self._tried: dict[tuple[str, str], tuple[ModelInfo, ...]] = {}
        """What was listed at a name and an address that were tried, until a provider is set up there."""

    @property
    def wires(self) -> tuple[str, ...]:
        """The wire formats that a provider can be added with."""
        return tuple(self._sources.factories)

    def set_entries(self, entries: Iterable[Entry]) -> None:
        """Take over the providers as they are set up now. What did not change stays as it is."""
        places: dict[str, _Place] = {}
        for entry in entries:
            made_of = (entry.name, entry.kind, entry.base_url, entry.key_source, entry.file)
            known = self._places.get(entry.name)
            if known is not None and known.made_of == made_of:
                places[entry.name] = known
            elif entry.kind == RECORDED:
                made = self._sources.recording(entry.name, Path(entry.file))
                places[entry.name] = _Place(made, "", made_of, recording=made)
            elif entry.kind in self._sources.factories:
                places[entry.name] = self._made(entry, made_of)
        self._places = places
        if places:
            self._sources.prices.warm()

    def set_prices(self, prices: Mapping[str, Price]) -> None:
        """Take over the prices that the person entered, by model; they go before every other."""
        self._own_prices = prices
        for place in (*self._places.values(), *self._locals.values()):
            place.targets.clear()

    def resolve(self, model: str) -> Target:
        """See :class:`core.ports.models.Directory`."""
        prefix, _, name = model.partition("/")
        if prefix == self._sources.built_in.name:
            info = self._built_in.get(name)
            if info is None:
                raise self._unknown(model)
            return Target(self._sources.built_in, name, info)
        place = self._places.get(prefix) or self._local(prefix)
        if place is None or not name:
            raise self._unknown(model)
        target = place.targets.get(name)
        if target is None:
            info, host = self._info(prefix, place, name), urlsplit(place.base_url).netloc.rpartition("@")[2]
            target = place.targets[name] = Target(place.provider, name, info, host, place.key_source)
        return target

    async def models(self, *, refresh: bool = False) -> Sequence[ModelInfo]:
        """Every model: built in, of each provider, and of the servers found on this machine."""
        asked = self._places.items() if refresh else ()
        await asyncio.gather(self._discover(), *(self._list(name, place) for name, place in asked))
        found = list(self._built_in.values())
        for name, place in (*self._places.items(), *self._locals.items()):
            names = await asyncio.to_thread(self._names, place)
            found += [self._info(name, place, model) for model in names]
        return found

    async def try_provider(self, name: str) -> ProviderTrial:
        """Ask a provider for its models, and say in words how it went.

        :raises UnknownThing: there is none of that name.
        """
        if name == self._sources.built_in.name:
            count = len(self._built_in)
            return ProviderTrial(
                ok=True, message=f"{name} is built in and has {count} models.", models=tuple(self._built_in.values())
            )
        if name in self._sources.local_ports and name not in self._places:
            await self._discover()
        place = self._places.get(name) or self._local(name)
        if place is None:
            raise UnknownThing(f"There is no provider named {name[:60]}.", "Run `tutti providers list` to see them.")
        await self._list(name, place)
        return self._trial(name, place)

    async def try_candidate(self, candidate: AddProvider) -> ProviderTrial:
        """Ask a provider for its models that is not set up; it is let go of again, and nothing of it is recorded.

        :raises InputError: it cannot be asked as it is described.
        """
        sources, name = self._sources, candidate.name
        if name in RESERVED:
            raise InputError(f"{name} is built in and cannot be replaced.", "Choose another name.")
        if candidate.wire == RECORDED:
            made = sources.recording(name, _whole(candidate.file))
            place = _Place(made, "", (), recording=made)
        elif candidate.wire in sources.factories:
            base_url = sources.keys.check_address(candidate.wire, candidate.base_url)
            key = sources.keys.candidate(name, candidate.key, candidate.key_env)
            local = is_loopback(urlsplit(base_url).hostname or "")
            made_of = Endpoint(name, base_url, key, local=local)
            place = _Place(sources.factories[candidate.wire](made_of), base_url, (), local=local)
        else:
            raise InputError(f"There is no kind of provider named {candidate.wire}.", "Choose one of those offered.")
        try:
            await self._list(name, place, keep=False)
            if place.error is None and place.recording is None:
                self._tried[name, place.base_url] = tuple((place.listing or {}).values())
            return await asyncio.to_thread(self._trial, name, place)
        finally:
            await place.provider.close()

    async def find_servers(self) -> Sequence[FoundServer]:
        """The model servers that answer on this machine, whether they are set up or not."""
        servers = await self._sources.discover()
        self._locals = {server.name: self._at(server) for server in servers if server.name not in self._places}
        return tuple(
            FoundServer(
                server.name,
                SERVER_TITLES.get(server.name, server.name),
                server.base_url,
                tuple(self._info(server.name, self._at(server), model.name) for model in server.models),
            )
            for server in servers
        )

    def key_offers(self) -> Sequence[KeyOffer]:
        """Keys in the environment whose provider is not set up yet."""
        return self._sources.keys.offers([(name, place.base_url) for name, place in self._places.items()])

    async def key_place(self) -> KeyPlace:
        """Where a key would be kept that is given now."""
        return await self._sources.keys.place()

    async def close(self) -> None:
        """Let go of every provider."""
        for place in (*self._places.values(), *self._locals.values()):
            await place.provider.close()
        await self._sources.built_in.close()

    def _made(self, entry: Entry, made_of: tuple[str, ...]) -> _Place:
        key = self._sources.keys.source(entry.name, entry.base_url, entry.key_source)
        local = is_loopback(urlsplit(entry.base_url).hostname or "")
        provider = self._sources.factories[entry.kind](Endpoint(entry.name, entry.base_url, key, local=local))
        place = _Place(provider, entry.base_url, made_of, entry.key_source, local=local)
        listed = self._tried.pop((entry.name, entry.base_url), None)
        if listed is None:
            listed = self._sources.listings.read(entry.name, entry.base_url)
        else:
            self._sources.listings.keep(entry.name, entry.base_url, listed)
        place.listing = None if listed is None else {model.name: model for model in listed}
        return place

    def _local(self, name: str) -> _Place | None:
        """A server on this machine, whether it was seen or not: asking it tells."""
        if name not in self._sources.local_ports or name in self._places:
            return None
        place = self._locals.get(name)
        if place is None:
            place = self._at(local_server(name, self._sources.local_ports))
        return place

    def _at(self, server: LocalServer) -> _Place:
        endpoint = Endpoint(server.name, server.base_url, local=True)
        provider = self._sources.factories["openai"](endpoint)
        listing = {model.name: model for model in server.models}
        return _Place(provider, server.base_url, (), local=True, found=True, listing=listing)

    async def _discover(self) -> None:
        servers = await self._sources.discover()
        self._locals = {server.name: self._at(server) for server in servers if server.name not in self._places}

    async def _list(self, name: str, place: _Place, *, keep: bool = True) -> None:
        """Ask a provider for its models, and remember the answer or why there was none.

        :param keep: for later starts too.
        """
        try:
            async with asyncio.timeout(LISTING_SECONDS):
                listed = await place.provider.list_models()
        except ProviderError as error:
            place.error = error
        except InputError as error:  # a file that cannot be read
            place.error = NotRecorded(error.what, error.do)
        except TimeoutError:
            place.error = TimedOut(f"{name} did not list its models within {LISTING_SECONDS:g} s.", "Try again.")
        else:
            place.error = None
            place.listing = {model.name: model for model in listed}
            if keep and not place.found and place.recording is None:
                await asyncio.to_thread(self._sources.listings.keep, name, place.base_url, listed)
        finally:
            place.targets.clear()

    def _trial(self, name: str, place: _Place) -> ProviderTrial:
        error = place.error
        if error is None:
            models = tuple(self._info(name, place, model) for model in place.listing or {})
            plural = "model" if len(models) == 1 else "models"
            return ProviderTrial(ok=True, message=f"{name} answers and lists {len(models)} {plural}.", models=models)
        if isinstance(error, ModelNotFound | RequestRefused) and error.status in {404, 405, 501}:
            return ProviderTrial(
                ok=True, message=f"{name} answers but lists no models. Ask one by its name: {name}/MODEL."
            )
        return ProviderTrial(ok=False, message=str(error), what=error.what, wrong=to_correct(error))

    def _names(self, place: _Place) -> Iterable[str]:
        """The names to show: as listed, else as the price table knows them; none of a file that cannot be read."""
        if place.recording is not None:
            with suppress(InputError):
                return place.recording.known()
            return ()
        if place.listing is not None:
            return place.listing
        return [known.name for known in self._sources.prices.models(place.base_url)]

    def _info(self, prefix: str, place: _Place, name: str) -> ModelInfo:
        if place.recording is not None:
            found = place.recording.known().get(name)
            if found is None:
                raise place.recording.unknown(name)
            return found
        listed = (place.listing or {}).get(name)
        info = replace(listed or ModelInfo(f"{prefix}/{name}", prefix, name), local=place.local)
        own = self._own_prices.get(info.id)
        if place.found:
            return replace(info, price=own or local_price())
        state, note = self._state(place, listed=listed is not None)
        if place.local:
            return replace(info, state=state, note=note, price=own or local_price())
        known = self._sources.prices.find(place.base_url, name)
        return replace(
            info,
            state=state,
            note=note,
            price=own or (known.price if known else None),
            embedding_price=known.embedding_price if known else None,
            context_tokens=info.context_tokens or (known.context_tokens if known else None),
        )

    def _state(self, place: _Place, *, listed: bool) -> tuple[ModelState, str]:
        if missing := self._sources.keys.missing(place.provider.name, place.base_url, place.key_source):
            return "no_key", missing
        if isinstance(place.error, KeyMissing | KeyRefused):
            return "no_key", str(place.error)
        if place.error is not None and not isinstance(place.error, ModelNotFound | RequestRefused):
            return "unreachable", str(place.error)
        return ("ready", "") if listed else ("unknown", "Not listed by the provider yet; it can be asked all the same.")

    def _unknown(self, model: str) -> UnknownThing:
        """The error for a name that leads nowhere, with what is nearest and what there is."""
        prefix, slash, _ = model.partition("/")
        names = [self._sources.built_in.name, *self._places, *self._locals]
        known = [info.id for info in self._built_in.values()]
        for name, place in (*self._places.items(), *self._locals.items()):
            known += [f"{name}/{listed}" for listed in place.listing or ()]
        near = (
            difflib.get_close_matches(model, known, 3, 0.6)
            or [info for info in known if slash == "" and info.endswith(f"/{model}")][:3]
        )
        shown = model[:120]
        if prefix in names and slash:
            what = f"{prefix} has no model named {shown.partition('/')[2] or '(nothing)'}."
        elif slash:
            what = f"There is no provider named {prefix[:60]}, so {shown} cannot be asked."
        else:
            what = f"{shown} is not the name of a model: those are written provider/model."
        do = f"Did you mean {' or '.join(near)}?" if near else f"These exist: {', '.join(known[:8])}."
        return UnknownThing(what, f"{do} Run `tutti models` to see them all.")


def _whole(file: str) -> Path:
    """A path as it was typed, from the folder the program was started in."""
    return Path(file).expanduser().absolute()
