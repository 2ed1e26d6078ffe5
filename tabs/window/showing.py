"""What tabs can do for the window, where they can."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from tabs.shared.places import RunsBehind


@runtime_checkable
class ShowsRuns(Protocol):
    """What the tab of runs can do for the window."""

    def show_run(self, run_id: str) -> None:
        """Open a run."""

    def show_state(self, name: str) -> None:
        """List the runs of one state."""

    def show_behind(self, behind: RunsBehind) -> None:
        """List the runs behind a point of a plot."""


@runtime_checkable
class ShowsPages(Protocol):
    """What a tab with pages can do for the window."""

    def show_page(self, title: str) -> None:
        """Open a page by its title."""
