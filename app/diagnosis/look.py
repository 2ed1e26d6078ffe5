"""Looks at all of it, judges it, and puts it into words."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from app import plugins
from app.diagnosis import machine, places
from core.ports.redaction import Redactor
from core.queries.diagnosis import Diagnosis, Section, Trouble

SHORTEST_NAME = 3
"""Letters of a person's name that is hidden; a shorter one stands in too many words."""
_SECRET = re.compile(r"KEY|TOKEN|SECRET|PASSWORD|CREDENTIAL", re.IGNORECASE)
"""Variables whose values are taken out wherever they stand."""


async def look(home: Path, environment: Mapping[str, str]) -> dict[str, Any]:
    """Everything as one document. Fields may be added; none is renamed or removed. Takes as long as the proof does."""
    graphics = await asyncio.to_thread(machine.graphics)
    document = {
        "versions": await asyncio.to_thread(machine.versions),
        "sqlite": machine.sqlite(),
        "paths": await asyncio.to_thread(places.paths, home),
        "free_bytes": places.room(home),
        "writable": places.can_write(home),
        "store": await asyncio.to_thread(places.store, home),
        "keys": await machine.keys(),
        "display": graphics["platform"],
        "graphics": graphics,
        "language": machine.language(),
        "variables": machine.variables(environment),
        "plugins": _plugins(),
    }
    found = list(troubles(document))
    return document | {"ok": not any(one.broken for one in found), "troubles": [one._asdict() for one in found]}


def troubles(document: Mapping[str, Any]) -> Iterator[Trouble]:
    """What is wrong, the worst first."""
    store, graphics = document["store"], document["graphics"]
    home = document["paths"][0]["path"]
    for problem in store["problems"]:
        yield Trouble(
            f"{problem}.", f"Keep the folder {home} as it is, and go on with a backup in another one.", broken=True
        )
    if not document["writable"]:
        yield Trouble(
            f"{home} cannot be written.", "Change its permissions, or name another folder with --home.", broken=True
        )
    if document["versions"]["Qt"].startswith("cannot") and not graphics["missing"]:
        yield Trouble(
            "Qt cannot be loaded.",
            "Install Tutti again, or stay in the terminal.",
            broken=document["display"] != "none",
        )
    if graphics["missing"]:
        install = (
            f"Install them: {graphics['install']}" if graphics["install"] else "Install the packages that hold them."
        )
        lacking = ", ".join(graphics["missing"])
        yield Trouble(
            f"A window lacks libraries of this system: {lacking}.", install, broken=document["display"] != "none"
        )
    if document["free_bytes"] is not None and document["free_bytes"] < places.LITTLE:
        yield Trouble(
            f"Only {document['free_bytes'] // 1_000_000:,} MB are free.", "Make room on this disk.", broken=False
        )
    if not document["keys"]["trusted"]:
        advice = "Name the variable that holds a key, or enter it at each start."
        yield Trouble("No keyring that keeps secrets was found.", advice, broken=False)
    for one in document["plugins"]["broken"]:
        yield Trouble(
            f"{one['name']} of {one['source']} was left out: {one['reason']}.", "Update or remove it.", broken=False
        )


async def diagnose(home: Path, environment: Mapping[str, str]) -> Diagnosis:
    """Look, and tell it in words."""
    return told(await look(home, environment), environment)


def told(document: Mapping[str, Any], environment: Mapping[str, str]) -> Diagnosis:
    """A document in words.

    :param environment: the variables of the process, whose keys are taken out of what is to be given away.
    """
    found = tuple(Trouble(**one) for one in document["troubles"])
    diagnosis = Diagnosis(found, tuple(sections(document)))
    return replace(diagnosis, report=to_give_away(diagnosis.text(), environment))


def sections(document: Mapping[str, Any]) -> Iterator[Section]:
    """Everything but the troubles, under headings."""
    versions = [*document["versions"].items(), ("SQLite", document["sqlite"]["version"])]
    note = document["sqlite"]["note"]
    yield Section("Versions", (*versions, *([("", note)] if note else [])))
    free = document["free_bytes"]
    there = [(entry["name"].capitalize(), _place(entry)) for entry in document["paths"]]
    yield Section("Where data lies", (*there, ("Free", "unknown" if free is None else f"{free:,} bytes")))
    yield Section("Store", tuple(_store(document["store"])))
    yield Section("This machine", tuple(_machine(document)))
    yield Section("From other packages", tuple(_plugin_facts(document["plugins"])))


def to_give_away(text: str, environment: Mapping[str, str]) -> str:
    """A report without keys, and without the name and the folder of the person.

    :param environment: the variables of the process, whose keys are looked for.
    """
    redact = Redactor()
    for name, value in environment.items():
        if _SECRET.search(name):
            redact.learn(value)
    person = {str(Path.home()): "~", environment.get("USER", "") or environment.get("USERNAME", ""): "PERSON"}
    for word, stands in person.items():
        if len(word) >= SHORTEST_NAME and word != "root":
            text = re.sub(rf"(?<![\w]){re.escape(word)}(?![\w])", stands, text)
    return redact(text)


def _place(entry: Mapping[str, Any]) -> str:
    if not entry["exists"]:
        return f"{entry['path']} (not there yet)"
    path, mode, size = entry["path"], entry["mode"], entry["bytes"]
    if size is None:
        return f"{path} (mode {mode})" if entry["writable"] else f"{path} (mode {mode}, cannot be written)"
    if entry["writable"]:
        return f"{path} (mode {mode}, {size:,} bytes)"
    return f"{path} (mode {mode}, {size:,} bytes, cannot be written)"


def _store(store: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if store["ok"] is None:
        yield "State", "Nothing was recorded yet."
        return
    if store["ok"]:
        yield "State", f"ok: all {store['events']:,} events are as they were recorded."
    for problem in store["problems"]:
        yield "Problem", f"{problem}."
    yield "Schema", "unknown" if store["schema"] is None else str(store["schema"])
    yield "Witness", "none" if store["witnessed"] is None else f"up to event {store['witnessed']:,}"
    yield "Newest backup", store["newest_backup"] or "none"


def _machine(document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "Display", document["display"]
    if document["graphics"]["missing"]:
        yield "Missing libraries", ", ".join(document["graphics"]["missing"])
    yield "Keys are kept by", document["keys"]["backend"]
    found = document["keys"]["found"]
    if not document["keys"]["trusted"] and found:
        yield "Keyrings not trusted", ", ".join(found)
    for name, value in document["language"].items():
        yield name.capitalize(), value
    yield "Variables that are set", ", ".join(document["variables"]) or "none"


def _plugins() -> dict[str, Any]:
    """What other packages bring, and what of it could not be loaded."""
    found = plugins.installed()
    return {
        "strategies": sorted(found.strategies),
        "critics": sorted(found.critics),
        "providers": sorted(found.providers),
        "broken": [broken._asdict() for broken in found.broken],
    }


def _plugin_facts(found: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for kind in ("strategies", "critics", "providers"):
        yield kind.capitalize(), ", ".join(found[kind]) or "none"
    for one in found["broken"]:
        yield f"Left out: {one['name']}", f"{one['group']} of {one['source']}: {one['reason']}"
