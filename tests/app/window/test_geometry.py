"""Where the windows were."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.window.geometry import Left, read_windows, restore_geometry, write_windows


def saved(window: QWidget) -> bytes:
    return bytes(window.saveGeometry().data())


def test_windows_come_back_as_they_were(qtbot: QtBot, tmp_path: Path) -> None:
    """Size, place and what was shown of each survive in a small file, in their order."""
    before, after = QWidget(), QWidget()
    qtbot.addWidget(before)
    qtbot.addWidget(after)
    before.setGeometry(40, 50, 444, 333)
    windows = [Left(saved(before), {"tab": "Chat"}), Left(place={"tab": "Runs"})]
    write_windows(tmp_path / "window.json", windows)
    assert read_windows(tmp_path / "window.json") == windows
    assert restore_geometry(after, read_windows(tmp_path / "window.json")[0])
    assert after.size() == before.size()
    assert not restore_geometry(after, windows[1])


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "[]",
        "{}",
        '{"geometry": "!"}',
        '{"windows": 5}',
        '{"windows": [5]}',
        '{"windows": [{"place": {}}]}',
        "[" * 9999,
    ],
)
def test_a_file_that_is_none_is_no_trouble(tmp_path: Path, text: str | None) -> None:
    """Missing, damaged or foreign: no window is known, and a folder that is not there is no trouble either."""
    if text is not None:
        (tmp_path / "window.json").write_text(text)
    assert read_windows(tmp_path / "window.json") == []
    write_windows(tmp_path / "none" / "window.json", [Left()])


def test_the_file_of_an_earlier_version_is_read(qtbot: QtBot, tmp_path: Path) -> None:
    """It held the geometry of the one window there was."""
    window = QWidget()
    qtbot.addWidget(window)
    (tmp_path / "window.json").write_text(json.dumps({"geometry": base64.b64encode(saved(window)).decode()}))
    assert read_windows(tmp_path / "window.json") == [Left(saved(window))]


def test_a_window_whose_screen_is_gone_is_in_sight(qtbot: QtBot) -> None:
    """It was on a second screen far to the right; it comes back on the one that is there."""
    before, after = QWidget(), QWidget()
    qtbot.addWidget(before)
    qtbot.addWidget(after)
    before.setGeometry(9000, 7000, 400, 300)
    assert restore_geometry(after, Left(saved(before)))
    assert any(screen.availableGeometry().intersects(after.frameGeometry()) for screen in QGuiApplication.screens())


def test_what_cannot_be_a_geometry_leaves_the_window_alone(qtbot: QtBot) -> None:
    """Bytes that Qt does not know put it nowhere."""
    window = QWidget()
    qtbot.addWidget(window)
    assert not restore_geometry(window, Left(b"\0\0\0"))
