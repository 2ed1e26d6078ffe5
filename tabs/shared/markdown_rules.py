"""What the Markdown of models has and CommonMark has not: mathematics between its delimiters, and boxes of tasks.

Both as rules of the parser, so that what is drawn and what is searched are the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tabs.shared.math_text import LONGEST, as_text

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

TASK = "task"
"""In the ``meta`` of a paragraph that is a task of a list: whether it is done."""
_CLOSED_BY = {"\\(": "\\)", "\\[": "\\]", "$$": "$$"}
_DOLLARS = re.compile(r"\$(?![\s$])((?:[^$\\\n]|\\.)+?)(?<!\s)\$(?![\d$])")
_MATHS = re.compile(r"[\\^_=<>+*/]|^[A-Za-z]$")
"""Something of a formula: a price is none."""
_BOX = re.compile(r"\[([ xX])\]\s+(?=\S)")


def extend(parser: MarkdownIt) -> MarkdownIt:
    """Have a parser know both."""
    parser.inline.ruler.before("escape", "math", _math)
    parser.core.ruler.after("inline", "tasks", _tasks)
    return parser


def _math(state: Any, silent: bool) -> bool:
    """A formula, in characters where all of it is known, and as it is written otherwise, with its delimiters."""
    begins = state.src[state.pos : state.pos + 2]
    found = _between(state, begins) if begins in _CLOSED_BY else _between_dollars(state) if begins[:1] == "$" else None
    if found is None:
        return False
    written, formula = found
    if not silent:
        token = state.push("math", "", 0)
        token.content = (as_text(formula) if _MATHS.search(formula) else None) or written
        token.markup = written
    state.pos += len(written)
    return True


def _between(state: Any, begins: str) -> tuple[str, str] | None:
    start = state.pos + len(begins)
    end = state.src.find(_CLOSED_BY[begins], start, min(state.posMax, start + LONGEST))
    formula = state.src[start:end]
    return (state.src[state.pos : end + 2], formula) if end > start and formula.strip() else None


def _between_dollars(state: Any) -> tuple[str, str] | None:
    before = state.src[state.pos - 1 : state.pos]
    found = _DOLLARS.match(state.src, state.pos, min(state.posMax, state.pos + LONGEST))
    fits = found is not None and not before.isalnum() and _MATHS.search(found[1])
    return (found[0], found[1]) if found is not None and fits else None


def _tasks(state: Any) -> None:
    """``[x]`` and ``[ ]`` at the beginning of an item become its mark."""
    for item, paragraph, inline in zip(state.tokens, state.tokens[1:], state.tokens[2:], strict=False):
        if item.type != "list_item_open" or paragraph.type != "paragraph_open" or not inline.children:
            continue
        first = inline.children[0]
        box = _BOX.match(first.content) if first.type == "text" else None
        if box is not None:
            paragraph.meta[TASK] = box[1] != " "
            first.content = first.content[box.end() :]
