"""Values of settings in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tabs.shared.language import tr
from tabs.shared.safe_text import one_line


def value_words(value: Any) -> str:
    """A value in one line of plain text."""
    match value:
        case None | "":
            return tr("not set")
        case bool():
            return "on" if value else "off"
        case float():
            return f"{value:g}"
        case list() | tuple():
            return one_line(", ".join(map(str, value)), 120)
        case Mapping():
            return one_line(" · ".join(str(part) for part in value.values() if part), 120)
        case _:
            return one_line(str(value), 120)
