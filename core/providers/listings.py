"""Remembers what providers listed, so that models can be shown without asking the network."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

import orjson

from core.ports.models import ModelInfo
from core.providers.wire.json_text import NotJson, as_count, as_dict, as_list, as_text, read_json

_ABILITIES = frozenset({"text", "images", "tools", "structured", "reasoning"})


class Listings:
    """One file for each provider, ``models-<name>.json``. A file that is gone or broken is a listing not known.

    :param folder: the cache folder; made when something is kept.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, name: str, base_url: str) -> tuple[ModelInfo, ...] | None:
        """The listing a provider gave at this address, or ``None``."""
        try:
            kept = as_dict(read_json(self._path(name).read_bytes()))
        except (OSError, NotJson):
            return None
        if kept.get("base_url") != base_url:
            return None
        models = (as_dict(entry) for entry in as_list(kept.get("models")))
        return tuple(_info(name, entry) for entry in models if as_text(entry.get("name")))

    def keep(self, name: str, base_url: str, models: Sequence[ModelInfo]) -> None:
        """Replace a provider's listing, whole or not at all. A folder that cannot be written loses nothing but time."""
        entries = [
            {"name": model.name, "context_tokens": model.context_tokens, "abilities": sorted(model.abilities)}
            for model in models
        ]
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            _replace(self._path(name), orjson.dumps({"base_url": base_url, "models": entries}))

    def forget(self, name: str) -> None:
        """Remove a provider's listing."""
        with contextlib.suppress(OSError):
            self._path(name).unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self._folder / f"models-{name}.json"


def _replace(path: Path, data: bytes) -> None:
    """Write a file beside and move it there, so that a reader sees the old or the new one."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(beside).replace(path)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise


def _info(provider: str, entry: dict[str, object]) -> ModelInfo:
    name = as_text(entry.get("name"))
    told = {ability for ability in as_list(entry.get("abilities")) if ability in _ABILITIES}
    return ModelInfo(
        id=f"{provider}/{name}",
        provider=provider,
        name=name,
        context_tokens=as_count(entry.get("context_tokens")),
        abilities=frozenset({"text", *told}),
    )
