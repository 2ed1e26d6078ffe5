# ruff: noqa: INP001 - beside the pages, no package
"""What the pictures of the documentation show: prompts that are asked, and how what seldom happens is brought about."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from PySide6.QtWidgets import QWidget

from app.window.content import Content
from core.commands.alerts import AlertRule, CheckAlerts, SaveAlertRule
from core.commands.models import (
    AddProvider,
    ApproveStep,
    CancelRun,
    ChangeSetting,
    CloseBreaker,
    SetBudget,
    SubmitPrompt,
    Submitted,
)
from events.projections.runs.rows import RunRow
from events.projections.runs.view import RunsView
from events.values import PICO
from tabs.chat.tab import ChatTab
from tabs.performance.tab import ALERTS, BUDGETS, CACHE, MODELS, PROVIDERS, TRENDS, PerformanceTab
from tabs.runs.detail import STEPS
from tabs.runs.tab import RunsTab
from tabs.settings.tab import SettingsTab

CHAT, SETTINGS, PERFORMANCE, RUNS = range(4)
SETTLE_SECONDS = 1.2
"""Until what changed is there to be seen, on a machine that has nothing else to do."""
LARGE, MEDIUM, SMALL = "practice/large", "practice/medium", "practice/small"
ALL = (LARGE, MEDIUM, SMALL)
AWAY = "workshop/llama-3.3-70b"
"""A model of a server that is not there: nobody listens at this port of this machine."""
AWAY_SERVER = "http://127.0.0.1:9/v1"


class Prompt(NamedTuple):
    """What is asked, how, and of whom."""

    text: str
    strategy: str = "parallel"
    models: tuple[str, ...] = ALL


INSTRUMENTS = "Put these words into alphabetical order: viola, cello, flute, harp, drum"
"""The conversation that the pictures show; it goes on with the two that follow it."""
CONVERSATIONS: tuple[tuple[Prompt, ...], ...] = (
    (Prompt("What is the capital of Norway? A) Bergen B) Oslo C) Stavanger"),),
    (Prompt("What is 17 * 23?", "single", (LARGE,)), Prompt("What is 391 / 17?", "single", (LARGE,))),
    (Prompt("Sort these prices from low to high: 31.50, 4.99, 15.25, 9.80, 26.00"),),
    (Prompt("What is 15 % of 240?", "sequential"),),
    (Prompt("What is 2 ** 10 - 24?"),),
    (Prompt("Which number is prime? A) 51 B) 57 C) 59 D) 63"),),
    (Prompt("What is (48 + 36) / 7 - 5?", "single", (MEDIUM,)),),
    (Prompt("Which planet is the largest planet? A) Saturn B) Neptune C) Jupiter", "sequential", (MEDIUM, LARGE)),),
    (Prompt("Arrange from large to small: 0.5, 0.25, 0.75, 0.125", "single", (SMALL,)),),
    (Prompt("A train runs 84 km in an hour. How far does it run in 3.5 hours? 84 * 3.5 = ?"),),
    (Prompt("What is 1024 - 768 + 12?", models=(LARGE, SMALL, AWAY)),),
    (Prompt("Who are you, and what can you do?"),),
    (
        Prompt(INSTRUMENTS),
        Prompt("Which is larger, 9.11 or 9.9?"),
        Prompt("What is 144 / 12 + 7?"),
    ),
)
CANCELED = Prompt("What is 999 * 999 + 1?")
"""A prompt whose run is stopped, so that this can be seen too."""
ALERT_RULES = (
    AlertRule(metric="p95_seconds", threshold=0.2, window_minutes=60, model=LARGE, name="The large one is slow"),
    AlertRule(metric="cost", threshold=5, window_minutes=0, quiet_from="22:00", quiet_until="07:00"),
    AlertRule(metric="success_percent", comparison="under", threshold=50, window_minutes=60),
    AlertRule(metric="breakers", threshold=0),
)
"""What the pictures show that somebody wants to be told of."""
TWICE = "Which number is prime? A) 51 B) 57 C) 59 D) 63"
"""Asked once more, so that it is answered from the cache."""
WAITING = Prompt("What is 17 % of 350?", "single", (LARGE,))
KILLED = Prompt("Explain how a metronome keeps time.")
"""Long answers, so that its process is killed in the middle of one."""
LIMITS = {"run": 0.25, "day": 0.03, "month": 0.25, "provider:practice": 0.025, "provider:workshop": 20}
"""Dollars. Set when the prompts are asked, so that none is refused."""
RAISED = {"day": 0.3, "provider:practice": 1}
"""For what is asked then."""


async def settled(times: int = 8) -> None:
    """Wait until what changed is heard, laid out and painted.

    In short sleeps, between which the window's timers have their turn: another theme holds it up for as long as one
    sleep would take, and what is laid out anew follows then.
    """
    for _ in range(times):
        await asyncio.sleep(SETTLE_SECONDS / 8)


async def ask_all(content: Content) -> None:
    """Ask the prompts one after the other, and stop one run."""
    await content.hub.send(AddProvider(name="workshop", wire="openai", base_url=AWAY_SERVER))
    for prompts in CONVERSATIONS:
        conversation = None
        for prompt in prompts:
            conversation = await _ask(content, prompt, conversation)
        if prompts[0].models[-1] == AWAY:
            await _ask(content, CANCELED, None, stop=True)
    await content.hub.send(ChangeSetting(key="strategy.default", value="parallel"))
    await content.hub.send(ChangeSetting(key="answers.temperature", value=0.7))


async def _ask(content: Content, prompt: Prompt, conversation: str | None, *, stop: bool = False) -> str:
    """Ask one prompt and wait for its end; returns its conversation."""
    command = SubmitPrompt(
        text=prompt.text, strategy=prompt.strategy, models=prompt.models, conversation_id=conversation
    )
    submitted: Submitted = await content.hub.send(command)
    if stop:
        await content.hub.send(CancelRun(run_id=submitted.run_id))
    await until(partial(ended, content.hub.views.runs, submitted.run_id))
    return submitted.conversation_id


def prepare(content: Content) -> None:
    """Bring each tab to what is worth seeing."""
    runs = content.hub.views.runs.all()
    chosen = next(run for run in runs if run.prompt == INSTRUMENTS)
    degraded = next(run for run in runs if AWAY in run.models)
    for tab in content.widget.tabs.values():
        if isinstance(tab, ChatTab):
            tab.open(chosen.conversation_id)
        elif isinstance(tab, SettingsTab):
            tab.show_page("Answers")
        elif isinstance(tab, PerformanceTab):
            tab.pages.setCurrentIndex(MODELS)
            tab.spans.buttons()[-1].click()
        elif isinstance(tab, RunsTab):
            tab.show_run(degraded.run_id)
            tab.detail.pages.setCurrentIndex(STEPS)


async def _cached(content: Content, _home: Path) -> None:
    """The same question once more, with the settings of then."""
    await content.hub.send(ChangeSetting(key="answers.temperature", value=None))
    tab_of(content, ChatTab).open(await _ask(content, Prompt(TWICE), None))


async def _limits(content: Content, _home: Path) -> None:
    """Limits, and how much of them is used."""
    await _limit(content, LIMITS)
    tab_of(content, SettingsTab).show_page("Budget")


async def _entries(content: Content, _home: Path) -> None:
    """Answers that may be used again."""
    tab_of(content, SettingsTab).show_page("Cache")


async def _burn(content: Content, _home: Path) -> None:
    """How limits are being used up."""
    tab_of(content, PerformanceTab).pages.setCurrentIndex(BUDGETS)


async def _broken(content: Content, _home: Path) -> None:
    """A model that cannot be reached, and one whose account is empty."""
    await content.hub.send(ChangeSetting(key="budget.unknown_price", value="allow"))
    for breaker in await content.hub.breakers():
        await content.hub.send(CloseBreaker(key=breaker.key))
    await _ask(content, Prompt("What is 12 * 12?", "single", (AWAY,)), None)
    await _simulate(content, "payment_required")
    await _ask(content, Prompt("What is 13 * 13?", "single", (MEDIUM,)), None)
    tab_of(content, PerformanceTab).pages.setCurrentIndex(PROVIDERS)


async def _savings(content: Content, _home: Path) -> None:
    """What was not paid for."""
    await _simulate(content, None)
    tab_of(content, PerformanceTab).pages.setCurrentIndex(CACHE)


async def _trends(content: Content, _home: Path) -> None:
    """The last hour of every model."""
    tab = tab_of(content, PerformanceTab)
    tab.pages.setCurrentIndex(TRENDS)
    tab.trends.choose("hour")


async def _alerts(content: Content, _home: Path) -> None:
    """What somebody wants to be told of, one of which rings."""
    for rule in ALERT_RULES:
        await content.hub.send(SaveAlertRule(rule=rule))
    await content.hub.send(CheckAlerts())
    tab_of(content, PerformanceTab).pages.setCurrentIndex(ALERTS)


async def _waiting(content: Content, _home: Path) -> None:
    """A run that waits for consent."""
    await _limit(content, RAISED)
    await content.hub.send(ChangeSetting(key="approvals.above_usd", value=0.01))
    command = SubmitPrompt(text=WAITING.text, strategy=WAITING.strategy, models=WAITING.models)
    submitted: Submitted = await content.hub.send(command)
    await until(lambda: asked(content, WAITING) and run_of(content, WAITING).waiting > 0)
    tab_of(content, RunsTab).show_run(submitted.run_id)


async def _interrupted(content: Content, home: Path) -> None:
    """A run whose process is killed when two of its three models have answered, and what a resume would do."""
    run = run_of(content, WAITING)
    await content.hub.send(ApproveStep(run_id=run.run_id, step=run.waiting_step))
    await content.hub.send(ChangeSetting(key="approvals.above_usd", value=None))
    await until(partial(ended, content.hub.views.runs, run.run_id))
    words = ("ask", KILLED.text, "-s", KILLED.strategy, *(word for model in KILLED.models for word in ("-m", model)))
    program = (sys.executable, "-c", "from app.cli import main; main()", *words, "--home", str(home), "--json")
    process = subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603, ASYNC220 - our own, and it takes no time to start
    await until(lambda: asked(content, KILLED) and run_of(content, KILLED).calls_ended == len(ALL) - 1)
    process.kill()
    process.wait()
    killed = run_of(content, KILLED)
    if killed.ended_at:
        sys.exit("The run that was to be interrupted has ended before it was; try again.")
    await settled()  # until the tab has noticed, and asks nobody who is gone
    runs = tab_of(content, RunsTab)
    runs.show_run(killed.run_id)
    runs.detail.pages.setCurrentIndex(STEPS)
    await settled()
    runs.act("resume")


async def _interrupted_chat(content: Content, _home: Path) -> None:
    """The same in the chat."""
    chat = tab_of(content, ChatTab)
    chat.open(run_of(content, KILLED).conversation_id)
    await settled()
    chat.transcript.verticalScrollBar().setValue(0)


Scenes = dict[str, tuple[int, Callable[[Content, Path], Awaitable[QWidget | None]]]]
"""By name of the picture: the tab, and how to bring about what is to be seen, which may be a dialog or a menu. Each goes on
from the one before.
"""
SELDOM: Scenes = {
    "cached": (CHAT, _cached),
    "budgets": (SETTINGS, _limits),
    "cache": (SETTINGS, _entries),
    "burn": (PERFORMANCE, _burn),
    "providers": (PERFORMANCE, _broken),
    "savings": (PERFORMANCE, _savings),
    "trends": (PERFORMANCE, _trends),
    "alerts": (PERFORMANCE, _alerts),
    "waiting": (RUNS, _waiting),
    "interrupted": (RUNS, _interrupted),
    "interrupted-chat": (CHAT, _interrupted_chat),
}


async def _limit(content: Content, limits: dict[str, float]) -> None:
    for scope, amount in limits.items():
        await content.hub.send(SetBudget(scope=scope, picodollars=round(amount * PICO)))


async def _simulate(content: Content, failure: str | None) -> None:
    await content.hub.send(ChangeSetting(key="simulate.share", value=1))
    await content.hub.send(ChangeSetting(key="simulate.failure", value=failure))


T = TypeVar("T", bound=QWidget)


def tab_of(content: Content, kind: type[T]) -> T:
    """The tab of a kind, which was built when it was shown."""
    return next(tab for tab in content.widget.tabs.values() if isinstance(tab, kind))


def asked(content: Content, prompt: Prompt) -> bool:
    """Whether there is a run of a prompt."""
    return any(run.prompt == prompt.text for run in content.hub.views.runs.all())


def run_of(content: Content, prompt: Prompt) -> RunRow:
    """The newest run of a prompt."""
    return next(run for run in content.hub.views.runs.all() if run.prompt == prompt.text)


def ended(runs: RunsView, run_id: str) -> bool:
    """Whether a run has come to its end."""
    run = runs.get(run_id)
    return run is not None and run.ended_at > 0


async def until(holds: Callable[[], bool], seconds: float = 60) -> None:
    """Wait until something holds.

    :raises TimeoutError: it does not.
    """
    async with asyncio.timeout(seconds):
        while not holds():  # noqa: ASYNC110 - a row is waited for, and rows tell nobody
            await asyncio.sleep(0.05)
