"""What can be done with runs, made known to palette, sheet of shortcuts and tool tips."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tabs.runs.actions import KEYS, TITLES, ActionBar
from tabs.runs.side import RunsSide
from tabs.shared.actions import Action, Actions
from tabs.shared.language import tr
from tabs.shared.side_fold import SideFold


def make_known(acts: Actions, side: RunsSide, bar: ActionBar, act: Callable[[str], None], fold: SideFold) -> None:
    """Tell of the search, of filters, of replaying, and of what the bar offers for the open run, which ``act`` does by its
    name.
    """

    def listed(do: Callable[[], object]) -> Callable[[], object]:
        def done() -> None:
            fold.bring_back()
            do()

        return done

    acts.add(Action("runs.search", tr("Search runs"), listed(side.search.setFocus), "Ctrl+F", icon="search"))
    acts.add(
        Action("runs.filter", tr("Filter runs"), listed(side.filter.showMenu), "Ctrl+Shift+L", icon="filter"),
        button=side.filter,
    )
    acts.add(
        Action(
            "runs.clear",
            tr("List all runs"),
            listed(side.clear_all),
            icon="runs",
            words=tr("clear filters"),
            can=side.can_clear,
        )
    )
    acts.add(Action("runs.replay", tr("Replay a bundle"), side.replay.click, "Ctrl+O", icon="file"), button=side.replay)
    for name, title in TITLES.items():
        words, can = tr(title).removesuffix(" …"), partial(bar.possible, name)
        acts.add(Action(f"runs.{name}", words, partial(act, name), KEYS.get(name, ""), can=can, icon="runs"))
