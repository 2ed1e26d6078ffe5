# ruff: noqa: INP001 - beside the pages, no package
"""Pictures of a first start, and of pages that have nothing to show yet. They are taken before anything was asked."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from app.window.content import Content
from docs.scenes import CHAT, PERFORMANCE, RUNS, SETTINGS, Scenes, tab_of
from tabs.performance.tab import ALERTS, CACHE, MODELS, TRENDS, PerformanceTab
from tabs.settings.tab import SettingsTab


async def _welcome(_content: Content, _home: Path) -> None:
    """What a newcomer sees: prompts to try, and two ways to real models."""


async def _no_runs(_content: Content, _home: Path) -> None:
    """The runs before anything was asked."""


async def _no_figures(page: int, content: Content, _home: Path) -> None:
    """A page of the performance before anything was asked."""
    tab_of(content, PerformanceTab).pages.setCurrentIndex(page)


async def _page(title: str, content: Content, _home: Path) -> None:
    """A page of the settings that holds nothing yet."""
    tab_of(content, SettingsTab).show_page(title)


EMPTY: Scenes = {
    "welcome": (CHAT, _welcome),
    "no-runs": (RUNS, _no_runs),
    "no-figures": (PERFORMANCE, partial(_no_figures, MODELS)),
    "no-trends": (PERFORMANCE, partial(_no_figures, TRENDS)),
    "no-savings": (PERFORMANCE, partial(_no_figures, CACHE)),
    "no-alerts": (PERFORMANCE, partial(_no_figures, ALERTS)),
    "no-presets": (SETTINGS, partial(_page, "Presets")),
    "no-recorded-answers": (SETTINGS, partial(_page, "Cache")),
    "no-memory": (SETTINGS, partial(_page, "Memory")),
}
