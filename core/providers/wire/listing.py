"""Lists of models as servers give them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.ports.models import Ability, ModelInfo
from core.providers.wire.endpoint import Endpoint
from core.providers.wire.http import Ask, Wire
from core.providers.wire.json_text import NotJson, as_count, as_dict, as_list, as_text, read_json

MOST_MODELS = 5000
LONGEST_NAME = 200
_CONTEXT = ("context_length", "max_model_len", "context_window", "max_context_length", "max_input_tokens")


async def list_models(wire: Wire, endpoint: Endpoint, ask: Ask) -> tuple[ModelInfo, ...]:
    """Ask for a list of models.

    :raises ProviderError: it cannot be had.
    """
    async with wire.exchange(ask) as reply:
        body = await reply.whole()
        try:
            names = read_listing(read_json(body))
        except NotJson:
            raise reply.malformed("did not list its models in JSON", body) from None
        if names is None:
            raise reply.malformed("did not list its models in a known form", body)
    return infos(endpoint, names)


def infos(endpoint: Endpoint, names: Mapping[str, Mapping[str, Any]]) -> tuple[ModelInfo, ...]:
    """The models of a listing, with what their entries say of them."""
    return tuple(
        ModelInfo(
            id=endpoint.asked(name),
            provider=endpoint.name,
            name=name,
            context_tokens=_context(entry),
            abilities=_abilities(entry),
            local=endpoint.local,
        )
        for name, entry in names.items()
    )


def read_listing(value: Any) -> dict[str, dict[str, Any]] | None:
    """Each model's entry by its name, or ``None`` when it is no listing: ``{"data": […]}``, ``{"models": […]}`` or a bare array."""
    entries = value if isinstance(value, list) else as_dict(value).get("data", as_dict(value).get("models"))
    if not isinstance(entries, list):
        return None
    named: dict[str, dict[str, Any]] = {}
    for entry in map(as_dict, entries[:MOST_MODELS]):
        name = as_text(entry.get("id")) or as_text(entry.get("name"))
        if name and len(name) <= LONGEST_NAME and name.isprintable():
            named.setdefault(name.removeprefix("models/"), entry)
    return named


def _context(entry: Mapping[str, Any]) -> int | None:
    places = (entry, as_dict(entry.get("meta")), as_dict(entry.get("top_provider")))
    found = (as_count(place.get(name)) for place in places for name in (*_CONTEXT, "n_ctx", "n_ctx_train"))
    return next((count for count in found if count), None)


def _abilities(entry: Mapping[str, Any]) -> frozenset[Ability]:
    """What a listing says a model can do; OpenRouter and Anthropic say most."""
    abilities: set[Ability] = {"text"}
    inputs = as_list(as_dict(entry.get("architecture")).get("input_modalities"))
    if "image" in inputs:
        abilities.add("images")
    supported = as_list(entry.get("supported_parameters"))
    if "tools" in supported:
        abilities.add("tools")
    if "structured_outputs" in supported or "response_format" in supported:
        abilities.add("structured")
    if "reasoning" in supported:
        abilities.add("reasoning")
    return frozenset(abilities)
