"""A critic that holds an answer against a JSON schema, by the keywords listed here and no others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from core.critics.built_in import json_of
from core.critics.critic import Critic, Subject, Verdict
from core.errors import InvalidSetting

KEYWORDS = frozenset(
    {
        "type", "enum", "const", "required", "properties", "additionalProperties", "items", "minItems", "maxItems",
        "minimum", "maximum", "minLength", "maxLength",
    }
)  # fmt: skip
"""Those that are checked, with the meaning of JSON Schema 2020-12. ``additionalProperties`` is a boolean."""
NOTES = frozenset({"$schema", "$id", "title", "description", "default", "examples"})
"""Those that say nothing about what is valid."""
MOST_FAULTS = 5
_DEEPEST = 50
_TYPES: Mapping[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "number": (int, float),
    "integer": (int,),
    "boolean": (bool,),
    "null": (type(None),),
}


def schema_critic(schema: Mapping[str, Any], *, name: str = "schema") -> Critic:
    """A critic that passes answers which are JSON of this schema, with or without a fence around it.

    :raises InvalidSetting: the schema uses a keyword that is not in ``KEYWORDS``; a check that looks away is none.
    """
    _known(schema, "")

    def judge(subject: Subject) -> Verdict:
        try:
            value = json_of(subject.text)
        except ValueError:
            return Verdict("failed", "It is not JSON.", 0.0)
        faults = [fault for fault, _ in zip(_faults(value, schema, "", 0), range(MOST_FAULTS), strict=False)]
        return Verdict("failed", " ".join(faults), 0.0) if faults else Verdict("passed", "It fits the schema.", 1.0)

    return Critic(name, judge, quick=True)


def _known(schema: Any, where: str) -> None:
    if not isinstance(schema, Mapping):
        raise InvalidSetting(f"The schema{where} is no object.", "Write each part of the schema as an object.")
    unknown = sorted(set(schema) - KEYWORDS - NOTES)
    if unknown:
        what = f"The schema{where} uses {', '.join(unknown)}, which is not checked."
        raise InvalidSetting(what, f"Use only {', '.join(sorted(KEYWORDS))}.")
    kinds = schema.get("type", [])
    if any(kind not in _TYPES for kind in ([kinds] if isinstance(kinds, str) else kinds)):
        raise InvalidSetting(f"The schema{where} names a type there is not.", f"Use one of {', '.join(_TYPES)}.")
    for name, part in schema.get("properties", {}).items():
        _known(part, f"{where} at {name}")
    if "items" in schema:
        _known(schema["items"], f"{where} at items")


def _faults(value: Any, schema: Mapping[str, Any], where: str, depth: int) -> Iterator[str]:
    """What does not fit, a sentence each."""
    place = where or "The answer"
    if depth > _DEEPEST:
        yield f"{place} is nested too deeply."
        return
    kinds = schema.get("type")
    if kinds is not None and not any(_is(value, kind) for kind in ([kinds] if isinstance(kinds, str) else kinds)):
        yield f"{place} is no {kinds if isinstance(kinds, str) else ' or '.join(kinds)}."
        return
    for keyword, fits, told in _LIMITS:
        if keyword in schema and not fits(value, schema[keyword]):
            yield f"{place} {told} {schema[keyword]}."
    if isinstance(value, dict):
        yield from _object_faults(value, schema, where, depth)
    if isinstance(value, list) and "items" in schema:
        for number, item in enumerate(value):
            yield from _faults(item, schema["items"], f"{where}[{number}]", depth + 1)


def _object_faults(value: dict[str, Any], schema: Mapping[str, Any], where: str, depth: int) -> Iterator[str]:
    properties = schema.get("properties", {})
    for name in schema.get("required", ()):
        if name not in value:
            yield f"{where or 'The answer'} lacks {name}."
    for name, item in value.items():
        if name in properties:
            yield from _faults(item, properties[name], f"{where}.{name}" if where else name, depth + 1)
        elif schema.get("additionalProperties") is False:
            yield f"{where or 'The answer'} has {name}, which is not in the schema."


def _is(value: Any, kind: str) -> bool:
    if isinstance(value, bool):  # which Python takes for a number
        return kind == "boolean"
    return isinstance(value, _TYPES[kind]) or (kind == "integer" and isinstance(value, float) and value.is_integer())


def _same(value: Any, wanted: Any) -> bool:
    return bool(value == wanted) and isinstance(value, bool) == isinstance(wanted, bool)


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_LIMITS: tuple[tuple[str, Callable[[Any, Any], bool], str], ...] = (
    ("enum", lambda value, wanted: any(_same(value, one) for one in wanted), "is none of"),
    ("const", _same, "is not"),
    ("minimum", lambda value, least: not _number(value) or value >= least, "is less than"),
    ("maximum", lambda value, most: not _number(value) or value <= most, "is more than"),
    ("minLength", lambda value, least: not isinstance(value, str) or len(value) >= least, "is shorter than"),
    ("maxLength", lambda value, most: not isinstance(value, str) or len(value) <= most, "is longer than"),
    ("minItems", lambda value, least: not isinstance(value, list) or len(value) >= least, "has fewer items than"),
    ("maxItems", lambda value, most: not isinstance(value, list) or len(value) <= most, "has more items than"),
)
