"""The lock: every dependency pinned by hash, from no address."""

from __future__ import annotations

import importlib.metadata
import re
import tomllib
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from app import environment
from tests.house.source import ROOT

_LINE = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[\w.+!]+)(?: ; [\w .'<>=!()]+)?")
_HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def entries(text: str) -> list[tuple[Requirement, list[str]]]:
    """Each locked requirement with its hashes; fails on anything else."""
    found = []
    for entry in text.replace("\\\n", "").splitlines():
        requirement, *hashes = re.split(r"\s+(?=--hash)", entry.strip())
        assert _LINE.fullmatch(requirement), requirement
        assert hashes, f"{requirement} has no hash"
        assert all(_HASH.fullmatch(value) for value in hashes), requirement
        found.append((Requirement(requirement), hashes))
    return found


def _read(purpose: str) -> list[tuple[Requirement, list[str]]]:
    return entries(environment.lock(purpose).read_text(encoding="utf-8"))


def _project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _lacking(purpose: str, wanted: list[str]) -> list[str]:
    """Requirements that the lock does not satisfy."""
    locked = {(canonicalize_name(entry.name), str(entry.specifier)[2:]) for entry, _ in _read(purpose)}
    lacking = []
    for line in wanted:
        requirement = Requirement(line)
        versions = [version for name, version in locked if name == canonicalize_name(requirement.name)]
        if not versions or not all(requirement.specifier.contains(version) for version in versions):
            lacking.append(line)
    return lacking


@pytest.mark.parametrize("purpose", ["runtime", "development", "package"])
def test_every_line_is_a_pin_with_hashes(purpose: str) -> None:
    """The lock holds versions and hashes and nothing else: no address, no path, no option."""
    assert len(_read(purpose)) > 30


@pytest.mark.parametrize(
    "line",
    [
        "click @ https://example.org/click.whl --hash=sha256:" + "0" * 64,
        "--index-url https://example.org",
        "click==8.5.1",
        "click>=8 --hash=sha256:" + "0" * 64,
        "./wheels/click.whl --hash=sha256:" + "0" * 64,
    ],
)
def test_a_planted_line_is_refused(line: str) -> None:
    """An address, an option, a path, a range or a missing hash is noticed."""
    with pytest.raises(AssertionError):
        entries(line)


def test_the_lock_satisfies_the_project() -> None:
    """Everything pyproject.toml asks for is locked in a version it accepts, the build backend included."""
    project = _project()
    groups = project["dependency-groups"]
    runtime = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    development = [line for line in groups["dev"] if isinstance(line, str)]
    assert _lacking("runtime", runtime) == []
    assert _lacking("development", [*runtime, *development]) == []
    assert _lacking("package", [*runtime, *(line for line in groups["package"] if isinstance(line, str))]) == []


def test_a_version_the_project_refuses_is_noticed() -> None:
    """A lock that was not renewed after pyproject.toml changed does not pass."""
    assert _lacking("runtime", ["click>=99", "nothing-like-it"]) == ["click>=99", "nothing-like-it"]


@pytest.mark.parametrize("other", ["development", "package"])
def test_all_locks_agree(other: str) -> None:
    """Checks run on the very versions the program runs on, and these are the ones that are packed together."""
    found = {str(entry).split(";")[0]: hashes for entry, hashes in _read(other)}
    runtime = {str(entry).split(";")[0]: hashes for entry, hashes in _read("runtime")}
    assert runtime.items() <= found.items()


def test_set_up_looks_for_every_dependency() -> None:
    """What set-up looks for, before it makes an environment, is what pyproject.toml asks for."""
    wanted = {canonicalize_name(Requirement(line).name) for line in _project()["project"]["dependencies"]}
    owners = importlib.metadata.packages_distributions()
    looked_for = {canonicalize_name(owner) for name in environment.MODULES for owner in owners[name]}
    assert looked_for == wanted
