"""Puts Tutti among the programs of a Linux desktop, for one person, and takes it away again. Loads no Qt.

Files lie where the desktop specifications want them (freedesktop.org: Base Directory, Desktop Entry 1.5, Icon Theme).
Which files are ours is told by their names and by a mark in the entry: what somebody else put there is left alone.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sys
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Literal, NamedTuple

from core.errors import InputError

_MARK = "X-Tutti-Installed=true"
_ENTRY = "applications/tutti.desktop"
_COPIES = {
    "icons/hicolor/scalable/apps/tutti.svg": "tutti.svg",
    "icons/hicolor/48x48/apps/tutti.png": "tutti-48.png",
    "icons/hicolor/128x128/apps/tutti.png": "tutti-128.png",
    "icons/hicolor/256x256/apps/tutti.png": "tutti-256.png",
    "metainfo/io.github.tutti_hub.Tutti.metainfo.xml": "tutti.metainfo.xml",
}
"""Where each file of ``resources/desktop`` goes, below the person's data folder."""
_PLAIN = re.compile(r"[\w@+=:,./-]+")

Done = Literal["written", "unchanged", "removed", "absent"]


class Step(NamedTuple):
    """What became of one file."""

    file: Path
    done: Done


def data_home(environment: Mapping[str, str]) -> Path:
    """The folder of the person's own data; a relative one that is named there counts as none (Base Directory)."""
    named = environment.get("XDG_DATA_HOME", "")
    return Path(named) if named and Path(named).is_absolute() else Path.home() / ".local" / "share"


def program() -> Path:
    """The program that runs, as a desktop can start it.

    :raises InputError: there is none: it was started in another way than by its name.
    """
    if getattr(sys, "frozen", False):
        return Path(sys.executable)
    beside = Path(sys.executable).absolute().with_name("tutti")
    found = str(beside) if beside.is_file() else shutil.which("tutti")
    if found is None:
        raise InputError(
            "There is no program named tutti beside this Python.",
            "Start it once with `python3 -m app`, or install it, and try again.",
        )
    return Path(found)


def install(data: Path, command: Sequence[str]) -> list[Step]:
    """Write all files; those that are there already are left as they are.

    :param data: the folder of the person's data.
    :param command: what opens the window.
    :raises InputError: another program's entry stands in the place, or a file cannot be written.
    """
    _refuse_foreign(data)
    steps = [_write(data / _ENTRY, entry(command).encode())]
    steps += [_write(data / place, _resource(name)) for place, name in _COPIES.items()]
    _tell_desktop(data, steps)
    return steps


def remove(data: Path) -> list[Step]:
    """Take all files away again, and folders that are empty then.

    :raises InputError: the entry is another program's, or a file cannot be removed.
    """
    _refuse_foreign(data)
    steps = [_remove(data / place, data) for place in (_ENTRY, *_COPIES)]
    _tell_desktop(data, steps)
    return steps


def entry(command: Sequence[str]) -> str:
    """The desktop entry that starts a command."""
    text = _resource("tutti.desktop").decode()
    line = " ".join(_quoted(word) for word in command)
    return text.replace("Exec=tutti\n", f"Exec={line}\n") + f"{_MARK}\n"


def _quoted(word: str) -> str:
    """An argument as the key Exec wants it: quoted, escaped for that, then for the file, and without field codes."""
    if not _PLAIN.fullmatch(word):
        inner = re.sub(r'(["`$\\])', r"\\\1", word)
        word = '"' + inner.replace("\\", "\\\\") + '"'
    return word.replace("%", "%%")


def _refuse_foreign(data: Path) -> None:
    """Leave alone what bears no mark; without an entry, what is not a copy of ours."""
    text = _content(data / _ENTRY)
    if text is None:
        foreign = [place for place, name in _COPIES.items() if _content(data / place) not in {None, _resource(name)}]
    else:
        foreign = [] if _MARK.encode() in text else [_ENTRY]
    if foreign:
        raise InputError(
            f"{data / foreign[0]} was put there by something else.", "Remove or rename it first; nothing was changed."
        )


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def _resource(name: str) -> bytes:
    return files("resources").joinpath("desktop", name).read_bytes()


def _write(file: Path, content: bytes) -> Step:
    try:
        if _content(file) == content:
            return Step(file, "unchanged")
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_name(f".{file.name}.part")
        part.write_bytes(content)
        part.replace(file)
    except OSError as error:
        raise InputError(f"{file} cannot be written: {error.strerror}.", "Change its permissions.") from None
    return Step(file, "written")


def _remove(file: Path, data: Path) -> Step:
    try:
        file.unlink()
    except FileNotFoundError:
        return Step(file, "absent")
    except OSError as error:
        raise InputError(f"{file} cannot be removed: {error.strerror}.", "Change its permissions.") from None
    for folder in file.parents:
        if folder == data:
            break
        with contextlib.suppress(OSError):  # other things lie in it
            folder.rmdir()
    return Step(file, "removed")


def _tell_desktop(data: Path, steps: Sequence[Step]) -> None:
    """Desktops look anew when the time of the theme's folder has changed (Icon Theme, "Implementation Notes")."""
    if any(step.done in {"written", "removed"} for step in steps):
        with contextlib.suppress(OSError):  # it went with its last icon
            os.utime(data / "icons" / "hicolor")
