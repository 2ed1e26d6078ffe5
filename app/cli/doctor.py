"""``tutti doctor``: what is installed, where data lies, whether the store is sound, what is on this machine and at odds."""

from __future__ import annotations

import os
import platform
import sqlite3
import stat
import tempfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import click

from app import plugins
from app.bootstrap import Engine
from app.cli.engine import rows_now, with_engine
from app.cli.invocation import Invocation, example, shared_options
from app.cli.troubles import NO_TROUBLES, find_troubles, show_troubles
from app.home import STORE_FILE, has_store
from app.libraries import platform_wanted
from core.providers.keyring_access import system_keyring
from events.errors import TuttiError
from events.store.contract import Verification
from events.store.sqlite.inspection import Inspection

_PACKAGES = (
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


@click.command(epilog=example("tutti doctor", "tutti doctor --json"))
@shared_options
def doctor(invocation: Invocation) -> int:
    """Say what is installed, where data lies and whether the store is sound; exit code 1 when it is not.

    Nothing is recorded by this, and no key is shown.
    """
    store = _store(invocation.home)
    document = {
        "versions": _versions(),
        "sqlite": _sqlite(),
        "paths": _paths(invocation.home),
        "store": store,
        "keys": {"backend": _keyring()},
        "display": platform_wanted() or "none",
        "plugins": _plugins(),
        **_machine(invocation, sound=store["ok"] is True),
    }
    if invocation.json:
        invocation.printer.document(document)
    else:
        _show(invocation, document)
    return 1 if store["ok"] is False else 0


def _versions() -> dict[str, str]:
    found = {"Python": platform.python_version(), "system": platform.platform()}
    return found | {name: _version(name) for name in _PACKAGES}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _sqlite() -> dict[str, str]:
    note = ""
    if sqlite3.sqlite_version_info < WAL_FIXED:
        note = (
            "Versions before 3.51.3 can corrupt a log that two connections write at the same instant. "
            "Tutti writes through one connection under a lock, so its store is safe; let no other program write to it."
        )
    return {"version": sqlite3.sqlite_version, "note": note}


def _paths(home: Path) -> list[dict[str, Any]]:
    return [_path("home", home), _path("store", home / STORE_FILE), _path("backups", home / "backups")]


def _path(name: str, path: Path) -> dict[str, Any]:
    """Where it is, and who may look; the file is asked about and never opened."""
    try:
        found = path.stat()
    except OSError:
        return {"name": name, "path": str(path), "exists": False, "mode": None, "bytes": None}
    size = found.st_size if stat.S_ISREG(found.st_mode) else None
    mode = f"{stat.S_IMODE(found.st_mode):04o}"
    return {"name": name, "path": str(path), "exists": True, "mode": mode, "bytes": size}


def _store(home: Path) -> dict[str, Any]:
    """Whether everything recorded is as it was; ``ok`` is null where nothing was ever recorded."""
    proof = Inspection(home).verify() if has_store(home) or home.joinpath("tutti.witness").exists() else None
    return _proof_document(proof)


def _proof_document(proof: Verification | None) -> dict[str, Any]:
    if proof is None:
        return {"ok": None, "events": 0, "head": None, "problems": []}
    problems = [problem.what for problem in proof.problems]
    return {"ok": proof.ok, "events": proof.events, "head": proof.head, "problems": problems}


def _keyring() -> str:
    backend = system_keyring()
    return (
        f"{type(backend).__module__}.{type(backend).__name__}" if backend else "no keyring: only for one run, in memory"
    )


def _plugins() -> dict[str, Any]:
    """What other packages bring, and what of it could not be loaded."""
    found = plugins.installed()
    return {
        "strategies": sorted(found.strategies),
        "critics": sorted(found.critics),
        "providers": sorted(found.providers),
        "broken": [broken._asdict() for broken in found.broken],
    }


def _plugin_fields(found: dict[str, Any]) -> list[tuple[str, str]]:
    kinds = [(kind.capitalize(), ", ".join(found[kind]) or "none") for kind in ("strategies", "critics", "providers")]
    broken = [
        (f"Left out: {one['name']}", f"{one['group']} of {one['source']}: {one['reason']}") for one in found["broken"]
    ]
    return [*kinds, *broken]


def _machine(invocation: Invocation, *, sound: bool) -> dict[str, Any]:
    """Servers that answer on this machine, and the names of variables that hold keys."""
    if sound:
        return _asked(invocation)
    with tempfile.TemporaryDirectory(prefix="tutti-doctor-") as folder:  # nothing is made where there was nothing
        return _asked(Invocation(Path(folder), invocation.json, invocation.terminal, invocation.printer))


def _asked(invocation: Invocation) -> dict[str, Any]:
    async def work(engine: Engine) -> dict[str, Any]:
        models = await engine.queries.models()
        servers: dict[str, list[str]] = {}
        for model in models:
            if model.local:
                servers.setdefault(model.provider, []).append(model.name)
        async with rows_now(engine) as views:
            sources = [row.key_source.removeprefix("env:") for row in views.settings.providers()]
            troubles = find_troubles(engine, views)
        named = {offer.variable for offer in engine.queries.key_offers()} | set(sources)
        found = [{"provider": name, "models": names} for name, names in servers.items()]
        present = sorted(name for name in named if os.environ.get(name))
        return {"servers": found, "environment_keys": present, **troubles}

    try:
        return with_engine(invocation, work)
    except TuttiError as error:
        return {"servers": [], "environment_keys": [], **NO_TROUBLES, "engine": f"{error.what} {error.do}"}


def _show(invocation: Invocation, document: dict[str, Any]) -> None:
    printer = invocation.printer
    printer.heading("Versions")
    printer.fields([*document["versions"].items(), ("SQLite", document["sqlite"]["version"])])
    if document["sqlite"]["note"]:
        printer.fields([("", document["sqlite"]["note"])])
    printer.line()
    printer.heading("Where data lies")
    printer.fields([(entry["name"], _place(entry)) for entry in document["paths"]])
    printer.line()
    printer.heading("Store")
    _show_store(invocation, document["store"])
    printer.line()
    printer.heading("This machine")
    servers = [f"{server['provider']} with {len(server['models'])} models" for server in document["servers"]]
    pairs = [
        ("Display", document["display"]),
        ("Keys are kept by", document["keys"]["backend"]),
        ("Keys in the environment", ", ".join(document["environment_keys"]) or "none"),
        ("Model servers", ", ".join(servers) or "none found"),
    ]
    printer.fields(pairs)
    printer.line()
    printer.heading("From other packages")
    printer.fields(_plugin_fields(document["plugins"]))
    printer.line()
    printer.heading("Runs and calls")
    show_troubles(printer, document)
    if "engine" in document:
        printer.error(document["engine"], "")


def _place(entry: dict[str, Any]) -> str:
    if not entry["exists"]:
        return f"{entry['path']} (not there yet)"
    size = f", {entry['bytes']:,} bytes" if entry["bytes"] is not None else ""
    return f"{entry['path']} (mode {entry['mode']}{size})"


def _show_store(invocation: Invocation, store: dict[str, Any]) -> None:
    printer = invocation.printer
    if store["ok"] is None:
        printer.line("Nothing was recorded yet.")
    elif store["ok"]:
        printer.line(f"ok: all {store['events']:,} events are as they were recorded.", style="green")
    for problem in store["problems"]:
        printer.line(f"{problem}.", style="red")
    if store["problems"]:
        printer.line(f"Keep the folder {invocation.home} as it is, and go on with a backup in another one.")
