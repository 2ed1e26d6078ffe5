"""The project as an installed application, away from its checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.source import PRODUCT, ROOT, kept_files

ASK = "import sys, app.cli; assert app.__file__.startswith(sys.argv.pop(1)), app.__file__; app.cli.main()"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of the project without a network."""
    project, built = tmp_path_factory.mktemp("project"), tmp_path_factory.mktemp("wheel")
    for name in PRODUCT:
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, project)
    line = "-m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index --wheel-dir"
    done = subprocess.run(
        [sys.executable, *line.split(), str(built), str(project)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return next(built.glob("*.whl"))


def test_the_wheel_holds_the_program_and_nothing_else(wheel: Path) -> None:
    """Every module, icon, theme and practice problem is inside; locks, tests and benchmarks are not."""
    with zipfile.ZipFile(wheel) as file:
        held = {name for name in file.namelist() if ".dist-info/" not in name}
    kept = {file.relative_to(ROOT).as_posix() for file in kept_files()}
    meant = {name for name in kept if name.split("/")[0] in PRODUCT and not name.startswith("resources/locks/")}
    assert held == meant


def test_an_installed_tutti_answers_away_from_the_checkout(wheel: Path, tmp_path: Path, home: Path) -> None:
    """With the wheel's files alone, in another folder, a prompt is answered and recorded."""
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as file:
        file.extractall(installed)
    (tmp_path / "elsewhere").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", ASK, str(installed), "ask", "What is 6 * 7?"],
        cwd=tmp_path / "elsewhere", env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    assert (home / "tutti.db").is_file()
