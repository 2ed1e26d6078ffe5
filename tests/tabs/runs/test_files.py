from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.errors import InputError
from tabs.runs import files
from tabs.runs.files import ask_where, ask_which, read_file
from tabs.shared.saving import write_file

T = TypeVar("T")


def carried_out(work: Coroutine[Any, Any, T]) -> T:
    """What comes of it on a loop of its own: the one of the tests of tabs turns with Qt's."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result(20)


def test_a_file_is_written_whole_and_read_back(tmp_path: Path) -> None:
    """Writing replaces what was there and leaves nothing beside it."""
    place = tmp_path / "run.tutti"
    place.write_bytes(b"old")
    assert carried_out(write_file(place, b"new")) == place
    assert carried_out(read_file(place)) == b"new"
    assert list(tmp_path.iterdir()) == [place]


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A fault has words, and what was there stays."""
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError, match="could not be written"):
        carried_out(write_file(tmp_path / "folder", b"x"))
    with pytest.raises(InputError, match="could not be written"):
        carried_out(write_file(tmp_path / "missing" / "run.tutti", b"x"))
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]


def test_what_is_no_bundle_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing or far too large file is refused in words before anything is done with it."""
    with pytest.raises(InputError, match="could not be read"):
        carried_out(read_file(tmp_path / "missing"))
    monkeypatch.setattr(files, "LARGEST", 4)
    (tmp_path / "large").write_bytes(b"12345")
    with pytest.raises(InputError, match="larger than"):
        carried_out(read_file(tmp_path / "large"))


def test_dialogs_open_and_tell_what_was_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    """Both return at once, and the place arrives when it is chosen."""
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[Path] = []
    for dialog in (ask_where(parent, "run-1", chosen.append), ask_which(parent, chosen.append)):
        dialog.fileSelected.emit(str(tmp_path / "run.tutti"))
        dialog.close()
    assert chosen == [tmp_path / "run.tutti"] * 2
