"""The files of a folder, without what nobody means when they give one."""

from __future__ import annotations

import os
from pathlib import Path

_LOOKED_AT = 5_000
"""Entries of a folder that are looked at; who gives a whole disk is told so soon."""
_PASSED_BY = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


def files_in(folder: Path, most: int) -> tuple[list[tuple[str, Path]], bool]:
    """Each file with its path inside the folder, the folder's own name first; and whether there are more than ``most``.

    Nothing hidden, nothing behind a link to a folder, and nothing that programs put there for themselves.
    """
    found: list[tuple[str, Path]] = []
    seen = 0
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _PASSED_BY)
        for name in sorted(names):
            seen += 1
            path = Path(where, name)
            if not name.startswith(".") and path.is_file():
                found.append((path.relative_to(folder.parent).as_posix(), path))
            if len(found) > most or seen > _LOOKED_AT:
                return found[:most], True
    return found, False
