"""The project's own files, read and parsed once for every rule."""

from __future__ import annotations

import ast
import functools
import subprocess
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("app", "core", "events", "resources", "tabs")
FOLDERS = (*PRODUCT, "benchmarks", "docs", "tests")


class Source(NamedTuple):
    """One Python file."""

    path: str
    """Relative to the project, with forward slashes."""
    text: str
    tree: ast.Module

    @property
    def lines(self) -> list[str]:
        """The file's lines."""
        return self.text.splitlines()

    @property
    def is_product(self) -> bool:
        """Whether it belongs to the program, rather than to what stands beside it."""
        return self.path.split("/")[0] in PRODUCT


def parse(path: str, text: str) -> Source:
    """A source as if it lay at ``path``."""
    return Source(path, text, ast.parse(text, path))


@functools.cache
def sources() -> tuple[Source, ...]:
    """Every Python file of the project."""
    files = sorted(file for folder in FOLDERS for file in (ROOT / folder).rglob("*.py"))
    return tuple(parse(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")) for file in files)


@functools.cache
def kept_files() -> tuple[Path, ...]:
    """Every file that goes into the project's history; outside a repository, every file of its folders."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode == 0:
        return tuple(ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file())
    return tuple(file for folder in FOLDERS for file in (ROOT / folder).rglob("*") if file.is_file())
