"""Where the window was: remembered in a small file in the data folder. Light, for it is needed before the first paint."""

from __future__ import annotations

import base64
import json
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget


def save_geometry(window: QWidget, file: Path) -> None:
    """Remember where a window is; a file that cannot be written is no reason to trouble anybody."""
    state = {"geometry": base64.b64encode(window.saveGeometry().data()).decode()}
    try:
        file.write_text(json.dumps(state), encoding="utf-8")
    except OSError:
        return


def restore_geometry(window: QWidget, file: Path) -> bool:
    """Put a window where it was; returns whether that is known and possible."""
    try:
        state = json.loads(file.read_text(encoding="utf-8"))
        geometry = base64.b64decode(state["geometry"], validate=True)
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return window.restoreGeometry(QByteArray(geometry))
