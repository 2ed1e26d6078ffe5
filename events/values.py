"""Values that events are made of: ids, times, money, usage, blobs, errors as data.

All are frozen. Money is an integer of picodollars (1e-12 USD); an unknown price is ``None``, never zero.
Times are integers of microseconds since 1970-01-01 UTC. Text is valid Unicode: a lone surrogate becomes U+FFFD.
"""

from __future__ import annotations

import math
import time
from datetime import UTC, date, datetime
from typing import Annotated, Any, ClassVar, Literal, cast

import uuid_utils
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetCoreSchemaHandler, JsonValue
from pydantic_core import CoreSchema, core_schema

PICO = 10**12
"""Picodollars in one dollar."""
MAX_INTEGER = 2**63 - 1
MAX_DEPTH = 64
"""How deep a JSON value may be nested."""
INLINE_TEXT_BYTES = 256 * 1024
"""Longer texts live in the blob table; the event keeps their beginning."""


def clean_text(text: Any) -> Any:
    """Return ``text`` with every lone surrogate replaced by U+FFFD; anything but a string is passed on.

    SQLite and JSON hold valid Unicode only, while a model's JSON escapes can yield half a surrogate pair.
    """
    if not isinstance(text, str) or text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def clean_json(value: Any, depth: int = MAX_DEPTH) -> Any:
    """Return a JSON value with every string made valid Unicode, however deep it lies.

    :raises ValueError: a number that is none, an integer over 64 bits, or more than ``depth`` levels.
    """
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError(f"{value} is not a number that JSON can hold")
    if isinstance(value, int) and not -MAX_INTEGER - 1 <= value <= MAX_INTEGER:
        raise ValueError("an integer is over 64 bits")
    if not isinstance(value, dict | list | tuple):
        return value
    if depth == 0:
        raise ValueError(f"values are nested more than {MAX_DEPTH} deep")
    if isinstance(value, dict):
        return {clean_text(key): clean_json(item, depth - 1) for key, item in value.items()}
    return [clean_json(item, depth - 1) for item in value]


class _Mending:
    """Mends what a model wrote where Python text is validated, at no cost for text that is whole.

    The plain string is tried first, inside pydantic's own code; only when that refuses it is Python asked to mend it.
    JSON read back from the store is whole already.
    """

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        text = handler(source)
        assert text["type"] == "str"  # noqa: S101 - with the limits of the field, if it has any
        mended = core_schema.no_info_before_validator_function(clean_text, text)
        whole = {"min_length": 0, **text}  # any length at all makes pydantic look at the characters
        either = core_schema.union_schema([cast("CoreSchema", whole), mended], mode="left_to_right")
        return core_schema.json_or_python_schema(json_schema=text, python_schema=either)


Text = Annotated[str, _Mending()]
Json = Annotated[JsonValue, BeforeValidator(clean_json)]
Count = Annotated[int, Field(ge=0, le=MAX_INTEGER)]
Seconds = Annotated[float, Field(ge=0)]


class Value(BaseModel):
    """A frozen part of an event."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Payload(Value):
    """What an event says happened. Subclasses are listed in ``events/catalog`` and nowhere else.

    The written type name and version are class attributes, so that renaming or moving a class never changes a file.
    """

    type_name: ClassVar[str]
    schema_version: ClassVar[int] = 1
    category: ClassVar[str]
    """The prefix of the streams it is written to: ``run`` for ``run-…``."""


class Money(Value):
    """An amount of money."""

    picodollars: Count = Field(description="The amount in picodollars (1e-12 USD).")
    priced_on: date | None = Field(default=None, description="The date of the price it was computed with.")
    simulated: bool = Field(default=False, description="Whether a practice model made it; never mixed with real money.")

    @property
    def dollars(self) -> float:
        """The amount in USD, for display only."""
        return self.picodollars / PICO


class Usage(Value):
    """Tokens as the provider reported them; ``None`` where it said nothing."""

    input_tokens: Count | None = Field(default=None, description="Tokens read, cached ones included.")
    output_tokens: Count | None = Field(default=None, description="Tokens written, reasoning included.")
    cached_tokens: Count | None = Field(default=None, description="Input tokens read from the provider's prompt cache.")
    cache_write_tokens: Count | None = Field(
        default=None, description="Input tokens written to the provider's prompt cache."
    )
    reasoning_tokens: Count | None = Field(default=None, description="Output tokens spent on reasoning.")
    estimated: bool = Field(default=False, description="Whether Tutti counted because the provider did not.")


class BlobRef(Value):
    """Bytes kept beside the events, named by their content."""

    sha256: str = Field(pattern="^[0-9a-f]{64}$", description="Hash of the bytes, hexadecimal.")
    size: Count = Field(description="Number of bytes.")
    media_type: str = Field(description="MIME type, such as image/png.")


class Attachment(Value):
    """A file a person added to a prompt."""

    name: Text = Field(description="File name as the person knows it, or its path inside a folder they added.")
    blob: BlobRef = Field(description="Its content.")
    text: BlobRef | None = Field(
        default=None, description="Its text, where models were sent that and not the file itself, as of a PDF."
    )


class ToolCall(Value):
    """A model's wish to have a tool called."""

    id: Text = Field(description="The provider's id of the call; made by Tutti where the provider gave none.")
    name: Text = Field(description="Name of the tool.")
    arguments: Text = Field(description="Arguments as the JSON text the model wrote.")


class ErrorInfo(Value):
    """An error as data: safe to store and show, with no secret in it."""

    kind: str = Field(description="Stable name of the error, such as rate_limited.")
    what: Text = Field(description="One sentence on what happened.")
    do: Text = Field(description="One sentence on what to do.")
    retryable: bool = Field(default=False, description="Whether the same thing done again can succeed.")
    status: int | None = Field(default=None, description="HTTP status, when there was one.")


ConfidenceSource = Literal["agreement", "judge", "checker", "person", "self", "model"]


class Confidence(Value):
    """A number between 0 and 1 that always says where it comes from."""

    value: float = Field(ge=0, le=1, description="0 is none, 1 is certain.")
    source: ConfidenceSource = Field(description="Who says so.")


class Alternative(Value):
    """What could have been chosen instead."""

    name: Text = Field(description="The other choice.")
    reason: Text = Field(default="", description="Why it was not taken.")
    score: float | None = Field(default=None, description="Its score, when choices were scored.")


def new_id() -> str:
    """A new id: a UUIDv7 in its 36-character form, so ids sort by the time they were made (RFC 9562)."""
    return str(uuid_utils.uuid7())


def now_us() -> int:
    """The time now in microseconds since 1970-01-01 UTC."""
    return time.time_ns() // 1000


def moment(microseconds: int) -> datetime:
    """The aware UTC datetime of a stored time."""
    return datetime.fromtimestamp(microseconds / 1_000_000, UTC)
