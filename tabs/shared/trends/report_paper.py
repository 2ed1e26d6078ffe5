"""A report as PDF, through Qt: loaded with the first one that is made."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QImage, QPainter, QTextDocument
from PySide6.QtSvg import QSvgRenderer

from tabs.shared.language import tr
from tabs.shared.paper import printed, started
from tabs.shared.trends.charts import HEIGHT, WIDTH
from tabs.shared.trends.metrics import Metric
from tabs.shared.trends.report import Report
from tabs.shared.trends.report_page import Charts, as_paper

_SCALE = 3
"""Dots of a chart for each of its own, so that it is sharp on paper."""
_SHOWN = 460
"""Width of a chart on the page, in its pixels."""


def as_pdf(report: Report) -> bytes:
    """The report on paper, A4 on its side."""
    app = started()
    document = QTextDocument()

    def pictures(charts: Charts) -> str:
        cells = [_cell(document, metric, svg) for metric, svg in charts]
        rows = ["".join(cells[place : place + 2]) for place in range(0, len(cells), 2)]
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"

    document.setHtml(as_paper(report, pictures))
    data = printed(document, report.title, on_its_side=True)
    del app
    return data


def _cell(document: QTextDocument, metric: Metric, svg: str) -> str:
    """A chart with its title; the picture is kept with the document."""
    name = f"chart:{metric.key}"
    document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), _drawn(svg))
    height = round(HEIGHT * _SHOWN / WIDTH)
    return f'<td><b>{escape(tr(metric.title))}</b><br><img src="{name}" width="{_SHOWN}" height="{height}"></td>'


def _drawn(svg: str) -> QImage:
    """A chart as a picture on white."""
    image = QImage(WIDTH * _SCALE, HEIGHT * _SCALE, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    return image
