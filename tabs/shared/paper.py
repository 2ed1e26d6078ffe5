"""Pages as PDF, through Qt: loaded with the first one that is made."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from tabs.shared.conversation_pages import paper
from tabs.shared.conversation_told import Told
from tabs.shared.safe_text import one_line

DOTS_PER_INCH = 300


def conversation_as_pdf(told: Told) -> bytes:
    """A conversation on paper, A4, with every answer in sight."""
    app = started()
    document = QTextDocument()
    document.setHtml(paper(told))
    data = printed(document, told.row.title)
    del app
    return data


def printed(document: QTextDocument, title: str, *, on_its_side: bool = False) -> bytes:
    """A document as PDF on A4."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    if on_its_side:
        writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setResolution(DOTS_PER_INCH)
    writer.setTitle(one_line(title))
    document.print_(writer)
    buffer.close()
    return bytes(data.data())


def started() -> QGuiApplication:
    """The Qt that draws, to be held for as long as it does; without a window one of its own, which needs no screen."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(sys.argv[:1])
