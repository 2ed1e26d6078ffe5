"""What the documents show is what works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from core.critics.critic import Critic
from core.strategies.context import Strategy
from docs import desktop_scenes, screenshots, tab_scenes, views

DOCS = Path(__file__).parent.parent / "docs"


def _blocks(name: str) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```", (DOCS / name).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def test_the_example_of_a_critic_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """Both pieces of code in the page about critics run as they stand, one behind the other."""
    names: dict[str, object] = {}
    for block in _blocks("adding-a-critic.md"):
        exec(compile(block, "adding-a-critic.md", "exec"), names)  # noqa: S102 - our own document
    assert isinstance(names["SOURCES"], Critic)
    assert "arithmetic failed 1 of 1 equations are wrong: 2+2 is 4 and not 5." in capsys.readouterr().out


def test_the_example_of_a_strategy_runs() -> None:
    """The code in the page about strategies makes a strategy."""
    names: dict[str, object] = {"__name__": "shortest"}
    exec(compile(_blocks("adding-a-strategy.md")[0], "adding-a-strategy.md", "exec"), names)  # noqa: S102 - our own document
    assert isinstance(names["SHORTEST"], Strategy)


def test_every_picture_that_a_document_shows_is_there() -> None:
    """No document leads to a picture that nobody took."""
    shown = {
        (page, target)
        for page in (*DOCS.glob("*.md"), DOCS.parent / "README.md")
        for target in re.findall(r"(?:docs/)?images/[\w.-]+", page.read_text(encoding="utf-8"))
    }
    assert len(shown) > 100
    assert [(page.name, target) for page, target in shown if not (page.parent / target).is_file()] == []


def test_the_page_of_every_view_shows_the_pictures_that_there_are() -> None:
    """Each picture of the window is on that page, under what is told of its view, and was taken by the script of today."""
    pictures = {file.name for file in (DOCS / "images").iterdir() if file.suffix != ".svg"}
    page = (DOCS / "views.md").read_text(encoding="utf-8")
    assert page == views.page(screenshots.SCENES, pictures)
    assert set(re.findall(r'src="images/([\w.-]+)"', page)) == pictures


def test_every_view_is_shown_in_both_themes_and_with_large_letters() -> None:
    """Each view has a picture in light and in dark and one at 200 %, and each tab has both themes in every size."""
    pictures = {file.stem for file in (DOCS / "images").iterdir()}
    seen = screenshots.SCENES.keys() - desktop_scenes.UNSEEN
    lacking = {f"{name}-{theme}-1280" for name in seen for theme in screenshots.THEMES} - pictures
    lacking |= {f"{name}-{variant.name}" for name in tab_scenes.FIRST for variant in screenshots.VARIANTS} - pictures
    lacking |= {name for name in seen if not pictures & {f"{name}-{theme}-twice" for theme in screenshots.THEMES}}
    assert sorted(lacking) == []
