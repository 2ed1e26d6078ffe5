"""Places in a text that hold what was looked for: where they are in a document, and how they are marked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from tabs.shared.theme import colors_of

Places = Sequence[tuple[int, int]]
"""Beginnings and ends."""
MOST = 300
"""Places marked in one text: those around the one that is shown."""
_WIDE = re.compile("[\U00010000-\U0010ffff]")


def mark_colors(widget: QWidget, *, current: bool) -> tuple[str, str]:
    """Ground and letters of what was found in a text; no letters where they keep the colours they have."""
    colors = colors_of(widget)
    return (colors.accent, colors.accent_text) if current else (colors.found, "")


def places_in(document: QTextDocument, pattern: re.Pattern[str]) -> Places:
    """Where a document holds what is looked for, in its own positions: it counts characters beyond U+FFFF twice."""
    text = document.toRawText()
    return in_document(text, [match.span() for match in pattern.finditer(text)])


def in_document(text: str, places: Places) -> Places:
    """The places of a text in the positions of a document that holds it.

    :param places: in order.
    """
    wide = [match.start() for match in _WIDE.finditer(text)] if places else []
    if not wide:
        return places
    passed, moved = 0, []
    for start, end in places:
        while passed < len(wide) and wide[passed] < start:
            passed += 1
        inside = sum(1 for place in wide[passed : passed + end - start] if place < end)
        moved.append((start + passed, end + passed + inside))
    return moved


def around(places: Places, current: int) -> range:
    """The numbers of the places that are marked."""
    first = max(0, min(current - MOST // 2, len(places) - MOST))
    return range(first, min(len(places), first + MOST))


def mark_places(view: QTextEdit, places: Places, current: int) -> None:
    """Mark places in a text, one of them more strongly.

    :param current: its number; -1 for none.
    """
    marks = []
    for number in around(places, current):
        ground, letters = mark_colors(view, current=number == current)
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(view.document())
        mark.cursor.setPosition(places[number][0])
        mark.cursor.setPosition(places[number][1], QTextCursor.MoveMode.KeepAnchor)
        mark.format.setBackground(QColor(ground))
        if letters:
            mark.format.setForeground(QColor(letters))
        marks.append(mark)
    view.setExtraSelections(marks)
