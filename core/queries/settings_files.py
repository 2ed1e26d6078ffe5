"""Files of exported settings: what is written, and how it is read. Data alone: reading one changes and starts nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from core.errors import InputError
from events.values import clean_json

FORMAT = "tutti-settings"
MAX_FILE_BYTES = 1024 * 1024


def exported(changed: Mapping[str, Any]) -> bytes:
    """The file of the settings that differ from their defaults. Providers and keys are not among them."""
    document = {"format": FORMAT, "version": 1, "settings": dict(changed)}
    return (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode()


def read_exported(name: str, raw: bytes) -> dict[str, Any]:
    """The settings that a file names, not looked at any further.

    :param name: of the file, for the words of an error.
    :param raw: its content, or at least one byte over :data:`MAX_FILE_BYTES` of it.
    :raises InputError: it is no export of settings.
    """
    try:
        document = clean_json(json.loads(raw)) if len(raw) <= MAX_FILE_BYTES else None
    except (ValueError, RecursionError):
        document = None
    wanted = document.get("settings") if isinstance(document, dict) and document.get("format") == FORMAT else None
    if not isinstance(wanted, dict):
        raise InputError(
            f"{name} is no export of settings.",
            "Make one with Export in the settings, or with `tutti settings export FILE`.",
        )
    return wanted
