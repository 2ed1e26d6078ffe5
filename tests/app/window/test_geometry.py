"""Where the window was."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.window.geometry import restore_geometry, save_geometry


def test_a_window_comes_back_as_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    """Size and place survive in a small file."""
    before, after = QWidget(), QWidget()
    qtbot.addWidget(before)
    qtbot.addWidget(after)
    before.setGeometry(40, 50, 444, 333)
    save_geometry(before, tmp_path / "window.json")
    assert restore_geometry(after, tmp_path / "window.json")
    assert after.size() == before.size()


@pytest.mark.parametrize("text", [None, "", "[]", "{}", '{"geometry": "!"}', '{"geometry": 5}', '{"geometry": "AAAA"}'])
def test_a_file_that_is_none_is_no_trouble(qtbot: QtBot, tmp_path: Path, text: str | None) -> None:
    """Missing, damaged or foreign: the window keeps its usual place."""
    window = QWidget()
    qtbot.addWidget(window)
    if text is not None:
        (tmp_path / "window.json").write_text(text)
    assert not restore_geometry(window, tmp_path / "window.json")
    save_geometry(window, tmp_path / "none" / "window.json")
