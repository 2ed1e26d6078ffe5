"""The machine: versions, what draws windows, where keys are kept, language and time, variables that matter."""

from __future__ import annotations

import importlib.util
import locale
import platform
import re
import sqlite3
import sys
from collections.abc import Mapping
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from app import libraries
from core.providers.keyring_access import ALLOWED, KeyringFailed, on_thread

PACKAGES = (
    "tutti-hub",
    "PySide6-Essentials",
    "qasync",
    "pyqtgraph",
    "aiohttp",
    "pydantic",
    "sqlite-utils",
    "keyring",
    "tenacity",
    "blinker",
    "click",
    "rich",
)
WAL_FIXED = (3, 51, 3)
"""Before this, two connections that write or checkpoint at the same instant can corrupt the log
(https://sqlite.org/wal.html, "The WAL-Reset Bug")."""
KEYRING_SECONDS = 5.0
"""A keyring that has not been found by then hangs."""
_MATTER = re.compile(
    r"TUTTI_.*|QT_.*|XDG_(?:DATA|RUNTIME|CURRENT|SESSION).*|.*_PROXY|LANG|LC_.*|TZ|PYTHON.*|DISPLAY|WAYLAND_DISPLAY"
    r"|DBUS_SESSION_BUS_ADDRESS|SSL_CERT_.*|LD_LIBRARY_PATH|LD_PRELOAD|OLLAMA_HOST",
    re.IGNORECASE,
)
"""Variables by which the program behaves otherwise."""


def versions() -> dict[str, str]:
    """Of the program, of Python and of what both stand on."""
    found = {"Python": platform.python_version(), "system": platform.platform(), "Qt": _qt()}
    return found | {name: _version(name) for name in PACKAGES}


def sqlite() -> dict[str, str]:
    """The library that keeps the store, with what there is to know of this version."""
    note = ""
    if sqlite3.sqlite_version_info < WAL_FIXED:
        note = (
            "Versions before 3.51.3 can corrupt a log that two connections write at the same instant. "
            "Tutti writes through one connection under a lock, so its store is safe; let no other program write to it."
        )
    return {"version": sqlite3.sqlite_version, "note": note}


def graphics() -> dict[str, Any]:
    """What draws windows here: Qt's platform, the libraries of the system that it lacks, and how to get them."""
    wanted = libraries.platform_wanted()
    spec = importlib.util.find_spec("PySide6")
    places = list(spec.submodule_search_locations or ()) if spec else []
    lacking = libraries.missing(Path(places[0]).parent, wanted or "xcb") if places else ()
    packages = libraries.packages_for(lacking)
    return {
        "platform": wanted or "none",
        "missing": list(lacking),
        "install": libraries.command(packages) if packages and libraries.has_apt() else "",
        "packaged": bool(getattr(sys, "frozen", False)),
    }


async def keys() -> dict[str, Any]:
    """What keeps keys: the keyring that is trusted, and the kind that was found where none is."""
    try:
        found = await on_thread(_keyrings, KEYRING_SECONDS)
    except KeyringFailed:
        words = f"no keyring: it failed, or did not answer within {KEYRING_SECONDS:g} s; keys are kept for one run, in memory"
        return {"backend": words, "trusted": False, "found": []}
    trusted = next((name for name in found if name.rpartition(".")[0] in ALLOWED), "")
    words = trusted or "no keyring: only for one run, in memory"
    return {"backend": words, "trusted": bool(trusted), "found": found}


def language() -> dict[str, str]:
    """Language, encodings and the time zone."""
    now = datetime.now().astimezone()
    return {
        "locale": ".".join(part for part in locale.getlocale() if part) or "C",
        "encoding": f"{locale.getpreferredencoding(do_setlocale=False)}, files {sys.getfilesystemencoding()}",
        "terminal": str(getattr(sys.stdout, "encoding", None) or "none"),
        "zone": f"{now.tzname()}, UTC{now:%z}",
    }


def variables(environment: Mapping[str, str]) -> list[str]:
    """The names, never the values, of variables that matter and are set."""
    return sorted(name for name, value in environment.items() if value and _MATTER.fullmatch(name))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _qt() -> str:
    """The version of Qt itself, which is known only once it is loaded."""
    try:
        from PySide6.QtCore import qVersion  # noqa: PLC0415 - no command but this one loads Qt
    except ImportError as error:
        return f"cannot be loaded: {error}"
    return str(qVersion())


def _keyrings() -> list[str]:
    """The kinds of keyring that are found, with their modules, the preferred one first."""
    import keyring  # noqa: PLC0415 - takes 70 ms and is needed only where keys are
    from keyring.backends import chainer  # noqa: PLC0415 - the same

    found = keyring.get_keyring()
    backends = found.backends if isinstance(found, chainer.ChainerBackend) else [found]
    return [f"{type(backend).__module__}.{type(backend).__name__}" for backend in backends]
