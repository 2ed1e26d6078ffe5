"""Builds the folder that runs without Python, in an environment of its own made from the lock."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

from app import environment

ROOT = environment.ROOT
SPEC = ROOT / "resources" / "packaging" / "tutti.spec"
FOLDER = ROOT / ".venv-package"
"""The environment, beside the checkout's own."""
BUILT = ROOT / "dist" / "tutti"
_STAMP = FOLDER / "tutti-package.txt"


def build() -> Path:
    """Make the environment what the lock says, and the folder what the checkout is; returns the program in it.

    :raises subprocess.CalledProcessError: it cannot be built; what was printed says why.
    """
    _prepare()
    places = ("--distpath", str(BUILT.parent), "--workpath", str(ROOT / "build" / "package"))
    _run("PyInstaller", "--noconfirm", "--log-level", "WARN", *places, str(SPEC))
    return program()


def program(name: str = "tutti") -> Path:
    """A program in the built folder."""
    return BUILT / (name + (".exe" if os.name == "nt" else ""))


def _prepare() -> None:
    lock = environment.lock("package")
    wanted = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()
    if not _STAMP.is_file() or _STAMP.read_text(encoding="ascii") != wanted:
        environment.say(f"Making an environment to build with in {FOLDER} …")
        venv.create(FOLDER, clear=True, with_pip=True)
        _run("pip", "install", "--quiet", "--require-hashes", "--only-binary", ":all:", "--requirement", str(lock))
        _STAMP.write_text(wanted, encoding="ascii")
    # its version is shown, and what it was built from is the checkout itself
    _run("pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT))


def _run(module: str, *arguments: str) -> None:
    python = FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    subprocess.run([python, "-m", module, *arguments], check=True, cwd=ROOT)
