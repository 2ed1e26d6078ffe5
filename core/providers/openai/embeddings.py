"""Vectors in the form of OpenAI's embeddings.

Source: the API reference of OpenAI, "Create embeddings"; Ollama, LM Studio, llama.cpp and vLLM answer in the same form.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

from core.ports.embeddings import Embeddings, fault_in
from core.providers.wire.complaint import complaint_in
from core.providers.wire.http import Reply
from core.providers.wire.json_text import NotJson, as_count, as_dict, as_list, as_text, read_json
from events.values import Usage


def embeddings_body(model: str, texts: Sequence[str]) -> dict[str, Any]:
    """The JSON to post. Numbers as text are the form every server knows, and what OpenAI sends by default."""
    return {"model": model, "input": list(texts)}


def read_embeddings(reply: Reply, body: bytes, model: str, texts: int) -> Embeddings:
    """The vectors in an answer.

    :param texts: how many were sent.
    :raises ProviderError: it is an error, or there is not one whole vector for each text.
    """
    try:
        value = read_json(body)
    except NotJson:
        raise reply.malformed("did not answer with JSON", body) from None
    whole = as_dict(value)
    if "data" not in whole and (complaint := complaint_in(value)) is not None:
        raise reply.fault(complaint)
    vectors = _vectors([as_dict(entry) for entry in as_list(whole.get("data"))])
    fault = "answered without vectors in a known form" if vectors is None else fault_in(vectors, texts)
    if vectors is None or fault:
        raise reply.malformed(fault)
    read = as_count(as_dict(whole.get("usage")).get("prompt_tokens"))
    return Embeddings(vectors, Usage(input_tokens=read, output_tokens=0), as_text(whole.get("model")) or model)


def _vectors(entries: Sequence[dict[str, Any]]) -> tuple[array[float], ...] | None:
    """The vectors in the order of the texts, each in four bytes a number; ``None`` when an entry is none."""
    places = [entry.get("index", place) for place, entry in enumerate(entries)]
    if sorted(place for place in places if isinstance(place, int)) != list(range(len(entries))):
        return None
    try:
        found = {place: array("f", entry["embedding"]) for place, entry in zip(places, entries, strict=True)}
    except (KeyError, TypeError, OverflowError, ValueError):
        return None
    return tuple(found[place] for place in range(len(entries)))
