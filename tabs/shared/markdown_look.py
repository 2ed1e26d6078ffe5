"""How Markdown looks: letter and block formats of one theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFrameFormat,
    QTextTableCellFormat,
)
from PySide6.QtWidgets import QWidget

from tabs.shared.theme import Colors, colors_of, scaled

KIND = int(QTextFormat.Property.UserProperty) + 1
"""Block property: ``code`` or ``rule``; the widget paints what formats cannot."""
GROUP = KIND + 1
"""Block property: number of the code block a line belongs to, from 1."""
LABEL = KIND + 2
"""Block property of a code block's first line: its language."""
QUOTE = KIND + 3
"""Block property: how deep in quotations."""

INDENT = 24
"""Pixels per level of a list or quotation at the usual size; see :attr:`Look.indent`."""
CODE_PADDING = 12
GAP = 8
"""Below a paragraph, in pixels."""
_HEADING_SCALE = {1: 1.45, 2: 1.25, 3: 1.1}


class Look:
    """Formats of one theme in a widget's font."""

    def __init__(self, widget: QWidget) -> None:
        self.colors: Colors = colors_of(widget)
        self.font = QFont(widget.font())
        self.mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self.mono.setPointSizeF(self.font.pointSizeF() * 0.94)
        letters = QFontMetrics(self.font)
        self.indent = max(scaled(INDENT), letters.horizontalAdvance("10.") + letters.horizontalAdvance(" ") * 2)
        """Pixels per level of a list or quotation: room for a number."""
        self.code_head = letters.height() + 8
        """Pixels above the first line of code, where its language stands and what copies it."""
        self.plain = QTextCharFormat()
        self.plain.setForeground(QBrush(QColor(self.colors.text)))

    def inline(self, marks: frozenset[str], link: str = "") -> QTextCharFormat:
        """Letters with marks on: ``strong``, ``em``, ``s``, ``code``, ``heading1`` … ``heading6``, ``quote``."""
        letters = QTextCharFormat(self.plain)
        level = next((int(mark[7:]) for mark in marks if mark.startswith("heading")), 0)
        if level or "strong" in marks:
            letters.setFontWeight(QFont.Weight.DemiBold if level else QFont.Weight.Bold)
        if level:
            letters.setFontPointSize(self.font.pointSizeF() * _HEADING_SCALE.get(level, 1.0))
        if "em" in marks:
            letters.setFontItalic(True)
        if "s" in marks:
            letters.setFontStrikeOut(True)
        if "quote" in marks:
            letters.setForeground(QBrush(QColor(self.colors.muted)))
        if "code" in marks:
            letters.setFontFamilies([self.mono.family()])
            letters.setBackground(QBrush(QColor(self.colors.sunken)))
        if link:
            letters.setAnchor(True)
            letters.setAnchorHref(link)
            letters.setForeground(QBrush(QColor(self.colors.accent)))
            letters.setFontUnderline(True)
        return letters

    def code(self) -> QTextCharFormat:
        """Letters of a code block."""
        letters = QTextCharFormat(self.plain)
        letters.setFontFamilies([self.mono.family()])
        letters.setFontPointSize(self.mono.pointSizeF())
        return letters

    def block(self, *, indent: int = 0, quote: int = 0, top: float = 0, bottom: float = GAP) -> QTextBlockFormat:
        """A paragraph.

        :param indent: levels of lists around it.
        :param quote: levels of quotations around it.
        """
        shape = QTextBlockFormat()
        shape.setLeftMargin((indent + quote) * self.indent)
        shape.setTopMargin(top)
        shape.setBottomMargin(bottom)
        shape.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if quote:
            shape.setProperty(QUOTE, quote)
        return shape

    def code_block(self, group: int, *, indent: int = 0, label: str = "", above: int = 0) -> QTextBlockFormat:
        """The first line of a code block.

        :param above: pixels that the card keeps from what stands above it.
        """
        shape = QTextBlockFormat()
        shape.setLeftMargin(indent * self.indent + CODE_PADDING)
        shape.setRightMargin(CODE_PADDING)
        shape.setTopMargin(above + self.code_head)
        shape.setLineHeight(115, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setProperty(KIND, "code")
        shape.setProperty(GROUP, group)
        if label:
            shape.setProperty(LABEL, label)
        return shape

    def table_cell(self) -> QTextTableCellFormat:
        """A cell with a line below it."""
        shape = QTextTableCellFormat()
        shape.setPadding(5)
        shape.setRightPadding(14)
        shape.setBottomBorder(1)
        shape.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBottomBorderBrush(QBrush(QColor(self.colors.border)))
        return shape

    @staticmethod
    def cell(alignment: str) -> QTextBlockFormat:
        """A cell of a table, aligned ``left``, ``center`` or ``right``."""
        shape = QTextBlockFormat()
        sides = {"center": Qt.AlignmentFlag.AlignHCenter, "right": Qt.AlignmentFlag.AlignRight}
        shape.setAlignment(sides.get(alignment, Qt.AlignmentFlag.AlignLeft))
        return shape

    @staticmethod
    def thin_block() -> QTextBlockFormat:
        """The empty block that Qt needs before and after a table, as good as invisible."""
        shape = QTextBlockFormat()
        shape.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return shape

    @staticmethod
    def thin_letters() -> QTextCharFormat:
        """Letters of that block."""
        letters = QTextCharFormat()
        letters.setFontPointSize(1)
        return letters
