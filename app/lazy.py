"""The only places where a part is loaded while the program runs, and not when it starts.

``tutti ask`` must not pay for Qt, and no command for the others. Everything loaded late is in ``BOUNDARIES``, so that
the contract on imports can name the exceptions.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Literal

Boundary = Literal[
    "ask",
    "chat",
    "models",
    "providers",
    "runs",
    "receipt",
    "replay",
    "settings",
    "conversations",
    "cache",
    "memory",
    "arena",
    "insights",
    "budget",
    "breakers",
    "alerts",
    "report",
    "report_paper",
    "conversation_paper",
    "prompts",
    "presets",
    "bench",
    "events",
    "desktop",
    "doctor",
    "welcome",
    "window",
    "content",
    "windows",
    "engine",
    "network",
    "nearness",
    "diagnosis",
    "settings_tab",
    "performance_tab",
    "runs_tab",
    "tables",
    "progress",
]

BOUNDARIES: dict[Boundary, str] = {
    "ask": "app.cli.ask:ask",
    "chat": "app.cli.chat:chat",
    "models": "app.cli.models:models",
    "providers": "app.cli.providers:providers",
    "runs": "app.cli.runs:runs",
    "receipt": "app.cli.receipt:receipt",
    "replay": "app.cli.replay:replay",
    "settings": "app.cli.settings:settings",
    "conversations": "app.cli.conversations:conversations",
    "cache": "app.cli.cache:cache",
    "memory": "app.cli.memory:memory",
    "arena": "app.cli.arena:arena",
    "insights": "app.cli.insights:insights",
    "budget": "app.cli.budget:budget",
    "breakers": "app.cli.breakers:breakers",
    "alerts": "app.cli.alerts:alerts",
    "report": "app.cli.report:report",
    "conversation_paper": "tabs.shared.paper:conversation_as_pdf",
    "report_paper": "tabs.shared.trends.report_paper:as_pdf",
    "prompts": "app.cli.prompts:prompts",
    "presets": "app.cli.presets:presets",
    "bench": "app.cli.bench:bench",
    "events": "app.cli.events:events",
    "desktop": "app.cli.desktop:desktop",
    "doctor": "app.cli.doctor:doctor",
    "welcome": "app.cli.chat:welcome",
    "window": "app.window.start:run_window",
    "content": "app.window.content:Content",
    "windows": "app.window.desktop:Desktop",
    "engine": "app.bootstrap:start_engine",
    "network": "app.network:Network",
    "nearness": "core.memory.nearness:cosines",
    "diagnosis": "app.diagnosis.look:diagnose",
    "settings_tab": "tabs.settings.tab:SettingsTab",
    "performance_tab": "tabs.performance.tab:PerformanceTab",
    "runs_tab": "tabs.runs.tab:RunsTab",
    "tables": "app.cli.tables:RichPrinter",
    "progress": "app.cli.progress:Progress",
}


def load(boundary: Boundary) -> Any:
    """The object that stands behind a boundary."""
    module, _, name = BOUNDARIES[boundary].partition(":")
    return getattr(import_module(module), name)
