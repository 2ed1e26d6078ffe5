"""``python -m events.catalog.document``: writes ``docs/events.md`` from the catalogue, which a test keeps true."""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo

from events.catalog import PAYLOADS
from events.values import Payload, Value

DOCUMENT = Path(__file__).parents[2] / "docs" / "events.md"

_INTRODUCTION = """# Events

Everything that happens is one of these events, kept for good and in order. This page is made from the code
(`python -m events.catalog.document`).

Around each event stands an envelope: `position` (its place in the store, from 1), `stream` and `version` (its place in
the stream, from 1), `id` (UUIDv7), `type`, `schema_version`, `recorded_at` (microseconds since 1970, UTC),
`correlation_id` (the run it belongs to), `causation_id`, `actor` (person, cli, engine or strategy:name), `payload_hash`
and `hash` (the chain). A type or version that a program does not know is kept as it is.
"""


def document() -> str:
    """The catalogue as Markdown: every type with its version, stream, fields and the values they are made of."""
    values = sorted({value for payload in PAYLOADS for value in _values(payload)}, key=lambda value: value.__name__)
    parts = [_INTRODUCTION, *map(_payload, PAYLOADS), "## Values in fields\n", *map(_value, values)]
    return "\n".join(parts)


def _payload(payload: type[Payload]) -> str:
    heading = f"## {payload.type_name}\n\n{_sentence(payload)}\n\n"
    single = payload.category in {"settings", "audit", "memory"}
    stream = payload.category if single else f"{payload.category}-<id>"
    return f"{heading}Version {payload.schema_version}, stream `{stream}`.\n\n{_fields(payload)}"


def _value(value: type[Value]) -> str:
    return f"### {value.__name__}\n\n{_sentence(value)}\n\n{_fields(value)}"


def _sentence(value: type[Value]) -> str:
    return " ".join((inspect.getdoc(value) or "").split())


def _fields(value: type[Value]) -> str:
    lines = ["| field | type | meaning |", "|---|---|---|"]
    for name, field in value.model_fields.items():
        optional = "" if field.is_required() else f" Default: `{_default(field)}`."
        lines.append(f"| `{name}` | {_type_name(field.annotation)} | {field.description}{optional} |")
    return "\n".join(lines) + "\n"


def _default(field: FieldInfo) -> str:
    found = field.get_default(call_default_factory=True)
    return "null" if found is None else str(found).lower() if isinstance(found, bool) else _plain(found)


def _plain(found: object) -> str:
    return '""' if found == "" else "[]" if found == () else str(found)


_NAMES: Mapping[object, str] = {
    str: "text",
    int: "integer",
    float: "number",
    bool: "true or false",
    type(None): "null",
    Any: "JSON",
}


def _type_name(annotation: Any) -> str:
    """How a person would call a type."""
    if annotation in _NAMES:
        return _NAMES[annotation]
    compose = _COMPOSED.get(typing.get_origin(annotation))
    if compose is not None:
        return compose(typing.get_args(annotation))
    if inspect.isclass(annotation) and issubclass(annotation, Value):
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    return getattr(annotation, "__name__", "JSON").replace("JsonValue", "JSON")


_COMPOSED: Mapping[object, Callable[[tuple[Any, ...]], str]] = {
    typing.Annotated: lambda parts: _type_name(parts[0]),
    typing.Literal: lambda parts: ", ".join(f"`{choice}`" for choice in parts),
    typing.Union: lambda parts: " or ".join(map(_type_name, parts)),
    types.UnionType: lambda parts: " or ".join(map(_type_name, parts)),
    tuple: lambda parts: f"list of {_type_name(parts[0])}",
    dict: lambda parts: f"object of {_type_name(parts[1])}",
}


def _values(value: type[Value]) -> Iterator[type[Value]]:
    """Every value class that a class's fields are made of, however deep."""
    for field in value.model_fields.values():
        for part in _parts(field.annotation):
            yield part
            yield from _values(part)


def _parts(annotation: Any) -> Iterator[type[Value]]:
    if inspect.isclass(annotation) and issubclass(annotation, Value):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _parts(argument)


if __name__ == "__main__":
    DOCUMENT.parent.mkdir(exist_ok=True)
    DOCUMENT.write_text(document(), encoding="utf-8")
