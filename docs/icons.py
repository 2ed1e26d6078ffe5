# ruff: noqa: INP001 - a script beside the pages, no package
"""Draws the program's icon in the sizes that systems want: ``python -m docs.icons`` after ``tutti.svg`` was changed."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).parents[1] / "resources" / "desktop"
ALONE = (48, 128, 256)
"""Edges in pixels of the pictures that stand in files of their own."""
TOGETHER = (16, 24, 32, 48, 256)
"""Those that Windows takes from one file."""


def main() -> int:
    """Draw all of them."""
    app = QGuiApplication(sys.argv[:1])
    drawing = QSvgRenderer(str(FOLDER / "tutti.svg"))
    for edge in ALONE:
        (FOLDER / f"tutti-{edge}.png").write_bytes(picture(drawing, edge))
    (FOLDER / "tutti.ico").write_bytes(together({edge: picture(drawing, edge) for edge in TOGETHER}))
    del app
    return 0


def picture(drawing: QSvgRenderer, edge: int) -> bytes:
    """A drawing as PNG."""
    image = QImage(edge, edge, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", 0)  # type: ignore[call-overload]  # the stubs want bytes, Qt takes the name
    return bytes(buffer.data().data())


def together(pictures: dict[int, bytes]) -> bytes:
    """Pictures in PNG, by their edge, as one file of Windows' icon format, which holds them as they are."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    places, offset = b"", len(head) + 16 * len(pictures)
    for edge, data in pictures.items():
        places += struct.pack("<BBBBHHII", edge % 256, edge % 256, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return head + places + b"".join(pictures.values())


if __name__ == "__main__":
    sys.exit(main())
