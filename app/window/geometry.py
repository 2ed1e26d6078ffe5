"""Where the windows were and what they showed: remembered in a small file in the data folder.

Light, for the place of the first window is needed before the first paint.
"""

from __future__ import annotations

import base64
import contextlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from tabs.shared.language import spoken

LARGEST = 1_000_000
"""Bytes of the file that are looked at; what this program writes is far shorter."""
MOST = 20
"""Windows that are opened again at most."""


class Left(NamedTuple):
    """One window as it was left."""

    geometry: bytes = b""
    """As Qt saves it; empty when it is not known."""
    place: Mapping[str, Any] = {}
    """What it showed; see :meth:`tabs.window.frame.MainWindow.place`."""


def read_language(file: Path) -> str | None:
    """The language that was spoken when the windows were left, which those words are in that are shown before the rest."""
    try:
        with file.open("rb") as opened:
            found = json.loads(opened.read(LARGEST)).get("language")
    except (OSError, ValueError, AttributeError, RecursionError):
        return None
    return found if isinstance(found, str) else None


def read_windows(file: Path) -> list[Left]:
    """The windows that were open when the program ended, the first to be opened first.

    A file that is missing, damaged or foreign means none; one of an earlier version held the geometry of one window.
    """
    try:
        with file.open("rb") as opened:
            state = json.loads(opened.read(LARGEST))
        found = state.get("windows", [state])
        return [_left(one) for one in found[:MOST]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return []


def write_windows(file: Path, windows: Sequence[Left]) -> None:
    """Remember how windows are left, another file being put in its place.

    One that cannot be written is no reason to trouble anybody.
    """
    told = [{"geometry": base64.b64encode(left.geometry).decode(), "place": left.place} for left in windows]
    new = file.with_name(f"{file.name}.new")
    with contextlib.suppress(OSError):
        new.write_text(json.dumps({"windows": told, "language": spoken()}), encoding="utf-8")
        new.replace(file)


def restore_geometry(window: QWidget, left: Left) -> bool:
    """Put a window where it was; returns whether that is known and possible.

    Where its screen is gone, Qt moves it onto one that is there; should it be out of sight even so, it is centred.
    """
    if not left.geometry or not window.restoreGeometry(QByteArray(left.geometry)):
        return False
    frame = window.frameGeometry()
    if not any(screen.availableGeometry().intersects(frame) for screen in QGuiApplication.screens()):
        middle = QGuiApplication.primaryScreen().availableGeometry().center()
        window.move(middle.x() - frame.width() // 2, middle.y() - frame.height() // 2)
    return True


def _left(found: Mapping[str, Any]) -> Left:
    place = found.get("place")
    return Left(base64.b64decode(found["geometry"], validate=True), place if isinstance(place, dict) else {})
