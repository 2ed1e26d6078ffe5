"""Files given with a prompt."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.cli.invocation import Invocation
from core.attachments.reading import read_files as read
from core.commands.models import File
from core.errors import InputError
from core.queries.attachments import MOST_BYTES, MOST_FILES


def read_files(paths: Sequence[Path], invocation: Invocation | None = None) -> tuple[File, ...]:
    """The files as they go with a prompt; those of a folder each by itself.

    :param invocation: told, beside the answer, what was done to a file that a person should know.
    :raises InputError: too many, too large, or one that cannot be read or sent.
    """
    if len(paths) > MOST_FILES:
        raise InputError(f"{len(paths)} files are too many for one prompt.", f"Give at most {MOST_FILES}.")
    found = read(paths)
    if found.refused:
        first = found.refused[0]
        raise InputError(first.what, first.do)
    if sum(len(one.file.data) for one in found.ready) > MOST_BYTES:
        raise InputError(f"The files have more than {MOST_BYTES // 1024**2} MB together.", "Give fewer of them.")
    if invocation is not None:
        for one in found.ready:
            for note in one.notes:
                invocation.printer.note(f"{one.file.name}: {note}")
        for note in found.notes:
            invocation.printer.note(note)
    return tuple(one.file for one in found.ready)
