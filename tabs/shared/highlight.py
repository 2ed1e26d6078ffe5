"""Colours code, a little at a time, so that a long listing never holds a frame up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtGui import QBrush, QColor, QTextBlock, QTextCharFormat, QTextDocument, QTextLayout

from tabs.shared.markdown_look import GROUP, LABEL
from tabs.shared.theme import Colors

LONGEST = 32_000
"""Characters of a code block that is coloured; a longer one stays plain."""
LONGEST_LINE = 2_000
"""Characters of a line in it: the patterns of some languages take very long over minified code."""
_TOKENS_PER_STEP = 150


def highlight(document: QTextDocument, first: QTextBlock, colors: Colors) -> Iterator[None]:
    """Colour the code block that begins with ``first``. Each step of the iterator is well under a millisecond.

    The colours lie over the letters and change nothing in the document itself.
    """
    lines = _lines(first)
    lexer = _lexer(str(first.blockFormat().property(LABEL) or "")) if lines else None
    if lexer is None:
        return
    texts = [block.text() for block in lines]
    ranges: list[list[QTextLayout.FormatRange]] = [[] for _ in lines]
    line = column = 0
    for number, (kind, value) in enumerate(lexer.get_tokens("\n".join(texts))):
        letters = _letters(kind, colors)
        for part in value.splitlines(keepends=True):
            if letters is not None and line < len(lines):
                ranges[line].append(_range(column, len(part.rstrip("\n")), letters))
            column += len(part)
            if part.endswith("\n"):
                line, column = line + 1, 0
        if number % _TOKENS_PER_STEP == 0:
            yield
    for block, formats in zip(lines, ranges, strict=True):
        if block.isValid():
            block.layout().setFormats(formats)
    start = lines[0].position()
    document.markContentsDirty(start, lines[-1].position() + lines[-1].length() - start)


def _lines(block: QTextBlock) -> list[QTextBlock]:
    """The lines of a code block, none when it is too long to be coloured."""
    group, lines, letters = block.blockFormat().property(GROUP), [], 0
    while block.isValid() and block.blockFormat().property(GROUP) == group:
        letters += block.length()
        if letters > LONGEST or block.length() > LONGEST_LINE:
            return []
        lines.append(block)
        block = block.next()
    return lines


def _lexer(language: str) -> Any:
    """The lexer of a language, ``None`` when there is none of that name."""
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415 - loaded with the first code block, not with the window
    from pygments.util import ClassNotFound  # noqa: PLC0415 - the same

    name = language.split(maxsplit=1)[0].strip("{}.").lower() if language.split() else ""
    try:
        return get_lexer_by_name(name, stripnl=False, ensurenl=False) if name else None
    except ClassNotFound:
        return None


def _letters(kind: Any, colors: Colors) -> QTextCharFormat | None:
    """The colour of a kind of token, or of the nearest kind it belongs to."""
    while kind.parent is not None:
        color = colors.syntax.get(".".join(kind))
        if color:
            letters = QTextCharFormat()
            letters.setForeground(QBrush(QColor(color)))
            return letters
        kind = kind.parent
    return None


def _range(start: int, length: int, letters: QTextCharFormat) -> QTextLayout.FormatRange:
    part = QTextLayout.FormatRange()
    part.start, part.length, part.format = start, length, letters
    return part
