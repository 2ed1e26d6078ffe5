"""Makes the checkout's own environment, ``.venv``, and keeps it as the lock says. Standard library only.

Nothing else may be imported here: this is what runs on a machine that has only Python. A stamp in the environment
says which lock it was made from, so that every later start costs one small file read.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import platform
import subprocess
import sys
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from app import libraries

ROOT = Path(__file__).resolve().parent.parent
OLDEST, NEWEST = (3, 11), (3, 13)

MODULES = (
    "PIL", "PySide6", "aiohttp", "blinker", "charset_normalizer", "click", "genai_prices", "keyring", "markdown_it", "numpy",
    "orjson", "platformdirs", "pydantic", "pygments", "pypdf", "pyqtgraph", "qasync", "rich", "sqlite_utils", "tenacity",
    "tzdata", "uuid_utils",
)  # fmt: skip
"""What the program imports from others, by import name; a test compares it with pyproject.toml."""

SIZES = {"runtime": "about 120 MB", "development": "about 190 MB"}
"""What a lock's packages weigh on Linux, to tell a person before the wait; the other systems differ little."""

_NO_NETWORK = (
    "name resolution", "Network is unreachable", "NewConnectionError", "NameResolutionError", "Connection refused",
    "ConnectTimeout", "ReadTimeout", "timed out", "Max retries exceeded", "getaddrinfo failed",
    "No matching distribution",
)  # fmt: skip


class SetupError(Exception):
    """Set-up cannot go on; the words say what happened and what to do."""


def say(words: str) -> None:
    """Tell the person, beside whatever goes to standard output."""
    sys.stderr.write(words + "\n")
    sys.stderr.flush()


def check_python() -> None:
    """Refuse a Python this program is not tried with.

    :raises SetupError: when it is older than 3.11 or newer than 3.13.
    """
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        raise SetupError(
            f"Tutti runs on Python {OLDEST[0]}.{OLDEST[1]} to {NEWEST[0]}.{NEWEST[1]}; this is {platform.python_version()} "
            f"({sys.executable}).\nStart it with one of those, for example: python3.{NEWEST[1]} -m app"
        )


def folder() -> Path:
    """Where the checkout's environment lies."""
    return ROOT / ".venv"


def python() -> Path:
    """The environment's interpreter."""
    return folder() / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def program(name: str) -> Path:
    """A program installed in the environment."""
    return python().with_name(name + (".exe" if os.name == "nt" else ""))


def packages_folder() -> Path:
    """The environment's ``site-packages``."""
    inner = "Lib" if os.name == "nt" else f"lib/python{sys.version_info[0]}.{sys.version_info[1]}"
    return folder() / inner / "site-packages"


def is_checkout() -> bool:
    """Whether this is a source folder rather than an installed application."""
    return (ROOT / "pyproject.toml").is_file()


def is_inside() -> bool:
    """Whether the environment's interpreter is the one that runs."""
    return folder().exists() and Path(sys.prefix).resolve() == folder().resolve()


def has_everything() -> bool:
    """Whether the running interpreter finds all that the program imports."""
    return all(importlib.util.find_spec(name) is not None for name in MODULES)


def lock(purpose: str) -> Path:
    """The locked requirements to run (``runtime``) or to work on the program as well (``development``)."""
    return ROOT / "resources" / "locks" / f"{purpose}.txt"


def is_ready(purpose: str) -> bool:
    """Whether the environment's stamp says what the lock, the project, this Python and this folder are now."""
    stamp = _read_stamp()
    return all(stamp.get(key) == value for key, value in _stamp_for(purpose).items())


def prepare(purpose: str) -> None:
    """Make the environment what the lock says; nothing to do when it is ready.

    :raises SetupError: when it cannot be.
    """
    if is_ready(purpose):
        return
    stamp = _read_stamp()
    if _has_to_be_made(stamp):
        _make()
        stamp = {}
    if stamp.get(purpose) != _digest(lock(purpose)):
        say(f"Installing what Tutti needs ({SIZES[purpose]} to fetch the first time) …")
        _pip("--require-hashes", "--only-binary", ":all:", "--requirement", str(lock(purpose)))
    _pip("--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT))
    _stamp_file().write_text(json.dumps(_stamp_for(purpose), indent=1), encoding="utf-8")
    say(f"Ready: {folder()}")


def restart(module: str, arguments: Sequence[str]) -> NoReturn:
    """Go on as ``module`` in the environment's interpreter."""
    line = [str(python()), "-m", module, *arguments]
    if os.name == "nt":  # execv there returns to the shell before the program ends
        sys.exit(subprocess.run(line, check=False).returncode)
    os.execv(line[0], line)  # noqa: S606 - no shell is wanted


def prepare_window(platform_name: str) -> bool:
    """See to the system libraries a window on this platform needs; whether they are all there."""
    lacking = libraries.missing(packages_folder(), platform_name)
    packages = libraries.packages_for(lacking)
    if lacking and packages and libraries.may_install():
        say("Installing system packages for the window: " + " ".join(packages))
        libraries.install(packages)
        lacking = libraries.missing(packages_folder(), platform_name)
    if not lacking:
        return True
    say("A window cannot open here: these system libraries are missing: " + " ".join(lacking))
    if packages and libraries.has_apt():
        say("Install them with: " + libraries.command(packages))
    else:
        say("Install the packages of your system that hold them.")
    return False


def _stamp_file() -> Path:
    return folder() / "tutti-setup.json"


def _read_stamp() -> dict[str, str]:
    try:
        read = json.loads(_stamp_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}  # no environment yet, or one whose set-up was interrupted
    return read if isinstance(read, dict) and python().exists() else {}


def _stamp_for(purpose: str) -> dict[str, str]:
    """What the stamp says once the environment serves the purpose; development serves both."""
    stamp = {
        "python": f"{sys.version_info[0]}.{sys.version_info[1]}",
        "root": str(ROOT),
        "project": _digest(ROOT / "pyproject.toml"),
        "runtime": _digest(lock("runtime")),
    }
    return {**stamp, purpose: _digest(lock(purpose))}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _has_to_be_made(stamp: dict[str, str]) -> bool:
    """Whether there is none, or one that cannot be kept: another Python's, moved from elsewhere, or without pip."""
    if not python().exists() or not (packages_folder() / "pip").is_dir():
        return True
    return bool(stamp) and stamp.get("root") != str(ROOT)


def _make() -> None:
    if folder().is_symlink():  # making it would empty the folder behind it, which is somebody's
        raise SetupError(
            f"{folder()} is a link to {folder().readlink()}, which is not an environment of this folder.\n"
            "Remove the link and start again."
        )
    if importlib.util.find_spec("ensurepip") is None:
        _get_venv_package()
    say(f"Making an environment for Tutti in {folder()} …")
    base = getattr(sys, "_base_executable", sys.executable)  # not the one that is about to be replaced
    made = subprocess.run([base, "-m", "venv", "--clear", str(folder())], capture_output=True, text=True, check=False)
    if made.returncode == 0:
        return
    words = (made.stdout + made.stderr).strip()
    if "ensurepip" in words:
        raise SetupError(_venv_advice())
    if not os.access(ROOT, os.W_OK):
        raise SetupError(f"{ROOT} cannot be written to.\nCopy this folder to a place of your own and start it there.")
    raise SetupError(f"The environment could not be made:\n{words}\nSet that right and start again.")


def _get_venv_package() -> None:
    """Debian keeps part of Python's own venv module in a package of its own."""
    if not libraries.may_install():
        raise SetupError(_venv_advice())
    say(f"Installing the system package {_venv_package()} …")
    libraries.install((_venv_package(),))
    importlib.invalidate_caches()
    if importlib.util.find_spec("ensurepip") is None:
        raise SetupError(_venv_advice())


def _venv_package() -> str:
    return f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"


def _venv_advice() -> str:
    return (
        "This Python cannot make environments: its ensurepip module is missing.\n"
        f"Install it (Debian, Ubuntu: {libraries.command((_venv_package(),))}) and start again."
    )


def _pip(*arguments: str) -> None:
    """Install into the environment, with the last line of progress on a terminal."""
    line = [str(python()), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", *arguments]
    own = {**os.environ, "PIP_USER": "0", "PIP_ROOT_USER_ACTION": "ignore", "PIP_REQUIRE_VIRTUALENV": "0"}
    last: deque[str] = deque(maxlen=12)
    with subprocess.Popen(
        line, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace", env=own
    ) as running:
        for text in running.stdout or ():
            last.append(text.rstrip())
            _show(text.strip())
    _show("")
    if running.returncode:
        raise SetupError(_why(list(last)))


def _show(text: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{text[:78]}")
        sys.stderr.flush()


def _why(lines: list[str]) -> str:
    words = "\n".join(line for line in lines if line)
    if any(sign in words for sign in _NO_NETWORK):
        return (
            f"{words}\n\nThe packages could not be fetched: there is no network, or the package registry does not answer.\n"
            "Connect (behind a proxy set HTTPS_PROXY) and start again; what was fetched already is kept."
        )
    if "No space left" in words:
        return f"{words}\n\nThe disk is full: about 1 GB is needed. Make room and start again."
    return f"{words}\n\nThe packages could not be installed. Set right what the lines above say and start again."
