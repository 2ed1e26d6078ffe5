"""What goes into the built folder, read from its description without building anything."""

from __future__ import annotations

import pkgutil
import sys
import tomllib
import types
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import PySide6
import pytest
from packaging.requirements import Requirement

from app.diagnosis import machine
from app.lazy import BOUNDARIES
from tests.house.source import ROOT, sources
from tests.package import plugin, trying
from tests.package.building import SPEC

NOT_AT_RUN_TIME = {"locks", "packaging"}
"""Folders of resources that only a checkout has use for."""
HOOK = "resources/packaging/plugins.py"
"""Run by the built program before all else."""


class Described:
    """What the description says, with stand-ins for what PyInstaller brings."""

    def __init__(self) -> None:
        self.made: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = []
        self.names: dict[str, Any] = {"SPECPATH": str(SPEC.parent)}
        for kind in ("Analysis", "PYZ", "EXE", "COLLECT"):
            self.names[kind] = self._maker(kind)
        exec(compile(SPEC.read_text(encoding="utf-8"), str(SPEC), "exec"), self.names)  # noqa: S102 - it is ours

    def _maker(self, kind: str) -> Any:
        def make(*arguments: Any, **named: Any) -> Any:
            self.made.append((kind, arguments, named))
            return types.SimpleNamespace(binaries=[], datas=[], pure=[], scripts=[])

        return make

    def of(self, kind: str) -> dict[str, Any]:
        """How the first of a kind is made."""
        return next(named for made, _, named in self.made if made == kind)


def submodules(package: str) -> list[str]:
    """A package and all below it, as PyInstaller collects them."""
    found = import_module(package)
    below = pkgutil.walk_packages(getattr(found, "__path__", ()), f"{package}.", onerror=lambda _name: None)
    return [package, *(module.name for module in below)]


@pytest.fixture
def described(monkeypatch: pytest.MonkeyPatch) -> Described:
    """The description, read."""
    hooks = types.ModuleType("PyInstaller.utils.hooks")
    vars(hooks).update(collect_submodules=submodules, copy_metadata=lambda name: [(name, name)])
    for name, module in (("PyInstaller", None), ("PyInstaller.utils", None), ("PyInstaller.utils.hooks", hooks)):
        monkeypatch.setitem(sys.modules, name, module or types.ModuleType(name))
    return Described()


def test_every_folder_of_data_is_taken_along(described: Described) -> None:
    """Themes, icons, practice models and all else that is read at run time; what is named is there."""
    taken = {Path(source).name: target for source, target in described.names["DATA"]}
    there = {folder.name for folder in (ROOT / "resources").iterdir() if folder.is_dir() and folder.name[0] != "_"}
    assert set(taken) == there - NOT_AT_RUN_TIME
    assert all(target == f"resources/{name}" for name, target in taken.items())


def test_every_module_of_ours_is_taken_along(described: Described) -> None:
    """Also those that are loaded by name, late."""
    hidden = set(described.of("Analysis")["hiddenimports"])
    paths = {source.path for source in sources() if source.is_product and source.path != HOOK}
    assert {path.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for path in paths} <= hidden
    assert described.of("Analysis")["runtime_hooks"] == [str(ROOT / HOOK)]
    assert {place.partition(":")[0] for place in BOUNDARIES.values()} <= hidden


def test_keyrings_are_taken_along(described: Described) -> None:
    """They are found by entry points, which no analysis of imports sees."""
    hidden = set(described.of("Analysis")["hiddenimports"])
    assert {f"keyring.backends.{name}" for name in ("SecretService", "kwallet", "macOS", "Windows")} <= hidden


def test_versions_and_entry_points_are_taken_along(described: Described) -> None:
    """Whatever `tutti doctor` names, and each dependency of the project."""
    named = {name.lower() for name in described.names["NAMED"]}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {Requirement(line).name.lower() for line in project["dependencies"]} <= named
    assert {name.lower() for name in machine.PACKAGES} <= named


def test_nothing_that_is_used_is_left_out(described: Described) -> None:
    """No module of the program imports what is excluded."""
    left_out = tuple(described.of("Analysis")["excludes"])
    words = [line for source in sources() if source.is_product for line in source.lines if "import" in line]
    imported = {word.strip(",()") for line in words for word in line.split()}
    assert imported
    assert imported.isdisjoint(left_out)


def _plugins() -> Iterator[str]:
    folder = Path(PySide6.__file__).parent / "Qt" / "plugins"
    for file in folder.rglob("*.so"):
        yield f"PySide6/Qt/plugins/{file.relative_to(folder).as_posix()}"


def test_plugins_of_qt_are_those_that_are_needed(described: Described) -> None:
    """Screens, pictures and ways to type are kept on each system; databases, keyboards on screen and the like are not."""
    kept = described.names["kept"]
    for needed in (
        "platforms/libqxcb.so",
        "platforms/libqoffscreen.so",
        "platforms/libqwayland.so",
        "platforms/qwindows.dll",
        "platforms/libqcocoa.dylib",
        "imageformats/libqsvg.so",
        "wayland-shell-integration/libxdg-shell.so",
    ):
        assert kept((f"PySide6/Qt/plugins/{needed}", "", "BINARY")), needed
    for needless in ("sqldrivers/libqsqlite.so", "qmltooling/libqmldbg_tcp.so", "platforms/libqvnc.so"):
        assert not kept((f"PySide6/Qt/plugins/{needless}", "", "BINARY")), needless
    assert kept(("libsqlite3.so.0", "", "BINARY"))
    if sys.platform == "linux":
        there = list(_plugins())
        assert 10 < sum(kept((name, "", "BINARY")) for name in there) < len(there) / 2


def test_the_guest_is_a_plugin() -> None:
    """What is planted beside the built program to see plugins work is one by the rules of entry points."""
    held = plugin.files("guest_module")
    assert held["guest_module-1.0.dist-info/entry_points.txt"].splitlines()[1] == "guest = guest_module:GUEST"
    compile(held["guest_module.py"], "guest_module.py", "exec")


def test_an_empty_window_is_noticed(qapp: object) -> None:
    """A picture of one colour, or none at all, is no window."""
    del qapp
    from PySide6.QtGui import QImage  # noqa: PLC0415 - beside an application only

    empty = QImage(1280, 800, QImage.Format.Format_RGB32)
    empty.fill(0xF6F7F9)
    assert trying.is_blank(empty)
    assert trying.is_blank(QImage())
    assert not trying.is_blank(QImage(str(ROOT / "docs" / "images" / "chat-light-1280.webp")))
