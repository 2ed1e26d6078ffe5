"""Writes Markdown into a text document, with a cursor and never through HTML.

Nothing foreign is interpreted but the Markdown itself: HTML shows as its characters, an image as its description and
address, and a link whose scheme is not allowed as text. Characters that deceive are spelled out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTableFormat,
)

from tabs.shared.addresses import SCHEMES, may_lead_to
from tabs.shared.markdown_look import CODE_PADDING, GAP, GROUP, KIND, Look
from tabs.shared.markdown_rules import TASK
from tabs.shared.safe_text import visible
from tabs.shared.segments import parser

_LINE_BREAK = "\u2028"
DENSE = {"[": 300, "|": 1000, "*": 600, "_": 600, "`": 600, "<": 600, "&": 600, "~": 600, "\\": 1200, "]:": 150}
"""So often a mark may stand in one block; with more of them reading it, or laying it out, would hold the window up."""
_BULLETS = (QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListCircle, QTextListFormat.Style.ListSquare)
_TASKS = {True: QTextBlockFormat.MarkerType.Checked, False: QTextBlockFormat.MarkerType.Unchecked}
_MARKS = {"strong": "strong", "em": "em", "s": "s"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the nesting a block stands."""

    lists: int = 0
    quotes: int = 0
    bullets: QTextListFormat | None = None
    tight: bool = False
    marks: frozenset[str] = frozenset()


class MarkdownWriter:
    """Appends blocks to the end of a document.

    :param document: empty, and written to by nobody else.
    """

    def __init__(self, document: QTextDocument, look: Look) -> None:
        self._look = look
        self._cursor = QTextCursor(document)
        self._env: dict[str, Any] = {}
        self._unused = True
        """Whether the last block of the document is still empty and to be used next."""
        self._group = 0
        self._in_code = False

    def mark(self) -> Callable[[], None]:
        """Remember the end of the document; what is returned takes away everything written since."""
        position, unused, group, in_code = self._end().position(), self._unused, self._group, self._in_code
        environment = {key: dict(value) for key, value in self._env.items()}

        def rewind() -> None:
            self._cursor.setPosition(position)
            self._cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
            self._cursor.removeSelectedText()
            self._unused, self._group, self._in_code, self._env = unused, group, in_code, environment

        return rewind

    @contextmanager
    def editing(self) -> Iterator[None]:
        """Lay out once, after everything inside is written."""
        self._cursor.beginEditBlock()
        try:
            yield
        finally:
            self._cursor.endEditBlock()

    def write(self, text: str) -> None:
        """Append Markdown. Definitions of links hold from here on. A block that is nothing but marks is shown as it is."""
        if any(text.count(mark) > most for mark, most in DENSE.items()):
            self.open_code("")
            self.add_code(text)
            self.close_code()
        else:
            _Blocks(self, parser().parse(text, self._env)).write()

    def write_rest(self, words: str, offer: str, address: str) -> None:
        """Append a line of the program's own, which says something and offers a link of the program's own."""
        letters = self._look.inline(frozenset({"quote"}))
        self.begin(self._look.block(top=GAP), letters)
        self.cursor.insertText(words, letters)
        self.cursor.insertText(offer, self._look.inline(frozenset(), address))

    def open_code(self, label: str, *, indent: int = 0) -> None:
        """Begin a code block."""
        self._group += 1
        last = self._end().block()
        if last.previous().isValid():
            self._unused = False  # Qt leaves no room above what takes the place of the block behind a table
        before = last.previous() if self._unused else last
        # margins do not add up: room below a card of code, and above the next one, is the larger of the two
        above = GAP + CODE_PADDING if before.blockFormat().property(GROUP) else GAP if before.isValid() else 0
        shape = self._look.code_block(self._group, indent=indent, label=visible(label), above=above)
        self.begin(shape, self._look.code())
        self._in_code = False

    def add_code(self, text: str) -> None:
        """Append whole lines, or the last one without its end, to the code block."""
        cursor = self._end()
        if self._in_code:
            shape = cursor.blockFormat()
            shape.setTopMargin(0)
            cursor.insertBlock(shape, self._look.code())
        self._in_code = True
        lines = visible(text.removesuffix("\n")).split("\n")
        cursor.insertText(lines[0], self._look.code())
        if len(lines) > 1:
            shape = cursor.blockFormat()
            shape.setTopMargin(0)
            cursor.insertBlock(shape, self._look.code())
            cursor.insertText("\n".join(lines[1:]), self._look.code())

    def close_code(self) -> None:
        """End the code block: leave room below it."""
        cursor = self._end()
        shape = cursor.blockFormat()
        shape.setBottomMargin(CODE_PADDING + GAP)
        cursor.setBlockFormat(shape)
        self._in_code = False

    @property
    def group(self) -> int:
        """The number of the newest code block."""
        return self._group

    def begin(self, shape: QTextBlockFormat, letters: QTextCharFormat) -> None:
        """Begin a block at the end of the document."""
        cursor = self._end()
        if self._unused:
            current = cursor.block().textList()
            if current is not None:
                current.remove(cursor.block())
            cursor.setBlockFormat(shape)
            cursor.setBlockCharFormat(letters)
            self._unused = False
        else:
            cursor.insertBlock(shape, letters)

    def leave_unused(self) -> None:
        """Say that the last block is empty and the next one is to take its place."""
        self._unused = True

    def _end(self) -> QTextCursor:
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        return self._cursor

    @property
    def cursor(self) -> QTextCursor:
        """The cursor, at the end."""
        return self._end()

    @property
    def look(self) -> Look:
        """The formats."""
        return self._look


class _Blocks:
    """Walks through the tokens of one piece of Markdown."""

    def __init__(self, writer: MarkdownWriter, tokens: Sequence[Any]) -> None:
        self._writer = writer
        self._tokens = iter(tokens)
        self._look = writer.look
        self._lists: list[QTextList | None] = []
        self._item_open = False

    def write(self) -> None:
        self._until("", Place())

    def _until(self, close: str, place: Place) -> None:
        """Write blocks up to the token that closes the one they are in."""
        handlers: Mapping[str, Callable[[Any, Place], None]] = {
            "paragraph_open": self._paragraph,
            "heading_open": self._heading,
            "bullet_list_open": self._list,
            "ordered_list_open": self._list,
            "blockquote_open": self._quote,
            "fence": self._fence,
            "code_block": self._fence,
            "hr": self._rule,
            "table_open": self._table,
        }
        for token in self._tokens:
            if token.type == close:
                return
            if token.type == "list_item_open":
                self._item_open = True
                self._until("list_item_close", place)
                if self._item_open:
                    self._begin(place, bottom=2)  # an item with nothing in it
            elif token.type in handlers:
                handlers[token.type](token, place)

    def _begin(self, place: Place, *, top: float = 0, bottom: float = GAP, done: bool | None = None) -> None:
        """Begin a block.

        :param done: whether the task is that it is; none where it is no task.
        """
        shape = self._look.block(indent=place.lists, quote=place.quotes, top=top, bottom=bottom)
        item = self._item_open and bool(self._lists)
        if item:
            shape.setLeftMargin((place.lists - 1 + place.quotes) * self._look.indent)
        if item and done is not None:
            shape.setMarker(_TASKS[done])
        self._writer.begin(shape, self._look.inline(place.marks))
        if item:
            self._item_open = False
            self._join_list(place)

    def _join_list(self, place: Place) -> None:
        cursor = self._writer.cursor
        if self._lists[-1] is None:
            self._lists[-1] = cursor.createList(place.bullets or QTextListFormat())
        else:
            self._lists[-1].add(cursor.block())

    def _paragraph(self, token: Any, place: Place) -> None:
        self._begin(place, bottom=2 if token.hidden else GAP, done=token.meta.get(TASK))
        self._inline(place.marks)

    def _heading(self, token: Any, place: Place) -> None:
        marks = place.marks | {f"heading{token.tag[1:]}"}
        self._begin(replace(place, marks=marks), top=6, bottom=6)
        self._inline(marks)

    def _list(self, token: Any, place: Place) -> None:
        shape = QTextListFormat()
        if token.type == "ordered_list_open":
            shape.setStyle(QTextListFormat.Style.ListDecimal)
            shape.setStart(int(token.attrs.get("start", 1)))
        else:
            shape.setStyle(_BULLETS[min(place.lists, len(_BULLETS) - 1)])
        shape.setIndent(1)
        if self._item_open:
            self._begin(place, bottom=2)  # an item that begins with a list
        self._lists.append(None)
        self._until(token.type.replace("_open", "_close"), replace(place, lists=place.lists + 1, bullets=shape))
        self._lists.pop()
        self._item_open = False
        if not place.lists:
            cursor = self._writer.cursor
            last = cursor.blockFormat()
            last.setBottomMargin(max(GAP, last.bottomMargin()))
            cursor.setBlockFormat(last)

    def _quote(self, _token: Any, place: Place) -> None:
        inside = replace(place, quotes=place.quotes + 1, marks=place.marks | {"quote"})
        if self._item_open:
            self._begin(place, bottom=2)
        self._until("blockquote_close", inside)

    def _fence(self, token: Any, place: Place) -> None:
        if self._item_open:
            self._begin(place, bottom=2)
        self._writer.open_code(token.info.strip(), indent=place.lists + place.quotes)
        self._writer.add_code(token.content)
        self._writer.close_code()

    def _rule(self, _token: Any, place: Place) -> None:
        shape = self._look.block(indent=place.lists, quote=place.quotes, top=4, bottom=GAP)
        shape.setProperty(KIND, "rule")
        self._writer.begin(shape, self._look.plain)

    def _inline(self, marks: frozenset[str]) -> None:
        """Write the text of a block; the next token holds it."""
        _Inline(self._writer.cursor, self._look, marks).write(next(self._tokens).children or ())

    def _table(self, _token: Any, place: Place) -> None:
        rows = list(self._rows())
        width = max(len(cells) for cells in rows)
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setCellSpacing(0)
        shape.setHeaderRowCount(1)
        shape.setBottomMargin(GAP)
        shape.setLeftMargin((place.lists + place.quotes) * self._look.indent)
        shape.setWidth(QTextLength())
        self._writer.begin(self._look.thin_block(), self._look.thin_letters())
        table = self._writer.cursor.insertTable(len(rows), width, shape)
        for line, cells in enumerate(rows):
            for column, (alignment, children) in enumerate(cells):
                marks = place.marks | {"strong"} if line == 0 else place.marks
                cell = table.cellAt(line, column)
                cell.setFormat(self._look.table_cell())
                cursor = cell.firstCursorPosition()
                cursor.setBlockFormat(self._look.cell(alignment))
                _Inline(cursor, self._look, marks).write(children)
        self._writer.cursor.setBlockFormat(self._look.thin_block())
        self._writer.cursor.setBlockCharFormat(self._look.thin_letters())
        self._writer.leave_unused()

    def _rows(self) -> Iterator[list[tuple[str, Sequence[Any]]]]:
        """Each row's cells: how the text is aligned, and the text."""
        row: list[tuple[str, Sequence[Any]]] = []
        alignment = ""
        for token in self._tokens:
            if token.type == "table_close":
                return
            if token.type == "tr_open":
                row = []
            elif token.type in {"th_open", "td_open"}:
                alignment = str(token.attrs.get("style", "")).removeprefix("text-align:")
            elif token.type == "inline":
                row.append((alignment, token.children or ()))
            elif token.type == "tr_close":
                yield row


class _Inline:
    """Writes text with its marks."""

    def __init__(self, cursor: QTextCursor, look: Look, marks: frozenset[str]) -> None:
        self._cursor = cursor
        self._look = look
        self._marks = [marks]
        self._link = ""

    def write(self, children: Sequence[Any]) -> None:
        for token in children:
            if token.nesting:
                self._nest(token)
            elif token.type in {"softbreak", "hardbreak"}:
                self._put(_LINE_BREAK)
            elif token.type == "code_inline":
                self._put(visible(token.content), "code")
            elif token.type == "image":
                self._put(visible(f"{token.content} ({token.attrs.get('src', '')})".strip()), "em")
            else:
                self._put(visible(token.content))

    def _nest(self, token: Any) -> None:
        if token.tag == "a":
            self._link = allowed_link(str(token.attrs.get("href", ""))) if token.nesting > 0 else ""
        elif token.nesting > 0:
            self._marks.append(self._marks[-1] | {_MARKS.get(token.tag, "")})
        else:
            self._marks.pop()

    def _put(self, text: str, mark: str = "") -> None:
        marks = self._marks[-1] | {mark} if mark else self._marks[-1]
        self._cursor.insertText(text.replace("\n", _LINE_BREAK), self._look.inline(marks, self._link))


def allowed_link(address: str) -> str:
    """The address when a link may lead there, otherwise nothing."""
    url = QUrl(address)
    fits = may_lead_to(address) and url.isValid() and url.scheme().lower() in SCHEMES
    return address if fits and (url.host() or url.scheme().lower() == "mailto") else ""
