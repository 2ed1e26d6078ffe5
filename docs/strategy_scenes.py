# ruff: noqa: INP001 - beside the pages, no package
"""Pictures of how models work together: what is chosen, what was decided, what is remembered. They follow the other scenes."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from app.window.content import Content
from core.commands.models import (
    ApproveStep,
    ChangeSetting,
    ExtractInsights,
    RateAnswer,
    Remember,
    ResumeRun,
    SavePreset,
    SubmitPrompt,
    Submitted,
)
from docs.scenes import (
    ALL,
    CHAT,
    KILLED,
    LARGE,
    RUNS,
    SETTINGS,
    SMALL,
    Prompt,
    Scenes,
    asked,
    ended,
    run_of,
    settled,
    tab_of,
    until,
)
from tabs.chat.tab import ChatTab
from tabs.runs.detail import CHECKS, DECISIONS
from tabs.runs.insights_dialog import InsightsDialog
from tabs.runs.tab import RunsTab
from tabs.runs.what_if import WhatIfDialog
from tabs.settings.tab import SettingsTab

VOTE = Prompt("What is 17 * 24?", "voting")
COUNCIL = Prompt("Which number is divisible by 7? A) 92 B) 98 C) 100", "consensus")
CASCADE = Prompt("What is 48 * 37 + 12?", "cascade")
GUIDED = Prompt("What is 25 % of 360?", "fusion")
MONTHS = Prompt("Which month has the fewest days? A) April B) June C) February")
"""Insights are taken from its answers."""
RELATED = (
    Prompt("Which month has the most days? A) June B) July C) September", "single", (SMALL,)),
    Prompt("In which month of a leap year are there 29 days? A) January B) February", "single", (SMALL,)),
)
"""Prompts that share words with it, so that they are sent what was learned."""
FACTS = {
    "Prices are quoted in euros, with tax.": "prices",
    "The choir rehearses on Tuesdays at half past seven.": "rehearsals",
}


async def _vote(content: Content, _home: Path) -> None:
    """A vote by a preset, each answer with what a person said of it."""
    killed = run_of(content, KILLED)
    await content.hub.send(ResumeRun(run_id=killed.run_id))
    await until(partial(ended, content.hub.views.runs, killed.run_id))
    council = SavePreset(name="Council", strategy="consensus", models=ALL, options={"depth": "deep"})
    for preset in (SavePreset(name="Three votes", strategy="voting", models=ALL), council):
        await content.hub.send(preset)
    chat = tab_of(content, ChatTab)
    chat.open(await _ask_as(content, VOTE, preset="Three votes", options={"checks": "completeness, arithmetic"}))
    run_id = run_of(content, VOTE).run_id
    for step in content.hub.views.runs.steps(run_id):
        rating = "bad" if step.model == SMALL else "good"
        await content.hub.send(RateAnswer.model_validate({"run_id": run_id, "call_id": step.call_id, "rating": rating}))
    await settled()
    chat.transcript.verticalScrollBar().setValue(0)


async def _choosing(content: Content, _home: Path) -> QWidget:
    """The strategies beside the prompt box of a new conversation, over a preset."""
    box = _new_conversation(content).composer
    box.preset.entries["Three votes"].trigger()
    await settled()
    menu = box.strategy.menu()
    menu.popup(box.strategy.mapToGlobal(box.strategy.rect().topLeft()))
    return menu


async def _options(content: Content, _home: Path) -> QWidget:
    """The options of a strategy for one conversation, one of them chosen."""
    chat = _new_conversation(content)
    chat.composer.strategy.actions_by_name["fusion"].trigger()
    chat.composer.strategy.options.trigger()
    if chat.choosing.options is None:
        sys.exit("The options did not open.")
    chat.choosing.options.rows["mode"].editor.edited.emit("guided")
    return chat.choosing.options


async def _council(content: Content, _home: Path) -> None:
    """What a council decided on its way, and why."""
    await _ask_as(content, COUNCIL, options={"depth": "deep"})
    runs = tab_of(content, RunsTab)
    runs.show_run(run_of(content, COUNCIL).run_id)
    runs.detail.pages.setCurrentIndex(DECISIONS)


async def _checks(content: Content, _home: Path) -> None:
    """What checks found in the answers of a cascade."""
    await _ask_as(content, CASCADE, options={"judge": LARGE})
    runs = tab_of(content, RunsTab)
    runs.show_run(run_of(content, CASCADE).run_id)
    runs.detail.pages.setCurrentIndex(CHECKS)


async def _receipt(content: Content, _home: Path) -> QWidget:
    """Everything that led to an answer."""
    runs = tab_of(content, RunsTab)
    runs.show_run(run_of(content, VOTE).run_id)
    runs.act("receipt")
    await settled()
    return opened(runs)


async def _what_if(content: Content, _home: Path) -> QWidget:
    """What another strategy would have come to, from recorded answers alone."""
    runs = tab_of(content, RunsTab)
    runs.show_run(run_of(content, VOTE).run_id)
    runs.act("what_if")
    dialog = opened(runs)
    if isinstance(dialog, WhatIfDialog):
        dialog.strategy.setCurrentIndex(dialog.strategy.findData("cascade"))
        dialog.button.click()
    return dialog


async def _checklist(content: Content, _home: Path) -> None:
    """A guided fusion that waits for its points to be ticked."""
    submitted: Submitted = await content.hub.send(
        SubmitPrompt(text=GUIDED.text, strategy=GUIDED.strategy, models=GUIDED.models, options={"mode": "guided"})
    )
    await until(lambda: asked(content, GUIDED) and run_of(content, GUIDED).waiting > 0)
    chat = tab_of(content, ChatTab)
    chat.open(submitted.conversation_id)
    await settled()
    chat.transcript.verticalScrollBar().setValue(0)


async def _memory(content: Content, _home: Path) -> None:
    """What is remembered: facts that were written down, and insights taken from a run."""
    run = run_of(content, GUIDED)
    await content.hub.send(ApproveStep(run_id=run.run_id, step=run.waiting_step))
    await until(partial(ended, content.hub.views.runs, run.run_id))
    for text, topic in FACTS.items():
        await content.hub.send(Remember(text=text, topic=topic))
    await _ask_as(content, MONTHS)
    await content.hub.send(ExtractInsights(run_id=run_of(content, MONTHS).run_id))
    values = {"memory.enabled": True, "insights.transfer": True, "insights.for_models": [SMALL]}
    for key, value in values.items():
        await content.hub.send(ChangeSetting.model_validate({"key": key, "value": value}))
    for prompt in RELATED:
        await _ask_as(content, prompt)
        await content.hub.send(RateAnswer(run_id=run_of(content, prompt).run_id, rating="good"))
    tab_of(content, SettingsTab).show_page("Memory")


async def _insights(content: Content, _home: Path) -> QWidget:
    """What is asked before the answers of a run are compared."""
    runs = tab_of(content, RunsTab)
    runs.show_run(run_of(content, MONTHS).run_id)
    runs.act("insights")
    dialog = opened(runs)
    if isinstance(dialog, InsightsDialog):
        await until(lambda: dialog.model.count() > len(ALL))
    return dialog


async def _retracting(content: Content, _home: Path) -> QWidget:
    """Every answer that an insight touched, before it is retracted."""
    settings = tab_of(content, SettingsTab)
    settings.show_page("Memory")
    await settled()
    memory = settings.settings.memory
    if memory is None:
        sys.exit("There is no page of what is remembered.")
    agreed = next(row for row in memory.table.memories.rows if row.form == "consensus")
    memory.ask_to_retract(agreed.memory_id)
    if memory.retracting is None:
        sys.exit("The question did not open.")
    return memory.retracting


async def _presets(content: Content, _home: Path) -> None:
    """The presets there are."""
    tab_of(content, SettingsTab).show_page("Presets")


async def _ask_as(content: Content, prompt: Prompt, **more: Any) -> str:
    """Ask one prompt with options or a preset and wait for its end; returns its conversation."""
    named = {} if "preset" in more else {"strategy": prompt.strategy, "models": prompt.models}
    submitted: Submitted = await content.hub.send(SubmitPrompt(text=prompt.text, **named, **more))
    await until(partial(ended, content.hub.views.runs, submitted.run_id))
    return submitted.conversation_id


def opened(tab: RunsTab) -> QDialog:
    """The dialog that was opened last over the runs."""
    if tab.dialog is None:
        sys.exit("The dialog did not open.")
    return tab.dialog


def _new_conversation(content: Content) -> ChatTab:
    chat = tab_of(content, ChatTab)
    chat.open("")
    return chat


SELDOM: Scenes = {
    "vote": (CHAT, _vote),
    "choosing": (CHAT, _choosing),
    "options": (CHAT, _options),
    "council": (RUNS, _council),
    "checks": (RUNS, _checks),
    "receipt": (RUNS, _receipt),
    "what-if": (RUNS, _what_if),
    "checklist": (CHAT, _checklist),
    "memory": (SETTINGS, _memory),
    "insights": (RUNS, _insights),
    "retracting": (SETTINGS, _retracting),
    "presets": (SETTINGS, _presets),
}
