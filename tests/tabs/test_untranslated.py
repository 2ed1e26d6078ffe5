"""Nothing that a person reads in another language is left in English: texts of the record and of every view of them.

The language of these tests says each known text in letters of its own, so that any other letter is one that was forgotten.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.window.language import _recorded
from core.commands.models import ApproveStep, CancelRun, ChangeSetting, CloseBreaker, RetryRun, SetBudget, SubmitPrompt
from core.strategies.catalogue import BUILT_IN
from events.errors import TuttiError
from events.projections.runs.rows import RunRow
from tabs.chat.tab import ChatTab
from tabs.performance.tab import PerformanceTab
from tabs.runs.tab import RunsTab
from tabs.settings.tab import SettingsTab
from tabs.shared.language import Language, speak, tr_told
from tabs.shared.receipt_dialog import ReceiptDialog
from tabs.shared.tab import Tab
from tests.engines import running
from tests.tabs.hub import StoreHub
from tests.tabs.whole import FACTORIES
from tests.test_translations import messages

MODELS = ("practice/small", "practice/medium", "practice/large")
STRATEGIES = [strategy.name for strategy in BUILT_IN]
VARIANTS: Sequence[tuple[str, dict[str, Any]]] = (
    *((name, {}) for name in STRATEGIES),
    *(("voting", options) for options in ({"method": "ranked"}, {"judge": MODELS[2]}, {"minimum_agreement": 1})),
    *(("fusion", options) for options in ({"mode": "guided"}, {"mode": "compare"}, {"analyse": True})),
    *(("consensus", options) for options in ({"depth": "quick"}, {"depth": "deep"})),
    *(("cascade", options) for options in ({"threshold": 0.1}, {"threshold": 1, "keep_order": True}, {"agree": 2})),
    *(("parallel", options) for options in ({"wait": "first_good"}, {"checks": "completeness, arithmetic"})),
    *(("expert", options) for options in ({"prefer": "cheap"}, {"analyst": MODELS[0]})),
    *(("auto", options) for options in ({"prefer": "quality"}, {"prefer": "cheap"}, {"prefer": "fast"})),
    ("sequential", {"minimum_characters": 5000}),
    ("mixture", {"layers": 1}),
)
FAILURES = ("unreachable", "rate_limited", "server_fault", "timed_out", "broken_stream", "payment_required")
TOLD = frozenset({"reason", "what", "do", "doubt", "choice", "note"})
"""Fields of events that hold what the program says."""
OTHER_LETTERS = {ord("A") + n: 0x1D5D4 + n for n in range(26)} | {ord("a") + n: 0x1D5EE + n for n in range(26)}
KEPT = re.compile(r"(\{\w*\}|`[^`]+`|<[^>]+>|https?://\S+)")
DATA = re.compile(
    r"^\w+ = .*$|(?:practice|layer|aggregate|review)[/-][\w./-]*|`[^`]+`|\b[0-9a-f]{6,}[0-9a-f-]*\b|<[^>]+>|[\w.]*_\w+"
    r"|\b[a-z]+\.[a-z_.]+|\b(?:Ctrl|Shift|Alt)\+\w+",
    re.MULTILINE,
)
"""Options as they are typed, names of models and steps, what else is typed, ids, keys of settings."""
NAMES = frozenset(
    {
        *("tutti", "usd", "english", "deutsch", "utc", "etc", "python", "sqlite", "markdown", "esc", "enter"),
        *(
            "aggregate",
            "merge",
            "analysis",
            "checklist",
            "compare",
            "chair",
            "scroll",
            "small",
            "medium",
            "large",
            "left",
            "right",
            "judge",
            "date",
        ),
    }
)
"""Names of things, of steps as they are typed, of Qt's own buttons, and of what a saved prompt may hold."""


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """Runs of every strategy, with options that lead to other decisions, and with every failure."""
    before = asyncio.events._get_running_loop()
    asyncio._set_running_loop(None)
    try:
        with asyncio.Runner() as runner:
            return runner.run(_record(tmp_path_factory.mktemp("spoken")))
    finally:
        asyncio._set_running_loop(before)


async def _record(home: Path) -> list[bytes]:
    async with running(home) as engine:

        async def send(command: Any) -> Any:
            return await engine.commands.send(command)

        async def ask(strategy: str, text: str, **options: Any) -> str:
            models = MODELS[:1] if strategy == "single" else MODELS
            submitted = await send(SubmitPrompt(text=text, strategy=strategy, models=models, options=options))
            ended = asyncio.ensure_future(engine.ended(submitted.run_id))
            while not (await asyncio.wait([ended], timeout=0.5))[0]:  # a checklist waits for somebody
                await engine.caught_up()
                views = engine.open_views()
                row = views.runs.get(submitted.run_id)
                views.close()
                if row is not None and row.waiting:
                    await send(ApproveStep(run_id=row.run_id, step=row.waiting_step))
            return str(submitted.run_id)

        await send(ChangeSetting(key="calls.attempts", value=1))
        await send(SetBudget(scope="day", picodollars=10**12))
        for strategy, options in VARIANTS:
            await ask(strategy, "6 * 7 = ?", **options)
        for share in (0.5, 1):
            await send(ChangeSetting(key="simulate.share", value=share))
            for number, failure in enumerate(FAILURES):
                await send(ChangeSetting(key="simulate.failure", value=failure))
                for strategy in STRATEGIES[number :: len(FAILURES)]:
                    run_id = await ask(strategy, f"{number} * {len(strategy)} = ?")
                    with suppress(TuttiError):
                        again = await send(RetryRun(run_id=run_id))
                        await engine.ended(again.run_id)
                        await send(CancelRun(run_id=again.run_id))
        await send(ChangeSetting(key="simulate.failure", value=None))
        for breaker in engine.queries.breakers():
            await send(CloseBreaker(key=breaker.key))
        await engine.caught_up()
        return list(engine.store.export_lines())


@pytest.fixture(autouse=True)
def _other_letters() -> Iterator[None]:
    known = {(text.source, text.meaning) for text in messages("de")}

    def lookup(text: str, meaning: str, _number: int) -> str:
        return _said(text) if (text, meaning) in known else ""

    speak(Language("de", lookup, ".", ",", _recorded))
    yield
    speak(None)


def _said(text: str) -> str:
    return "".join(
        piece if place % 2 else piece.translate(OTHER_LETTERS) for place, piece in enumerate(KEPT.split(text))
    )


def test_every_sentence_of_the_record_is_said(recorded: list[bytes]) -> None:
    """Reasons, refusals, faults and choices of every strategy, decision and failure are known as the program writes them."""
    events = [event for event in map(json.loads, recorded) if "data" in event]
    quoted = _quoted(events)
    left = {}
    for event in events:
        for text in _told(event["data"]):
            if words := _forgotten(tr_told(text), quoted):
                left[text] = words
    assert not left


def test_every_view_is_said(qtbot: QtBot, tmp_path: Path, recorded: list[bytes]) -> None:
    """Labels, buttons, tips, tables and receipts of one run of each strategy and state, and every page of the others."""
    hub = StoreHub(tmp_path / "whole", recorded)
    quoted = _quoted([event for event in map(json.loads, recorded) if "data" in event])
    chosen = {(run.strategy, run.state): run for run in hub.views.runs.all()}
    found: dict[str, list[str]] = {}

    for title, make in FACTORIES:
        tab = make(hub, None)
        qtbot.addWidget(tab)
        tab.resize(1200, 800)
        tab.show()
        for part in _parts(qtbot, tab, hub, list(chosen.values())):
            for text in _texts(part):
                if words := _forgotten(text, quoted):
                    found.setdefault(f"{title}: {text[:200]}", words)
        tab.release()
    hub.close()
    assert not found


def _parts(qtbot: QtBot, tab: Tab, hub: StoreHub, runs: Sequence[RunRow]) -> Iterator[QWidget]:
    """What there is to be seen in a tab, one after the other, and all of it at the end."""
    match tab:
        case ChatTab():
            for run in runs:
                tab.open(run.conversation_id)
                qtbot.wait(1)
                yield tab.transcript
        case RunsTab():
            for run in runs:
                tab.show_run(run.run_id)
                for page in range(tab.detail.pages.count()):
                    tab.detail.pages.setCurrentIndex(page)
                yield tab.detail
                yield ReceiptDialog(_answered(qtbot, hub.receipt(run.run_id)), tab, hub=hub)
        case PerformanceTab():
            for page in range(tab.pages.count()):
                tab.pages.setCurrentIndex(page)
                qtbot.wait(1)
        case SettingsTab():
            for title in ("Budget", "Memory", "Cache", "Presets", "Providers", "Models", "Appearance", "Changes"):
                tab.show_page(title)
    yield tab


def _answered(qtbot: QtBot, question: Any) -> Any:
    task = asyncio.get_event_loop().create_task(question)
    qtbot.waitUntil(task.done)
    return task.result()


def _told(data: Any, name: str = "") -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _told(value, key)
    elif isinstance(data, list):
        for value in data:
            yield from _told(value, name)
    elif isinstance(data, str) and name in TOLD:
        yield data


def _quoted(events: Sequence[dict[str, Any]]) -> frozenset[str]:
    """The words of answers, which are nobody's to translate."""
    texts = (str(event["data"].get("text", "")) for event in events if event["data"])
    return frozenset(word.lower() for text in texts for word in re.findall(r"[A-Za-z]{3,}", text))


def _forgotten(text: str, quoted: frozenset[str]) -> list[str]:
    words = re.findall(r"[A-Za-z]{3,}", DATA.sub(" ", text))
    return [word for word in words if word.lower() not in quoted | NAMES]


def _texts(widget: QWidget) -> Iterator[str]:
    for one in (widget, *widget.findChildren(QWidget)):
        yield from (one.toolTip(), one.accessibleName(), one.accessibleDescription(), one.windowTitle())
        match one:
            case QLabel() | QAbstractButton():
                yield one.text()
            case QLineEdit():
                yield one.placeholderText()
            case QTextEdit() | QPlainTextEdit():
                yield one.placeholderText()
            case QGroupBox():
                yield one.title()
            case QComboBox():
                yield from (one.itemText(place) for place in range(one.count()))
            case QTabBar():
                yield from (one.tabText(place) for place in range(one.count()))
            case QAbstractItemView() if one.model() is not None:
                yield from _cells(one.model())


def _cells(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[str]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    root = parent or QModelIndex()
    table = QAbstractItemModel.columnCount  # a list has its own private
    columns = model.columnCount(root) if type(model).columnCount is not table and hasattr(model, "headings") else 1
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "") if columns > 1 else ""
    for row in range(min(model.rowCount(root), 60)):
        for column in range(columns):
            index = model.index(row, column, root)
            yield from (text for role in roles if isinstance(text := model.data(index, role), str))
