"""What lies where: tests mirror modules, nothing names a place on somebody's machine, names are our own."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import re
from pathlib import Path

import pytest

from tests.house.source import FOLDERS, PRODUCT, ROOT, kept_files

OWN = {"house", "package", "trials"}
"""Test folders that are about the project itself or the whole program and mirror no module."""

_HOSTS = ("pypi", "pythonhosted", "npmjs", "crates", "anaconda", "proxy.golang")
_ENDS = ("org", "io", "com")
REGISTRIES = re.compile("|".join(rf"\b{host}\.{end}\b" for host in _HOSTS for end in _ENDS))
MACHINE_PATHS = re.compile(r"(?<![\w.~>-])/(?:home|root|work|Users)/[\w.]")


def strays(tests: Path, root: Path) -> list[str]:
    """Test folders that mirror no module or package of the project."""
    folders = sorted({file.parent for file in tests.rglob("test_*.py")})
    found = []
    for folder in folders:
        name = folder.relative_to(tests).as_posix()
        if name not in OWN and not (root / name).is_dir() and not (root / f"{name}.py").is_file():
            found.append(name)
    return found


def leaks(text: str) -> list[str]:
    """Registry hosts and absolute paths of somebody's machine in a text."""
    return [*REGISTRIES.findall(text), *MACHINE_PATHS.findall(text)]


def test_test_folders_mirror_modules() -> None:
    """A newcomer finds the tests of a module by its path."""
    assert strays(ROOT / "tests", ROOT) == []


def test_a_stray_test_folder_is_reported(tmp_path: Path) -> None:
    """A folder of tests that mirrors nothing is found; one that mirrors a module or a package is not."""
    for name in ("core/elsewhere/test_x.py", "events/store/test_x.py", "events/values/test_x.py"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).touch()
    assert strays(tmp_path, ROOT) == ["core/elsewhere"]


def test_nothing_names_a_registry_or_a_place_on_somebodys_machine() -> None:
    """The project can be installed from any mirror and cloned to any folder, so no file names one."""
    named = []
    for file in kept_files():
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture
        named += [f"{file.relative_to(ROOT)}: {leak}" for leak in leaks(text)]
    assert named == []


@pytest.mark.parametrize("parts", [("https://py", "pi.org/simple"), ("/ho", "me/somebody/x"), ("see /Us", "ers/me")])
def test_a_planted_address_is_found(parts: tuple[str, str]) -> None:
    """Hosts and paths are recognised where they stand."""
    assert leaks("".join(parts))


def test_relative_and_system_paths_are_no_leaks() -> None:
    """Paths that are the same on every machine may be named."""
    assert (
        leaks("~/projects/x, docs/home/page, file:///etc/passwd, /usr/share, /tmp/x, https://example.org/home/page")
        == []
    )


@pytest.mark.parametrize("package", [*PRODUCT, "tests", "benchmarks"])
def test_a_top_level_name_resolves_inside_the_project(package: str) -> None:
    """Our package names are common words, so none may be taken by something installed beside us."""
    spec = importlib.util.find_spec(package)
    assert spec is not None
    places = [spec.origin] if spec.origin else list(spec.submodule_search_locations or ())
    assert places
    assert all(Path(place).is_relative_to(ROOT) for place in places)


def test_nothing_installed_ships_our_names() -> None:
    """No dependency brings a top-level package called as one of ours."""
    owners = importlib.metadata.packages_distributions()
    taken = {name: set(owners.get(name, [])) - {"tutti-hub"} for name in FOLDERS if name != "docs"}
    assert not any(taken.values()), taken
