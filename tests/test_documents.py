"""What the documents show is what works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from core.critics.critic import Critic
from core.strategies.context import Strategy

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
