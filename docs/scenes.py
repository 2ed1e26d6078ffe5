# ruff: noqa: INP001 - beside the pages, no package
"""What the pictures of the documentation show: prompts that are asked, and how each seldom thing is brought about."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from PySide6.QtWidgets import QWidget

from app.window.content import Content
from core.commands.models import (
    AddProvider,
    ApproveStep,
    CancelRun,
    ChangeSetting,
    CloseBreaker,
    ExtractInsights,
    Remember,
    ResumeRun,
    SavePreset,
    SetBudget,
    SubmitPrompt,
    Submitted,
)
from events.projections.runs.rows import RunRow
from events.projections.runs.view import RunsView
from events.values import PICO
from tabs.chat.tab import ChatTab
from tabs.performance.tab import BUDGETS, CACHE, MODELS, PROVIDERS, PerformanceTab
from tabs.runs.detail import CHECKS, DECISIONS, STEPS
from tabs.runs.tab import RunsTab
from tabs.runs.what_if import WhatIfDialog
from tabs.settings.tab import SettingsTab

CHAT, SETTINGS, PERFORMANCE, RUNS = range(4)
SETTLE_SECONDS = 1.2
"""Until what changed is heard, laid out and painted."""
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
TWICE = "Which number is prime? A) 51 B) 57 C) 59 D) 63"
"""Asked once more, so that it is answered from the cache."""
WAITING = Prompt("What is 17 % of 350?", "single", (LARGE,))
KILLED = Prompt("Explain how a metronome keeps time.")
"""Long answers, so that its process is killed in the middle of one."""
VOTE = Prompt("What is 17 * 24?", "voting")
COUNCIL = Prompt("Which number is divisible by 7? A) 92 B) 98 C) 100", "consensus")
CASCADE = Prompt("What is 48 * 37 + 12?", "cascade")
GUIDED = Prompt("What is 25 % of 360?", "fusion")
FACTS = {
    "Prices are quoted in euros, with tax.": "prices",
    "The choir rehearses on Tuesdays at half past seven.": "rehearsals",
}
LIMITS = {"run": 0.25, "day": 0.03, "month": 0.25, "provider:practice": 0.025, "provider:workshop": 20}
"""Dollars. Set when the prompts are asked, so that none is refused."""
RAISED = {"day": 0.3, "provider:practice": 1}
"""For what is asked then."""


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
    await _until(partial(_ended, content.hub.views.runs, submitted.run_id))
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
    _tab(content, ChatTab).open(await _ask(content, Prompt(TWICE), None))


async def _limits(content: Content, _home: Path) -> None:
    """Limits, and how much of them is used."""
    await _limit(content, LIMITS)
    _tab(content, SettingsTab).show_page("Budget")


async def _entries(content: Content, _home: Path) -> None:
    """Answers that may be used again."""
    _tab(content, SettingsTab).show_page("Cache")


async def _burn(content: Content, _home: Path) -> None:
    """How limits are being used up."""
    _tab(content, PerformanceTab).pages.setCurrentIndex(BUDGETS)


async def _broken(content: Content, _home: Path) -> None:
    """A model that cannot be reached, and one whose account is empty."""
    await content.hub.send(ChangeSetting(key="budget.unknown_price", value="allow"))
    for breaker in await content.hub.breakers():
        await content.hub.send(CloseBreaker(key=breaker.key))
    await _ask(content, Prompt("What is 12 * 12?", "single", (AWAY,)), None)
    await _simulate(content, "payment_required")
    await _ask(content, Prompt("What is 13 * 13?", "single", (MEDIUM,)), None)
    _tab(content, PerformanceTab).pages.setCurrentIndex(PROVIDERS)


async def _savings(content: Content, _home: Path) -> None:
    """What was not paid for."""
    await _simulate(content, None)
    _tab(content, PerformanceTab).pages.setCurrentIndex(CACHE)


async def _waiting(content: Content, _home: Path) -> None:
    """A run that waits for consent."""
    await _limit(content, RAISED)
    await content.hub.send(ChangeSetting(key="approvals.above_usd", value=0.01))
    command = SubmitPrompt(text=WAITING.text, strategy=WAITING.strategy, models=WAITING.models)
    submitted: Submitted = await content.hub.send(command)
    await _until(lambda: _asked(content, WAITING) and _run(content, WAITING).waiting > 0)
    _tab(content, RunsTab).show_run(submitted.run_id)


async def _interrupted(content: Content, home: Path) -> None:
    """A run whose process is killed when two of its three models have answered, and what a resume would do."""
    run = _run(content, WAITING)
    await content.hub.send(ApproveStep(run_id=run.run_id, step=run.waiting_step))
    await content.hub.send(ChangeSetting(key="approvals.above_usd", value=None))
    await _until(partial(_ended, content.hub.views.runs, run.run_id))
    words = ("ask", KILLED.text, "-s", KILLED.strategy, *(word for model in KILLED.models for word in ("-m", model)))
    program = (sys.executable, "-c", "from app.cli import main; main()", *words, "--home", str(home), "--json")
    process = subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603, ASYNC220 - our own, and it takes no time to start
    await _until(lambda: _asked(content, KILLED) and _run(content, KILLED).calls_ended == len(ALL) - 1)
    process.kill()
    process.wait()
    killed = _run(content, KILLED)
    if killed.ended_at:
        sys.exit("The run that was to be interrupted has ended before it was; try again.")
    await asyncio.sleep(SETTLE_SECONDS)  # until the tab has noticed, and asks nobody who is gone
    runs = _tab(content, RunsTab)
    runs.show_run(killed.run_id)
    runs.detail.pages.setCurrentIndex(STEPS)
    await asyncio.sleep(SETTLE_SECONDS)
    runs.act("resume")


async def _interrupted_chat(content: Content, _home: Path) -> None:
    """The same in the chat."""
    chat = _tab(content, ChatTab)
    chat.open(_run(content, KILLED).conversation_id)
    await asyncio.sleep(SETTLE_SECONDS)
    chat.transcript.verticalScrollBar().setValue(0)


async def _vote(content: Content, _home: Path) -> None:
    """A vote by a preset, and what can be chosen beside the prompt box."""
    killed = _run(content, KILLED)
    await content.hub.send(ResumeRun(run_id=killed.run_id))
    await _until(partial(_ended, content.hub.views.runs, killed.run_id))
    council = SavePreset(name="Council", strategy="consensus", models=ALL, options={"depth": "deep"})
    for preset in (SavePreset(name="Three votes", strategy="voting", models=ALL), council):
        await content.hub.send(preset)
    chat = _tab(content, ChatTab)
    chat.open(await _ask_as(content, VOTE, preset="Three votes", options={"checks": "completeness, arithmetic"}))
    await asyncio.sleep(SETTLE_SECONDS)
    chat.transcript.verticalScrollBar().setValue(0)


async def _council(content: Content, _home: Path) -> None:
    """What a council decided on its way, and why."""
    await _ask_as(content, COUNCIL, options={"depth": "deep"})
    runs = _tab(content, RunsTab)
    runs.show_run(_run(content, COUNCIL).run_id)
    runs.detail.pages.setCurrentIndex(DECISIONS)


async def _checks(content: Content, _home: Path) -> None:
    """What checks found in the answers of a cascade."""
    await _ask_as(content, CASCADE, options={"judge": LARGE})
    runs = _tab(content, RunsTab)
    runs.show_run(_run(content, CASCADE).run_id)
    runs.detail.pages.setCurrentIndex(CHECKS)


async def _receipt(content: Content, _home: Path) -> QWidget:
    """Everything that led to an answer."""
    runs = _tab(content, RunsTab)
    runs.show_run(_run(content, VOTE).run_id)
    runs.act("receipt")
    await asyncio.sleep(SETTLE_SECONDS)
    return _opened(runs)


async def _what_if(content: Content, _home: Path) -> QWidget:
    """What another strategy would have come to, from recorded answers alone."""
    runs = _tab(content, RunsTab)
    runs.show_run(_run(content, VOTE).run_id)
    runs.act("what_if")
    dialog = _opened(runs)
    if isinstance(dialog, WhatIfDialog):
        dialog.strategy.setCurrentIndex(dialog.strategy.findData("cascade"))
        dialog.button.click()
    return dialog


async def _checklist(content: Content, _home: Path) -> None:
    """A guided fusion that waits for its points to be ticked."""
    submitted: Submitted = await content.hub.send(
        SubmitPrompt(text=GUIDED.text, strategy=GUIDED.strategy, models=GUIDED.models, options={"mode": "guided"})
    )
    await _until(lambda: _asked(content, GUIDED) and _run(content, GUIDED).waiting > 0)
    chat = _tab(content, ChatTab)
    chat.open(submitted.conversation_id)
    await asyncio.sleep(SETTLE_SECONDS)
    chat.transcript.verticalScrollBar().setValue(0)


async def _memory(content: Content, _home: Path) -> None:
    """What is remembered: facts that were written down, and insights taken from a run."""
    run = _run(content, GUIDED)
    await content.hub.send(ApproveStep(run_id=run.run_id, step=run.waiting_step))
    await _until(partial(_ended, content.hub.views.runs, run.run_id))
    for text, topic in FACTS.items():
        await content.hub.send(Remember(text=text, topic=topic))
    await content.hub.send(ExtractInsights(run_id=_run(content, VOTE).run_id))
    _tab(content, SettingsTab).show_page("Memory")


async def _presets(content: Content, _home: Path) -> None:
    """The presets there are."""
    _tab(content, SettingsTab).show_page("Presets")


async def _ask_as(content: Content, prompt: Prompt, **more: Any) -> str:
    """Ask one prompt with options or a preset and wait for its end; returns its conversation."""
    named = {} if "preset" in more else {"strategy": prompt.strategy, "models": prompt.models}
    submitted: Submitted = await content.hub.send(SubmitPrompt(text=prompt.text, **named, **more))
    await _until(partial(_ended, content.hub.views.runs, submitted.run_id))
    return submitted.conversation_id


def _opened(tab: RunsTab) -> QWidget:
    if tab.dialog is None:
        sys.exit("The dialog did not open.")
    return tab.dialog


DARK_TOO = frozenset({"vote", "council", "checklist"})
SELDOM: dict[str, tuple[int, Callable[[Content, Path], Awaitable[QWidget | None]]]] = {
    "cached": (CHAT, _cached),
    "budgets": (SETTINGS, _limits),
    "cache": (SETTINGS, _entries),
    "burn": (PERFORMANCE, _burn),
    "providers": (PERFORMANCE, _broken),
    "savings": (PERFORMANCE, _savings),
    "waiting": (RUNS, _waiting),
    "interrupted": (RUNS, _interrupted),
    "interrupted-chat": (CHAT, _interrupted_chat),
    "vote": (CHAT, _vote),
    "council": (RUNS, _council),
    "checks": (RUNS, _checks),
    "receipt": (RUNS, _receipt),
    "what-if": (RUNS, _what_if),
    "checklist": (CHAT, _checklist),
    "memory": (SETTINGS, _memory),
    "presets": (SETTINGS, _presets),
}
"""By name of the picture: the tab, and how to bring about what is to be seen, which may be a dialog. Each goes on from the
one before.
"""


async def _limit(content: Content, limits: dict[str, float]) -> None:
    for scope, amount in limits.items():
        await content.hub.send(SetBudget(scope=scope, picodollars=round(amount * PICO)))


async def _simulate(content: Content, failure: str | None) -> None:
    await content.hub.send(ChangeSetting(key="simulate.share", value=1))
    await content.hub.send(ChangeSetting(key="simulate.failure", value=failure))


T = TypeVar("T", bound=QWidget)


def _tab(content: Content, kind: type[T]) -> T:
    """The tab of a kind, which was built when it was shown."""
    return next(tab for tab in content.widget.tabs.values() if isinstance(tab, kind))


def _asked(content: Content, prompt: Prompt) -> bool:
    return any(run.prompt == prompt.text for run in content.hub.views.runs.all())


def _run(content: Content, prompt: Prompt) -> RunRow:
    """The newest run of a prompt."""
    return next(run for run in content.hub.views.runs.all() if run.prompt == prompt.text)


def _ended(runs: RunsView, run_id: str) -> bool:
    run = runs.get(run_id)
    return run is not None and run.ended_at > 0


async def _until(holds: Callable[[], bool], seconds: float = 60) -> None:
    """Wait until something holds.

    :raises TimeoutError: it does not.
    """
    async with asyncio.timeout(seconds):
        while not holds():  # noqa: ASYNC110 - a row is waited for, and rows tell nobody
            await asyncio.sleep(0.05)
