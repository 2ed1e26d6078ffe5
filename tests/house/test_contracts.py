"""The import contracts of pyproject.toml hold, and each catches a violation planted for it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.source import PRODUCT, ROOT

PLANTED = {
    "house": ("core/errors.py", "import tabs"),
    "events": ("events/values.py", "import events.envelope"),
    "projections": ("events/projections/runs/rows.py", "import events.projections.settings.rows"),
    "core": ("core/errors.py", "import core.queries"),
    "strategies": ("core/strategies/single.py", "import core.strategies.parallel"),
    "stores": ("core/runs/__init__.py", "import events.store.planted"),
    "providers": ("core/runs/__init__.py", "import core.providers"),
    "wires": ("core/providers/openai/__init__.py", "import core.providers.anthropic"),
    "ports": ("tabs/shared/__init__.py", "import events.catalog"),
    "tabs": ("tabs/chat/__init__.py", "import tabs.settings"),
    "headless": ("core/queries/__init__.py", "import PySide6.QtCore"),
    "resources": ("resources/__init__.py", "import core.errors"),
    "cycles": ("events/registry.py", "import events.catalog"),
}
"""For each contract a file, and the import that breaks it there."""

NEW_MODULES = (
    "core/drawer.py",
    "events/drawer.py",
    "events/projections/drawer.py",
    "core/strategies/drawer.py",
    "tabs/drawer.py",
)
"""Modules that no layer lists: where they stand has to be decided, not forgotten."""


def _contracts() -> dict[str, str]:
    """Names of the contracts by id."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["id"]: contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}


def _copy(target: Path) -> None:
    for name in PRODUCT:
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", target)
    (target / "events/store/planted.py").write_text('"""A store."""\n', encoding="utf-8")


def _lint(project: Path) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
        cwd=project, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the linter says of a copy of the project in which every contract is violated once."""
    project = tmp_path_factory.mktemp("planted")
    _copy(project)
    for path, line in PLANTED.values():
        with (project / path).open("a", encoding="utf-8") as file:
            file.write(f"\n{line}\n")
    code, said = _lint(project)
    assert code == 1
    return said


def test_a_violation_is_planted_for_every_contract() -> None:
    """No contract goes untried."""
    assert set(PLANTED) == set(_contracts())


@pytest.mark.parametrize("contract", PLANTED)
def test_the_contract_catches_its_violation(contract: str, planted: str) -> None:
    """Each contract breaks on the import planted for it."""
    name = _contracts()[contract]
    assert re.search(rf"^{re.escape(name)} BROKEN", planted, re.MULTILINE), planted


@pytest.mark.parametrize("path", NEW_MODULES)
def test_a_module_without_a_place_is_reported(path: str, tmp_path: Path) -> None:
    """A module that no layer lists is reported, so that its place is decided."""
    _copy(tmp_path)
    (tmp_path / path).write_text('"""Something new."""\n', encoding="utf-8")
    code, said = _lint(tmp_path)
    assert code == 1
    assert "drawer" in said


def test_the_project_keeps_its_contracts(tmp_path: Path) -> None:
    """Without a planted violation every contract holds, also in a copy."""
    _copy(tmp_path)
    code, said = _lint(tmp_path)
    assert code == 0, said
