"""Which system libraries a window lacks, and what is said about it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from app import environment, libraries

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems bring what Qt needs")
compiler = pytest.mark.skipif(shutil.which("cc") is None, reason="needs a C compiler to make a library that lacks one")


@pytest.fixture
def lacking(tmp_path: Path) -> Path:
    """A ``site-packages`` whose Qt was linked against two libraries that this machine does not have."""
    folder = tmp_path / "PySide6/Qt/lib"
    folder.mkdir(parents=True)
    parts = [tmp_path / name for name in ("libxcb-planted.so.0", "libnobody-knows.so.7")]
    for part in parts:
        _link(part)
    _link(folder / "libQt6Widgets.so.6", *parts)
    for part in parts:
        part.unlink()
    return tmp_path


def _link(target: Path, *against: Path) -> None:
    """Make an empty shared library that needs the others."""
    line: list[str | Path] = [
        "cc",
        "-shared",
        "-o",
        target,
        f"-Wl,-soname,{target.name},--no-as-needed",
        "-x",
        "c",
        os.devnull,
    ]
    subprocess.run([*line, "-x", "none", *against], check=True)


@linux
@compiler
def test_missing_libraries_are_found_by_the_linker(lacking: Path) -> None:
    """What Qt was linked against and this machine lacks is named, whatever Qt itself would blame."""
    assert libraries.missing(lacking, "xcb") == ("libnobody-knows.so.7", "libxcb-planted.so.0")


@linux
@compiler
def test_the_person_is_told_what_to_install(
    lacking: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the right to install, the exact command is printed and no window is tried."""
    monkeypatch.setattr(environment, "packages_folder", lambda: lacking)
    monkeypatch.setattr(libraries, "may_install", lambda: False)
    monkeypatch.setattr(libraries, "has_apt", lambda: True)
    monkeypatch.setitem(libraries.PACKAGES, "libxcb-planted.so.0", "libxcb-planted0")
    assert not environment.prepare_window("xcb")
    said = capsys.readouterr().err
    assert "libnobody-knows.so.7" in said
    assert "sudo apt-get install libxcb-planted0" in said


def test_here_nothing_is_missing_for_these_tests() -> None:
    """The machine that runs these tests has what an invisible window needs."""
    installed = Path(PySide6.__file__).parents[1]
    assert libraries.missing(installed, "offscreen") == ()


def test_an_environment_without_qt_lacks_nothing(tmp_path: Path) -> None:
    """Before anything is installed there is nothing to ask the linker about."""
    assert libraries.missing(tmp_path, "xcb") == ()


def test_packages_are_named_once_each() -> None:
    """Two libraries of one package ask for it once, and an unknown library for none."""
    names = ("libglib-2.0.so.0", "libgthread-2.0.so.0", "libnobody-knows.so.7")
    assert libraries.packages_for(names) == ("libglib2.0-0",)


@linux
@pytest.mark.parametrize(
    ("variables", "platform"),
    [
        ({}, ""),
        ({"DISPLAY": ":0"}, "xcb"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen:size=1x1"}, "offscreen"),
    ],
)
def test_the_platform_follows_the_session(
    variables: dict[str, str], platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which of Qt's platforms is checked depends on the display there is."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert libraries.platform_wanted() == platform
