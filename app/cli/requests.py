"""Commands made from what was typed."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import ValidationError

from core.commands.models import Command
from core.errors import InputError

C = TypeVar("C", bound=Command)


def make(command: type[C], **fields: Any) -> C:
    """A command in the command line's name.

    :raises InputError: a field does not fit; the words name it.
    """
    try:
        return command(actor="cli", **fields)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = str(first["loc"][0]).replace("_", " ") if first["loc"] else "input"
        raise InputError(f"The {name} does not fit: {first['msg']}.", "Add --help to see what is expected.") from None
