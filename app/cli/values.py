"""Values of settings as a person types and reads them."""

from __future__ import annotations

from typing import Any

from app.cli.safe_text import to_json
from core.settings.history import ENTRIES, LIMIT
from events.values import PICO
from tabs.shared.wording import dollars


def shown(value: Any) -> str:
    """A value as a person types it: text as it is, everything else as JSON."""
    if value is None:
        return "default"
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return ", ".join(value)
    return value if isinstance(value, str) else to_json(value, indent=None)


def shown_of(key: str, value: Any) -> str:
    """The value of a setting; an entry of a list may be none, and a limit is an amount."""
    if value is None and key.startswith(ENTRIES):
        return "none"
    return dollars(round(value * PICO)) if key.startswith(LIMIT) else shown(value)


def told(value: Any) -> str:
    """A value within a sentence: text in quotes, so that its end is not taken for the sentence's."""
    if value is None:
        return "the default"
    if value in ("", [], ()):
        return "empty"
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return ", ".join(f'"{item}"' for item in value)
    return f'"{value}"' if isinstance(value, str) else shown(value)
