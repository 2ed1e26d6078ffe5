"""Cuts a Markdown text into blocks while it arrives, so that a finished block is drawn once and never again.

The blocks are a function of the text alone: however it was cut into pieces on the way, and whether it arrives or is
read from history, the same text gives the same blocks. Three rules see to that:

- only whole lines decide (``1`` at the end may be about to become ``1.``, an item of the list above it);
- of the blocks found in whole lines all but the last are final (CommonMark blocks close from top to bottom);
- a block that would grow without end is cut at a fixed length, so the part drawn anew each frame stays small.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from tabs.shared.markdown_rules import extend

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

BLOCK_LIMIT = 8_000
"""Characters after which a block is cut at the next line end."""
LINE_LIMIT = BLOCK_LIMIT + BLOCK_LIMIT // 4
"""Characters at which it is cut where it is: a line that long takes as long to lay out as all else in a frame."""
LINES_LIMIT = 400
"""Lines after which a block is cut: each takes a while to lay out, however short it is."""
_FIRST_LOOK = 1_000
_WINDOW = 4 * BLOCK_LIMIT
"""How far ahead the first and the longest look for blocks go: they bound the work, whatever the text."""
_BLANK = re.compile(r"(?:[ \t]*\n)+")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})[ \t]*([^\n]*)\n")


class Segment(NamedTuple):
    """A part of the text that is final."""

    kind: Literal["markdown", "open", "code", "close"]
    """``markdown`` is parsed; ``open`` starts a code block (its text is the language), ``code`` is lines of it."""
    text: str


@cache
def parser() -> MarkdownIt:
    """The Markdown parser: CommonMark with tables, strikethrough, tasks and mathematics, never HTML."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - loaded with the first answer shown, not with the window

    return extend(MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]))


class Segmenter:
    """Takes a text piece by piece and gives back what is final.

    ``tail`` is what may still change; while a code block is open it is at most one unfinished line.
    """

    def __init__(self) -> None:
        self.tail = ""
        self._half = ""
        """A carriage return whose line feed may come with the next piece."""
        self.fence = ""
        """The fence that opened the code block the tail lies in, or empty."""

    def feed(self, piece: str) -> Iterator[Segment]:
        """Add to the text; yields the segments that became final, in order."""
        piece = self._half + piece
        self._half = "\r" if piece.endswith("\r") else ""
        piece = piece[: len(piece) - len(self._half)]
        self.tail += piece.replace("\r\n", "\n").replace("\r", "\n") if "\r" in piece else piece
        yield from self._advance(whole=False)

    def finish(self) -> Iterator[Segment]:
        """The text is complete: yields what was left."""
        if self._half or (self.tail and not self.tail.endswith("\n")):
            self.tail += "\n"
        yield from self._advance(whole=True)
        if self.tail.strip():
            yield Segment("markdown", self.tail)  # definitions of links, which show nothing
        if self.fence:
            yield Segment("close", "")
        self.tail = self.fence = self._half = ""

    def _advance(self, *, whole: bool) -> Iterator[Segment]:
        while True:
            step = self._code() if self.fence else self._markdown(whole=whole)
            if step is None:
                return
            yield from step

    def _take(self, length: int) -> str:
        taken, self.tail = self.tail[:length], self.tail[length:]
        return taken

    def _code(self) -> list[Segment] | None:
        """Lines of an open code block, up to the closing fence."""
        end = self.tail.rfind("\n") + 1
        closing = re.compile(rf"^ {{0,3}}{re.escape(self.fence)}{re.escape(self.fence[0])}*[ \t]*$", re.MULTILINE)
        found = closing.search(self.tail, 0, end)
        if found is not None:
            code = self._take(found.start())
            self._take(found.end() - found.start() + 1)
            self.fence = ""
            return [*([Segment("code", code)] if code else []), Segment("close", "")]
        if end:
            return [Segment("code", self._take(end))]
        return [Segment("code", self._take(BLOCK_LIMIT))] if len(self.tail) > LINE_LIMIT else None

    def _markdown(self, *, whole: bool) -> list[Segment] | None:
        """Blocks outside of code, up to the next fence."""
        blank = _BLANK.match(self.tail)
        if blank:
            self._take(blank.end())
        opened = _opening(self.tail)
        if opened:
            self._take(opened.end())
            self.fence = opened[1]
            return [Segment("open", opened[2].strip())]
        found = self._look_ahead(whole=whole)
        if not found:
            end = self._cut()
            found = [Segment("markdown", self._take(end))] if end else []
        return found or None

    def _look_ahead(self, *, whole: bool) -> list[Segment]:
        """The finished blocks at the front. Looks only as far as it must: every look parses all it sees."""
        size = _FIRST_LOOK
        while True:
            window = self.tail[:size]
            complete = whole and len(window) == len(self.tail)
            lines = window if complete else window[: window.rfind("\n") + 1]
            found = self._finished(_block_ends(lines, complete=complete))
            if found or size >= min(len(self.tail), _WINDOW):
                return found
            size *= 4

    def _finished(self, ends: list[int]) -> list[Segment]:
        """The blocks that end at ``ends``, up to the first that is code or overlong."""
        found: list[Segment] = []
        taken = 0
        for end in ends:
            block = _without_blank_lines(self.tail[taken:end])
            if len(block) > BLOCK_LIMIT or block.count("\n") > LINES_LIMIT or _opening(block):
                break
            found.append(Segment("markdown", block))
            taken = end
        self._take(taken)
        return found

    def _cut(self) -> int:
        """Where the overlong block at the front is cut, 0 when it is not overlong yet."""
        many = _nth_line_end(self.tail, LINES_LIMIT)
        if 0 < many < BLOCK_LIMIT and len(self.tail) > many:
            return many
        line_end = self.tail.find("\n", BLOCK_LIMIT, LINE_LIMIT) + 1
        if line_end:
            return line_end
        return LINE_LIMIT if len(self.tail) >= LINE_LIMIT else 0


def _nth_line_end(text: str, number: int) -> int:
    """Where so many lines end, 0 when there are fewer."""
    place = 0
    for _ in range(number):
        place = text.find("\n", place) + 1
        if not place:
            return 0
    return place


def _without_blank_lines(text: str) -> str:
    """The text without the blank lines it begins with."""
    blank = _BLANK.match(text)
    return text[blank.end() :] if blank else text


def _opening(text: str) -> re.Match[str] | None:
    """The line that opens a code block, when the text begins with one (CommonMark 0.31, 4.5)."""
    opened = _FENCE.match(text)
    return None if opened and opened[1][0] == "`" and "`" in opened[2] else opened


def _block_ends(lines: str, *, complete: bool) -> list[int]:
    """Where the top-level blocks of some whole lines end; without the last one unless the text is complete."""
    ends = [token.map[1] for token in _top_level(lines) if token.map] if lines else []
    if not complete:
        ends = ends[:-1]
    offsets = [0]
    for line in lines.split("\n"):
        offsets.append(offsets[-1] + len(line) + 1)
    return [min(offsets[end], len(lines)) for end in ends]


def _top_level(lines: str) -> Iterator[Any]:
    """The opening tokens of the outermost blocks; inline text is not looked at."""
    instance = parser()
    tokens: list[Any] = []
    instance.block.parse(lines, instance, {}, tokens)
    return (token for token in tokens if token.level == 0 and token.nesting >= 0 and token.type != "inline")
