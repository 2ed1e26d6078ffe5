"""The lines of a run bundle: a heading, a line for each event, one for each file, and a seal over all of them.

An event's line is its envelope with the payload as the last key: the exact bytes spliced in where they are one line of
JSON, else as base64, as in an export. The seal is the sha256 of everything before it.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any, NamedTuple

import orjson

from core.errors import InputError
from events.envelope import StoredEvent
from events.values import BlobRef

FORMAT = 1
MAX_BUNDLE_BYTES = 64 * 1024 * 1024
"""More than a run with a few attached files takes, and little enough to be read at once."""
MAX_LINE_DEPTH = 128
"""Levels of JSON in one line; twice what the deepest value of an event may have."""
MADE_AGAIN = "Have it made again with `tutti runs bundle`, and copy the file as it is."

_DATA = b',"data":'
_NULL = b"null"
_EVENT, _BLOB, _SEAL = b'{"position":', b'{"blob":', b'{"sha256":'
_ENVELOPE = StoredEvent._fields[:10]
_TEXTS = ("stream", "type", "correlation_id", "causation_id", "actor")
_NUMBERS = ("position", "version", "schema_version", "recorded_at")
_STRING_OR_BRACKET = re.compile(rb'(?s)"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)|[\[\]{}]')
"""Possessive, and taking a string without an end too: linear in the length of whatever it is given."""


class Heading(NamedTuple):
    """What the first line says."""

    run_id: str
    strategy: str
    models: tuple[str, ...]
    made_at: datetime
    events: int
    blobs: int


class Content(NamedTuple):
    """Everything in a bundle, unharmed, not yet understood."""

    heading: Heading
    events: tuple[tuple[int, StoredEvent], ...]
    """With the number of the line."""
    blobs: Mapping[str, bytes | None]
    """By sha256; ``None`` for what was erased before the bundle was made."""


def heading_line(heading: Heading) -> bytes:
    """The first line."""
    return _line({"tutti_bundle": FORMAT, **heading._asdict(), "made_at": heading.made_at.isoformat()})


def event_line(event: StoredEvent) -> bytes:
    """One event, exactly as it is stored."""
    envelope = dict(zip(_ENVELOPE, event, strict=False))
    envelope |= {"id": event.id.hex(), "payload_hash": event.payload_hash.hex(), "hash": event.hash.hex()}
    if event.data is not None and not _is_one_line_of_json(event.data):
        return _line(envelope | {"data_base64": b64encode(event.data).decode()})
    return orjson.dumps(envelope)[:-1] + _DATA + (_NULL if event.data is None else event.data) + b"}\n"


def blob_line(ref: BlobRef, data: bytes | None) -> bytes:
    """One blob; ``None`` for one that was erased."""
    content = None if data is None else b64encode(data).decode()
    return _line({"blob": ref.sha256, "size": ref.size, "media_type": ref.media_type, "data_base64": content})


def seal_line(lines: Sequence[bytes]) -> bytes:
    """The last line, from which damage and truncation are noticed."""
    digest = sha256()
    for line in lines:
        digest.update(line)
    return _line({"sha256": digest.hexdigest(), "lines": len(lines)})


def read_content(data: bytes) -> Content:
    """Take a bundle apart and prove that it is whole.

    :raises InputError: it is not a bundle, too large, of a newer version, cut off or damaged; names the line.
    """
    if len(data) > MAX_BUNDLE_BYTES:
        size, most = len(data) // 1024 // 1024, MAX_BUNDLE_BYTES // 1024 // 1024
        raise InputError(f"The file has {size} MB; a run bundle has {most} MB at most.", "Choose a run bundle.")
    first, *rest = data.split(b"\n")
    heading = _heading(first)
    if not rest or rest.pop():
        raise damaged(len(rest) + 2, "the file ends in the middle of it", cut=True)
    if not rest or not rest[-1].startswith(_SEAL):
        raise damaged(len(rest) + 2, "the seal that ends a bundle is missing", cut=True)
    seal = rest.pop()
    events, blobs = _bodies(rest)
    if seal + b"\n" != seal_line([line + b"\n" for line in (first, *rest)]):
        raise damaged(len(rest) + 2, "the lines before it are not the ones it was made over")
    if (len(events), len(blobs)) != (heading.events, heading.blobs):
        raise damaged(1, f"it promises {heading.events} events and {heading.blobs} files, which are not there")
    return Content(heading, events, blobs)


def damaged(line: int, why: str, *, cut: bool = False) -> InputError:
    """The error for a line that cannot be read."""
    state = "cut off" if cut else "damaged"
    return InputError(f"The run bundle is {state} at line {line}: {why}.", MADE_AGAIN)


def _bodies(lines: Sequence[bytes]) -> tuple[tuple[tuple[int, StoredEvent], ...], Mapping[str, bytes | None]]:
    """The events and blobs between the heading and the seal."""
    events: list[tuple[int, StoredEvent]] = []
    blobs: dict[str, bytes | None] = {}
    for number, line in enumerate(lines, start=2):
        try:
            _refuse_depth(line)
            if line.startswith(_BLOB):
                blobs.__setitem__(*_blob(line))
            elif line.startswith(_EVENT):
                events.append((number, _event(line)))
            else:
                raise ValueError("it is neither an event nor a file")  # noqa: TRY301 - one place words the fault
        except (ValueError, KeyError, TypeError, OverflowError) as error:
            raise damaged(number, _why(error)) from error
        if len(events) > 1 and events[-2][1].position >= events[-1][1].position:
            raise damaged(number, "its event is out of order")
    return tuple(events), blobs


def _heading(line: bytes) -> Heading:
    """What the first line says.

    :raises InputError: it is not one of a bundle, or of a newer format.
    """
    try:
        fields = orjson.loads(line)
        version = fields["tutti_bundle"] if "tutti_export" not in fields else None
    except (ValueError, KeyError, TypeError):
        version = fields = None
    if type(version) is not int:
        raise InputError("The file is not a run bundle: its line 1 does not say so.", "Choose a file that is one.")
    if version != FORMAT:
        what = f"The run bundle has format {version} (line 1), and this Tutti knows {FORMAT}."
        raise InputError(what, "Update Tutti, then try again.")
    try:
        return _parsed_heading(fields)
    except (ValueError, KeyError, TypeError) as error:
        raise damaged(1, _why(error)) from error


def _parsed_heading(fields: Mapping[str, Any]) -> Heading:
    models = fields["models"]
    texts = [fields["run_id"], fields["strategy"], fields["made_at"], *models]
    numbers = fields["events"], fields["blobs"]
    if not isinstance(models, list) or any(not isinstance(text, str) for text in texts):
        raise TypeError("a name in it is not a text")
    if any(type(number) is not int or number < 0 for number in numbers):
        raise TypeError("a number in it is none")
    return Heading(texts[0], texts[1], tuple(models), datetime.fromisoformat(texts[2]), *numbers)


def _event(line: bytes) -> StoredEvent:
    envelope, found, data = line.partition(_DATA)  # a quote inside a string is escaped, so the first is the key
    if found:
        fields = orjson.loads(envelope + b"}")
        data = data.removesuffix(b"}")
        payload = None if data == _NULL else data
    else:
        fields = orjson.loads(line)
        payload = b64decode(fields["data_base64"], validate=True)
    event = _stored(fields, payload)
    if payload is not None and sha256(payload).digest() != event.payload_hash:
        raise ValueError("its content is not the one that was recorded")
    return event


def _stored(fields: Mapping[str, Any], payload: bytes | None) -> StoredEvent:
    for key in _TEXTS:
        if not isinstance(fields[key], str):
            raise TypeError(f"{key} is not a text")
    for key in _NUMBERS:
        if type(fields[key]) is not int or not 0 <= fields[key] < 1 << 63:
            raise TypeError(f"{key} is not a number in range")
    identity = bytes.fromhex(fields["id"])
    digests = bytes.fromhex(fields["payload_hash"]), bytes.fromhex(fields["hash"])
    if len(identity) != 16 or {len(digest) for digest in digests} != {32}:
        raise ValueError("an id or hash has the wrong length")
    values = {key: fields[key] for key in _ENVELOPE} | {"id": identity}
    return StoredEvent(**values, data=payload, payload_hash=digests[0], hash=digests[1])


def _blob(line: bytes) -> tuple[str, bytes | None]:
    fields = orjson.loads(line)
    name, content = fields["blob"], fields["data_base64"]
    if not isinstance(name, str):
        raise TypeError("the name of the file is not a text")
    if content is None:
        return name, None
    data = b64decode(content, validate=True)
    if sha256(data).hexdigest() != name or len(data) != fields["size"]:
        raise ValueError("the file in it is not the one it is named for")
    return name, data


def _is_one_line_of_json(data: bytes) -> bool:
    if b"\n" in data or b"\r" in data or data == _NULL:
        return False
    try:
        _refuse_depth(data)
        orjson.loads(data)
    except ValueError:
        return False
    return True


def _refuse_depth(line: bytes) -> None:
    """Look at the brackets outside strings before anything is read that could be too deep.

    :raises ValueError: there are more levels than any value of ours has.
    """
    depth = 0
    for found in _STRING_OR_BRACKET.finditer(line):
        mark = line[found.start()]
        depth += mark in b"[{"
        depth -= mark in b"]}"
        if depth > MAX_LINE_DEPTH:
            raise ValueError(f"it is nested more than {MAX_LINE_DEPTH} deep")


def _why(error: Exception) -> str:
    if isinstance(error, orjson.JSONDecodeError):
        return "it is not JSON"
    if isinstance(error, KeyError):
        return f"{error.args[0]} is missing"
    return str(error)


def _line(fields: Mapping[str, Any]) -> bytes:
    return orjson.dumps(fields) + b"\n"
