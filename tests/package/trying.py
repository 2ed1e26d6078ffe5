"""Tries a built program from outside, as a person who has nothing but its folder, and measures it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtGui import QImage

from tests.package import plugin

LONGEST = 60
"""Seconds for any one start."""
LARGEST_MB = 230
"""What the folder may take on disk; a part that nobody needs shows here."""


class Found(NamedTuple):
    """What was measured."""

    megabytes: float
    start_seconds: float
    """Until ``--version`` has answered."""
    ask_seconds: float
    """Until the first answer, with everything that is made before it."""
    window_seconds: float
    """Until the window has closed itself, less what it was left open for."""

    def told(self) -> str:
        """It in a line."""
        return (
            f"{self.megabytes:.0f} MB; says its version in {self.start_seconds:.2f} s, "
            f"gives its first answer in {self.ask_seconds:.2f} s, opens and closes a window in {self.window_seconds:.2f} s"
        )


def try_out(program: Path, folder: Path) -> Found:
    """Start a program in every way that a folder of its own can be broken in.

    :param folder: empty; the working folder, the home and the person's home of what is started.
    :raises AssertionError: something does not work; the words say what.
    """
    used = Tried(program, folder)
    version, start = used.run("--version")
    assert version.startswith("tutti, version "), version
    asked, ask = used.run("ask", "What is 6 * 7?")
    assert "42" in asked, asked
    used.check_doctor()
    used.check_plugin()
    window = used.check_window()
    return Found(size(program.parent) / 1e6, start, ask, window)


class Tried:
    """A program in a world of its own."""

    def __init__(self, program: Path, folder: Path) -> None:
        self._program, self._folder = program, folder
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT", "TEMP") if name in os.environ}
        self._variables = {**kept, "HOME": str(folder), "TUTTI_HOME": str(folder / "data")}

    def run(self, *arguments: str, **variables: str) -> tuple[str, float]:
        """What a start says, and how long it takes in seconds."""
        began = time.perf_counter()
        done = subprocess.run(
            [self._program, *arguments], cwd=self._folder, env=self._variables | variables,
            capture_output=True, text=True, encoding="utf-8", timeout=LONGEST, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{arguments}: exit {done.returncode}: {done.stdout}{done.stderr}"
        assert "Traceback" not in done.stderr, done.stderr
        return done.stdout, time.perf_counter() - began

    def document(self, *arguments: str) -> Any:
        """What a start says with --json."""
        return json.loads(self.run(*arguments, "--json")[0])

    def check_doctor(self) -> None:
        """It knows the versions of what is in it, keyrings among it, and finds its history sound."""
        found = self.document("doctor")
        assert "not installed" not in found["versions"].values(), found["versions"]
        assert found["store"]["ok"] is True, found["store"]

    def check_plugin(self) -> None:
        """A package in ``plugins`` beside it is found by its entry point, and its strategy is carried out."""
        plugins = self._program.with_name("plugins")
        assert not plugins.exists(), f"{plugins} is somebody's"
        try:
            for place, text in plugin.files("tutti_guest").items():
                (plugins / place).parent.mkdir(parents=True, exist_ok=True)
                (plugins / place).write_text(text, encoding="utf-8")
            assert self.document("doctor")["plugins"]["strategies"] == ["guest"]
            assert self.document("ask", "What is 17 * 23?", "-s", "guest")["strategy"] == "guest"
        except BaseException:
            shutil.rmtree(plugins, ignore_errors=True)
            raise

    def check_window(self) -> float:
        """The window opens, shows something and closes; how long that takes without the wait in between."""
        picture = self._folder / "window.png"
        try:
            variables = {"QT_QPA_PLATFORM": "offscreen", plugin.PICTURE: str(picture)}
            _, seconds = self.run(**variables)
        finally:
            shutil.rmtree(self._program.with_name("plugins"), ignore_errors=True)
        assert not is_blank(QImage(str(picture))), picture
        return seconds - plugin.AFTER_MS / 1000


def is_blank(picture: QImage) -> bool:
    """Whether there is no picture, or hardly anything in it: a window shows text, lines and surfaces."""
    if picture.width() < 600:
        return True
    colors = {picture.pixel(x, y) for x in range(0, picture.width(), 4) for y in range(0, picture.height(), 4)}
    return len(colors) < 30


def size(folder: Path) -> int:
    """Bytes of all files below."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
