"""Where data lies, whether it can be written, how much room there is, and whether the store is sound."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path
from typing import Any

from app.home import STORE_FILE, has_store
from events.store.contract import Verification
from events.store.sqlite.files import Layout, newest_backup
from events.store.sqlite.inspection import Inspection
from events.store.sqlite.witness import read_witness

LITTLE = 200_000_000
"""Bytes that are free: with fewer a long conversation with pictures may not fit any more."""
MOST_FILES = 100_000
"""Files that are added up; a folder with more is not ours."""


def paths(home: Path) -> list[dict[str, Any]]:
    """Each place with its size and who may look. There are no others: no logs, caches or settings elsewhere."""
    layout = Layout(home)
    named = {
        "home": home,
        "store": home / STORE_FILE,
        "log": layout.database.with_name(f"{STORE_FILE}-wal"),
        "witness": layout.witness,
        "backups": layout.backups,
    }
    return [_path(name, path) for name, path in named.items()]


def room(home: Path) -> int | None:
    """Free bytes where the data lies, or will; ``None`` when that cannot be asked."""
    there = next((folder for folder in (home, *home.parents) if folder.exists()), home)
    try:
        return shutil.disk_usage(there).free
    except OSError:
        return None


def can_write(home: Path) -> bool:
    """Whether the folder, or the nearest one above it that is there, can be written."""
    there = next((folder for folder in (home, *home.parents) if folder.exists()), home)
    return there.is_dir() and os.access(there, os.R_OK | os.W_OK | os.X_OK)


def store(home: Path) -> dict[str, Any]:
    """Whether everything recorded is as it was, proved now; ``ok`` is null where nothing was ever recorded."""
    there = has_store(home) or home.joinpath("tutti.witness").exists()
    proof = Inspection(home).verify() if there else None
    return _proof(proof) | {"schema": Inspection(home).schema() if there else None, **_kept(home)}


def _proof(proof: Verification | None) -> dict[str, Any]:
    if proof is None:
        return {"ok": None, "events": 0, "head": None, "problems": []}
    problems = [problem.what for problem in proof.problems]
    return {"ok": proof.ok, "events": proof.events, "head": proof.head, "problems": problems}


def _kept(home: Path) -> dict[str, Any]:
    """What guards it: the witness outside, and the newest copy."""
    witness, backup = read_witness(home / "tutti.witness"), newest_backup(home)
    return {"witnessed": witness.position if witness else None, "newest_backup": backup.name if backup else None}


def _path(name: str, path: Path) -> dict[str, Any]:
    """Where it is, and who may look; the file is asked about and never opened."""
    try:
        found = path.stat()
    except OSError:
        return {"name": name, "path": str(path), "exists": False, "mode": None, "bytes": None, "writable": None}
    mode = f"{stat.S_IMODE(found.st_mode):04o}"
    size = found.st_size if stat.S_ISREG(found.st_mode) else _size(path)
    return {
        "name": name, "path": str(path), "exists": True, "mode": mode, "bytes": size, "writable": os.access(path, os.W_OK),
    }  # fmt: skip


def _size(folder: Path) -> int | None:
    """Bytes of all files below; ``None`` when there are too many, or they cannot be asked about."""
    total = 0
    try:
        for number, file in enumerate(folder.rglob("*")):
            if number >= MOST_FILES:
                return None
            total += file.lstat().st_size
    except OSError:
        return None
    return total
