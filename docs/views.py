# ruff: noqa: INP001 - beside the pages, no package
"""Writes the page that shows every view: each with what is to be seen, in light and dark, in every size it was drawn in."""

from __future__ import annotations

import inspect
from collections.abc import Container
from functools import partial

from docs.scenes import Scenes

HEAD = """# Every view

The views of the window in light and dark: in a window of 1280 x 800 and one of 1920 x 1080, and in the smaller one at
200 %. Dialogs have a size of their own. [The guide](guide.md) tells what they are for; a click shows a picture as it is.
This page is written by `python -m docs.screenshots`, which takes the pictures; it shows those that there are.
"""
THEMES = ("light", "dark")
SIZES = {"1280": "1280 x 800", "1920": "1920 x 1080", "twice": "at 200 %"}
"""How names of pictures end, and what that means."""
WIDTH = 420
"""Pixels across a picture on the page."""


def page(scenes: Scenes, pictures: Container[str]) -> str:
    """The page.

    :param pictures: names of the files that there are; the others are left out.
    """
    parts = [HEAD]
    for name, (_, bring_about) in scenes.items():
        rows = [row for size in SIZES if (row := _row(name, size, pictures))]
        if rows:
            parts.append(f"\n## {_title(name)}\n\n{_sentence(bring_about)}\n\n| | light | dark |\n|---|---|---|\n")
            parts.extend(rows)
    return "".join(parts)


def _row(name: str, size: str, pictures: Container[str]) -> str:
    files = {theme: f"{name}-{theme}-{size}.webp" for theme in THEMES}
    cells = [
        f'<a href="images/{file}"><img width="{WIDTH}" alt="{_title(name)}, {theme}" src="images/{file}"></a>'
        if file in pictures
        else ""
        for theme, file in files.items()
    ]
    words = SIZES[size] if size != "1280" or f"{name}-light-1920.webp" in pictures else ""
    return f"| {' | '.join([words, *cells])} |\n" if any(cells) else ""


def _title(name: str) -> str:
    return name.replace("-", " ").capitalize()


def _sentence(bring_about: object) -> str:
    """What is to be seen, as the function says that brings it about."""
    told = bring_about.func if isinstance(bring_about, partial) else bring_about
    return " ".join((inspect.getdoc(told) or "").split())
