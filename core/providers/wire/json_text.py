"""JSON from outside: fast for what is right, forgiving for what models get wrong, bounded for what is hostile."""

from __future__ import annotations

import json
from typing import Any

import orjson

from core.providers.wire import limits
from events.values import clean_json


class NotJson(ValueError):
    """The bytes are no JSON, or nested too deep."""


def read_json(data: bytes) -> Any:
    """The value of a JSON text. A lone surrogate and broken UTF-8 become U+FFFD.

    :raises NotJson: it is none, holds NaN or infinity, or is nested deeper than 64 levels.
    """
    if data.count(b"{") + data.count(b"[") > limits.JSON_DEPTH:
        _check_depth(data)
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError:
        return _forgiving(data)


def _forgiving(data: bytes) -> Any:
    """Read what orjson refuses on purpose: half a surrogate pair as an escape, and broken UTF-8."""
    try:
        return clean_json(json.loads(data.decode("utf-8-sig", "replace"), parse_constant=_no_constant))
    except (ValueError, RecursionError) as error:
        raise NotJson("no JSON") from error


def _no_constant(name: str) -> Any:
    raise NotJson(name)


def _check_depth(data: bytes) -> None:
    """Count open brackets outside of strings, without parsing."""
    depth = 0
    in_string = escaped = False
    for byte in data:
        if in_string:
            if escaped:
                escaped = False
            elif byte == 0x5C:
                escaped = True
            elif byte == 0x22:
                in_string = False
        elif byte == 0x22:
            in_string = True
        elif byte in b"{[":
            depth += 1
            if depth > limits.JSON_DEPTH:
                raise NotJson("nested too deep")
        elif byte in b"}]":
            depth -= 1


def as_dict(value: Any) -> dict[str, Any]:
    """The value if it is an object, else an empty one: foreign JSON keeps no promises."""
    return value if isinstance(value, dict) else {}


def as_list(value: Any) -> list[Any]:
    """The value if it is an array, else an empty one."""
    return value if isinstance(value, list) else []


def as_text(value: Any) -> str:
    """The value if it is a string, else an empty one."""
    return value if isinstance(value, str) else ""


def as_count(value: Any) -> int | None:
    """The value if it is a number of tokens that can be stored, else ``None``."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return int(value) if 0 <= value < 2**53 else None
