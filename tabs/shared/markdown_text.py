"""The characters that Markdown shows, without showing it: what is searched before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tabs.shared.markdown import DENSE
from tabs.shared.safe_text import visible
from tabs.shared.segments import Segmenter, parser

LINE, BLOCK = "\u2028", "\u2029"
"""Ends of lines and of blocks, as a text document has them."""
_PIECE = 1_500


def blocks_of(text: str) -> Iterator[str]:
    """What :class:`tabs.shared.markdown_view.MarkdownView` shows of a text, cut into parts that take a frame's time at most.

    Joined with :data:`BLOCK` they are the document's characters, but for the marks of lists and the frames of tables.
    """
    segmenter, environment = Segmenter(), dict[str, Any]()
    for start in range(0, len(text), _PIECE):
        for segment in segmenter.feed(text[start : start + _PIECE]):
            yield from _shown(segment.kind, segment.text, environment)
    for segment in segmenter.finish():
        yield from _shown(segment.kind, segment.text, environment)


def _shown(kind: str, text: str, environment: dict[str, Any]) -> Iterator[str]:
    if kind == "code" or (kind == "markdown" and any(text.count(mark) > most for mark, most in DENSE.items())):
        yield _code(text)
    elif kind == "markdown":
        for token in parser().parse(text, environment):
            if token.type == "inline":
                yield _inline(token.children or ())
            elif token.type in {"fence", "code_block"}:
                yield _code(token.content)


def _code(text: str) -> str:
    return visible(text.removesuffix("\n")).replace("\n", BLOCK)


def _inline(children: Sequence[Any]) -> str:
    parts = []
    for token in children:
        if token.type in {"softbreak", "hardbreak"}:
            parts.append(LINE)
        elif token.type == "image":
            parts.append(visible(f"{token.content} ({token.attrs.get('src', '')})".strip()))
        elif not token.nesting:
            parts.append(visible(token.content).replace("\n", LINE))
    return "".join(parts)
