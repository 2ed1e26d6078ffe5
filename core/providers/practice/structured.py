"""Answers that follow a JSON schema, as far as practice models need them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_DEEPEST = 8


def shaped(schema: Mapping[str, Any], answer: str, text: str, depth: int = 0) -> Any:
    """A value that follows a JSON schema, holding the answer where a number, a choice or a short text fits.

    :param answer: the bare answer, such as ``391``.
    :param text: the answer in words, for fields that ask for a reason or an explanation.
    """
    if "const" in schema:
        return schema["const"]
    if options := schema.get("enum"):
        return next((option for option in options if str(option).casefold() == answer.casefold()), options[0])
    if variants := schema.get("anyOf") or schema.get("oneOf"):
        return shaped(variants[0], answer, text, depth + 1)
    kind = schema.get("type", "object" if "properties" in schema else "string")
    kind = kind[0] if isinstance(kind, list) else kind
    return _value(kind, schema, answer, text, depth)


def _value(kind: str, schema: Mapping[str, Any], answer: str, text: str, depth: int) -> Any:
    if depth > _DEEPEST or kind == "null":
        return None
    if kind == "object":
        parts = schema.get("properties", {}).items()
        return {name: shaped(part, text if _explains(name) else answer, text, depth + 1) for name, part in parts}
    if kind == "array":
        return _items(schema.get("items", {}), answer, text, depth)
    if kind in {"integer", "number"}:
        return _number(answer, whole=kind == "integer")
    return answer.casefold() in {"yes", "true"} if kind == "boolean" else answer


def _items(items: Mapping[str, Any], answer: str, text: str, depth: int) -> list[Any]:
    if items.get("type") == "string":
        return [part.strip() for part in answer.split(",")]
    return [shaped(items, answer, text, depth + 1)]


def _number(answer: str, *, whole: bool) -> float:
    found = _NUMBER.search(answer.replace(",", ""))
    value = float(found[0]) if found else 0.0
    return int(value) if whole or value.is_integer() else value


def _explains(name: str) -> bool:
    return any(part in name.lower() for part in ("reason", "explan", "working", "thought", "comment"))
