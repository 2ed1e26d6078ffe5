"""What can be done with runs, made known to palette, sheet of shortcuts and tool tips."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QLineEdit, QPushButton

from tabs.runs.actions import KEYS, TITLES, ActionBar
from tabs.shared.actions import Action, Actions


def make_known(
    acts: Actions, search: QLineEdit, replay: QPushButton, bar: ActionBar, act: Callable[[str], None]
) -> None:
    """Tell of the search, of replaying, and of what the bar offers for the open run, which ``act`` does by its name."""
    acts.add(Action("runs.search", "Search runs", search.setFocus, "Ctrl+F", icon="search"))
    acts.add(Action("runs.replay", "Replay a bundle", replay.click, "Ctrl+O", icon="file"), button=replay)
    for name, title in TITLES.items():
        words, can = title.removesuffix(" …"), partial(bar.possible, name)
        acts.add(Action(f"runs.{name}", words, partial(act, name), KEYS.get(name, ""), can=can, icon="runs"))
