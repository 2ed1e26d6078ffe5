"""Set-up on a fresh machine, in a copy of the project."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app import environment
from tests.house.source import ROOT

STARTER = '"""Stands in for the command line."""\ndef main() -> None:\n    print("started")\n'


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of what set-up reads, with a command line that only says that it was started."""
    folder = tmp_path / "checkout"
    (folder / "resources").mkdir(parents=True)
    for name in ("app/__init__.py", "app/__main__.py", "app/environment.py", "app/libraries.py"):
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copytree(ROOT / "resources/locks", folder / "resources/locks")
    (folder / "app/cli.py").write_text(STARTER, encoding="utf-8")
    return folder


def _bare(home: Path) -> dict[str, str]:
    """The environment of somebody without packages, and without a network to fetch them."""
    return {
        "PATH": os.defpath,
        "HOME": str(home),
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_INDEX_URL": "http://127.0.0.1:9/",
        "PIP_RETRIES": "0",
        "PIP_NO_CACHE_DIR": "1",
    }


def _start(checkout: Path, code: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    """``python -m app`` with the interpreter this environment was made from, which has no packages of ours."""
    base = str(getattr(sys, "_base_executable", sys.executable))
    line = [base, "-S", "-c", code] if code else [base, "-S", "-m", "app"]
    return subprocess.run(
        line, cwd=checkout, env={**_bare(checkout.parent), **variables}, capture_output=True, text=True, check=False
    )


def test_without_a_network_set_up_says_so(checkout: Path) -> None:
    """Somebody without a network is told that, and that starting again goes on from there."""
    done = _start(checkout)
    assert done.returncode == 1
    assert "no network" in done.stderr
    assert "start again" in done.stderr
    assert done.stdout == ""
    assert not (checkout / ".venv/tutti-setup.json").exists()


@pytest.mark.skipif(os.name == "nt", reason="making a link there needs a right of its own")
def test_an_environment_behind_a_link_is_left_alone(checkout: Path) -> None:
    """A ``.venv`` that is a link is refused in words: making it anew would empty somebody's folder."""
    others = checkout.parent / "others"
    others.mkdir()
    (others / "kept").touch()
    (checkout / ".venv").symlink_to(others)
    done = _start(checkout)
    assert done.returncode == 1
    assert "is a link" in done.stderr
    assert (others / "kept").exists()


def test_an_unsupported_python_is_named(checkout: Path) -> None:
    """A Python that is too old is refused before anything is made, with the versions that do."""
    code = "import sys; sys.version_info = (3, 10, 0); sys.argv = ['app']; import runpy; runpy.run_module('app', run_name='__main__')"
    done = _start(checkout, code)
    assert done.returncode == 1
    assert "3.11 to 3.13" in done.stderr
    assert not (checkout / ".venv").exists()


def test_a_missing_venv_package_is_named(checkout: Path) -> None:
    """Where Python comes without ensurepip, as on Debian, the exact package is named."""
    code = (
        "import sys, os, runpy; sys.modules['ensurepip'] = None; os.geteuid = lambda: 1000; sys.argv = ['app'];"
        "import importlib.util as u; find = u.find_spec;"
        "u.find_spec = lambda name, *rest: None if name == 'ensurepip' else find(name, *rest);"
        "runpy.run_module('app', run_name='__main__')"
    )
    done = _start(checkout, code)
    assert done.returncode == 1
    assert f"python{sys.version_info[0]}.{sys.version_info[1]}-venv" in done.stderr


@pytest.fixture
def stamped(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy whose environment bears the stamp of a finished set-up, and nothing else."""
    monkeypatch.setattr(environment, "ROOT", checkout)
    environment.python().parent.mkdir(parents=True)
    environment.python().touch()
    _stamp(environment._stamp_for("development"))
    return checkout


def _stamp(content: dict[str, str]) -> None:
    environment._stamp_file().write_text(json.dumps(content), encoding="utf-8")


def test_a_ready_environment_is_left_alone(stamped: Path) -> None:
    """The second start reads one stamp and installs nothing; one set up for checks runs the program too."""
    environment.prepare("development")
    environment.prepare("runtime")
    assert [file.name for file in (stamped / ".venv").iterdir() if file.is_file()] == ["tutti-setup.json"]


@pytest.mark.parametrize("changed", ["pyproject.toml", "resources/locks/runtime.txt"])
def test_a_changed_lock_or_project_is_noticed(stamped: Path, changed: str) -> None:
    """After the lock or the project's own file changed, the environment is brought up to date."""
    with (stamped / changed).open("a", encoding="utf-8") as file:
        file.write("\n# changed\n")
    assert not environment.is_ready("runtime")


@pytest.mark.usefixtures("stamped")
@pytest.mark.parametrize("key", ["python", "root"])
def test_another_python_or_place_is_noticed(key: str) -> None:
    """An environment of another Python, or of a folder that has moved, is not used as it is."""
    assert environment.is_ready("runtime")
    _stamp({**environment._stamp_for("runtime"), key: "another"})
    assert not environment.is_ready("runtime")


@pytest.mark.usefixtures("stamped")
def test_set_up_to_run_is_not_set_up_to_check() -> None:
    """An environment made to run the program lacks what the checks need."""
    _stamp(environment._stamp_for("runtime"))
    assert environment.is_ready("runtime")
    assert not environment.is_ready("development")


def test_a_broken_stamp_counts_as_none(stamped: Path) -> None:
    """A set-up that was interrupted is done again instead of trusted."""
    (stamped / ".venv/tutti-setup.json").write_text('{"python": ', encoding="utf-8")
    assert not environment.is_ready("runtime")


def test_an_installed_application_starts_as_it_is() -> None:
    """Where everything is there already, nothing is set up."""
    assert environment.has_everything()
