"""Foreign text on its way to a terminal: nothing in it may move the cursor, reorder or hide anything."""

from __future__ import annotations

import json
import re
from typing import Any

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Marks, embeddings, overrides and isolates of Unicode TR 9; an override shows text in another order than it has."""
_INVISIBLE = "\u2028\u2029\ufff9-\ufffb\U000e0000-\U000e007f"
"""Line separators, interlinear annotation, and the tag characters in which text can hide."""
_CONTROL = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{_BIDI}{_INVISIBLE}]")
_UNSAFE_IN_JSON = re.compile(f"[\x7f-\x9f{_BIDI}{_INVISIBLE}\ud800-\udfff]")
_LINE_END = re.compile("\r\n|\u2028|\u2029")
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """The text without control characters; line ends and tabs stay."""
    return _SURROGATE.sub("\ufffd", _CONTROL.sub("", _LINE_END.sub("\n", text)))


def one_line(text: str, width: int = 0) -> str:
    """The text on one line, cut with an ellipsis when it is longer than ``width`` characters (0: never)."""
    flat = " ".join(clean(text).split())
    return flat if width <= 0 or len(flat) <= width else flat[: width - 1].rstrip() + "\u2026"


def to_json(document: Any, *, indent: int | None = 2) -> str:
    """A JSON document whose strings are exact, with whatever a terminal would obey written as an escape."""
    text = json.dumps(document, ensure_ascii=False, indent=indent, allow_nan=False)
    return _UNSAFE_IN_JSON.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code <= 0xFFFF:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
