"""The project as an installed application, away from its checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import venv
import zipfile
from pathlib import Path

import PySide6
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
    """Every module, icon, theme, language and practice problem is inside; locks, tests, benchmarks and what translators
    write are not.
    """
    with zipfile.ZipFile(wheel) as file:
        held = {name for name in file.namelist() if ".dist-info/" not in name}
    kept = {file.relative_to(ROOT).as_posix() for file in kept_files()}
    apart = ("resources/locks/", "resources/packaging/")
    shipped = {name for name in kept if name.split("/")[0] in PRODUCT and not name.startswith(apart)}
    meant = {name for name in shipped if not name.endswith(".ts")}
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


@pytest.mark.skipif(os.name == "nt", reason="programs have another ending there")
def test_both_programs_of_the_wheel_start_from_an_environment_of_its_own(
    wheel: Path, tmp_path: Path, home: Path
) -> None:
    """Installed with pip, without the checkout: `tutti` answers, and `tutti-window` opens with its icons and themes."""
    made, elsewhere = tmp_path / "environment", tmp_path / "elsewhere"
    elsewhere.mkdir()
    venv.create(made, with_pip=False)
    packages = next(made.glob("lib/python*/site-packages"))
    (packages / "dependencies.pth").write_text(f"{Path(PySide6.__file__).parents[1]}\n", encoding="utf-8")

    def run(*line: str | Path) -> str:
        done = subprocess.run(
            line, cwd=elsewhere, env={**os.environ, "PYTHONPATH": ""}, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{done.stdout}{done.stderr}"
        return done.stdout

    pip = "-m pip --disable-pip-version-check --quiet --python"
    run(sys.executable, *pip.split(), made, "install", "--no-deps", "--no-index", wheel)
    assert run(made / "bin" / "tutti", "--version").startswith("tutti, version ")
    assert "42" in run(made / "bin" / "tutti", "ask", "What is 6 * 7?")
    code = -1
    for patience in (3, 9, 27):  # nothing outside tells when the tabs are there; behind them its place is saved
        with subprocess.Popen(
            [made / "bin" / "tutti-window"], cwd=elsewhere, env={**os.environ, "PYTHONPATH": ""}
        ) as window:
            time.sleep(patience)
            window.terminate()
            code = window.wait(20)
        if (home / "window.json").is_file():
            break
    assert (home / "window.json").is_file()
    assert code == 0
    assert run(made / "bin" / "python", "-c", "import app; print(app.__file__)").startswith(str(made))
