"""Code as what it is made of, so that layout and comments make no difference where that is safe.

Strings stay as they are, letter by letter. Lines that begin deeper than the one before matter in Python, and wherever
the language is not known. Comments are left out where the language says what one is; where it is not known, only lines
that are nothing but a comment, for ``x // 2`` divides in one language and ends in a comment in another.
"""

from __future__ import annotations

import re

_STRING = (
    r'"""[\s\S]*?(?:"""|\Z)'
    r"|'''[\s\S]*?(?:'''|\Z)"
    r"|`[^`]*(?:`|\Z)"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'(?:\\.|[^'\\\n])*'"
)
_HASH = r"\#[^\n]*"
_SLASH = r"//[^\n]*|/\*[\s\S]*?(?:\*/|\Z)"
_WHOLE_LINE = r"^[ \t]*(?:\#[ \t]|//)[^\n]*"
_BY_HASH = frozenset(["python", "python3", "py", "sh", "bash", "shell", "zsh", "ruby", "rb", "r", "perl", "julia"])
_BY_SLASH = frozenset(
    [
        "c",
        "cpp",
        "c++",
        "h",
        "cc",
        "cs",
        "csharp",
        "c#",
        "java",
        "javascript",
        "js",
        "jsx",
        "typescript",
        "ts",
        "tsx",
        "go",
        "rust",
        "rs",
        "kotlin",
        "kt",
        "swift",
        "scala",
        "php",
        "dart",
    ]
)
_INDENTED = frozenset({"python", "python3", "py", ""})


def _tokenizer(comment: str) -> re.Pattern[str]:
    parts = rf"(?P<comment>{comment})|(?P<string>{_STRING})|(?P<indent>^[ \t]+)|(?P<end>\n)|(?P<token>\w+|[^\w\s])"
    return re.compile(parts, re.MULTILINE)


_TOKENIZERS = {"hash": _tokenizer(_HASH), "slash": _tokenizer(_SLASH), "unknown": _tokenizer(_WHOLE_LINE)}


def code_tokens(code: str, language: str) -> list[str]:
    """What a piece of code is made of, in order; the same for two pieces that differ in layout and comments alone.

    :param language: as a fence names it, empty when it does not.
    """
    language = language.lower()
    style = "hash" if language in _BY_HASH else "slash" if language in _BY_SLASH else "unknown"
    lines = _lines(code.expandtabs(8), _TOKENIZERS[style])
    if style == "slash" or (style == "hash" and language not in _INDENTED):
        return [token for _, line in lines for token in line]
    depths = [lines[0][0] if lines else 0]
    return [token for depth, line in lines for token in (*_steps(depths, depth), *line)]


def _lines(code: str, tokenizer: re.Pattern[str]) -> list[tuple[int, list[str]]]:
    """The lines that hold anything: how far each is indented, and its tokens."""
    lines: list[tuple[int, list[str]]] = []
    depth, is_new = 0, True
    for match in tokenizer.finditer(code):
        if match.lastgroup == "end":
            depth, is_new = 0, True
        elif match.lastgroup == "indent":
            depth = len(match.group())
        elif match.lastgroup != "comment":
            if is_new:
                lines.append((depth, []))
                is_new = False
            lines[-1][1].append(match.group())
    return lines


def _steps(depths: list[int], depth: int) -> list[str]:
    """Marks for a line that begins deeper or less deep than the one before it, however wide a step is."""
    steps = []
    while len(depths) > 1 and depth < depths[-1]:
        depths.pop()
        steps.append("<")
    if depth > depths[-1]:
        depths.append(depth)
        steps.append(">")
    return [f"\t{step}" for step in steps]
