"""Where the data lives: one folder per person, or the one that ``--home`` or ``TUTTI_HOME`` names."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import platformdirs

from events.errors import StoreNotWritable

VARIABLE = "TUTTI_HOME"
STORE_FILE = "tutti.db"


def data_folder(chosen: str | None, environment: Mapping[str, str]) -> Path:
    """The folder that is meant; nothing is created.

    :param chosen: what ``--home`` said; the environment and then the platform's data folder decide without it.
    """
    named = chosen or environment.get(VARIABLE)
    if named:
        return Path(named).expanduser().absolute()
    return platformdirs.user_data_path("tutti", appauthor=False)


def has_store(home: Path) -> bool:
    """Whether anything was ever recorded there."""
    return (home / STORE_FILE).exists()


def prepare(home: Path) -> Path:
    """Create the folder, open to its owner alone, and make sure that it can be written.

    The mode of a folder that is there is the store's to see to: it may be shared with other things.

    :raises StoreNotWritable: a file stands in its place, or it cannot be created or written.
    """
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    except FileExistsError:
        raise _file(home) from None
    except OSError as error:
        raise _refused(home, error) from error
    if not os.access(home, os.R_OK | os.W_OK | os.X_OK):
        raise _refused(home, None)
    return home


def require_folder(home: Path) -> None:
    """Make sure that no file stands where the folder should be, or will be.

    :raises StoreNotWritable: one does.
    """
    if home.exists() and not home.is_dir():
        raise _file(home)


def _file(home: Path) -> StoreNotWritable:
    return StoreNotWritable(f"{home} is a file, not a folder.", "Choose another folder with --home or TUTTI_HOME.")


def _refused(home: Path, error: OSError | None) -> StoreNotWritable:
    reason = f": {error.strerror}" if error is not None and error.strerror else ""
    return StoreNotWritable(
        f"The data folder {home} cannot be written{reason}.",
        "Change its permissions, or choose another folder with --home or TUTTI_HOME.",
    )
