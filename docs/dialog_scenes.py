# ruff: noqa: INP001 - beside the pages, no package
"""Pictures of what opens over a tab, and of what is found in one. They follow the other scenes, whose runs they show."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtWidgets import QScrollArea, QTableView, QWidget

from app.window.content import Content
from core.ports.models import ModelInfo
from core.ports.prompts import library
from core.queries.diagnosis import Diagnosis
from core.queries.settings_files import FORMAT, VERSION
from docs.answer_scenes import SEASONS, there
from docs.scenes import CHAT, PERFORMANCE, RUNS, SETTINGS, Scenes, run_of, settled, tab_of, until
from docs.strategy_scenes import COUNCIL, VOTE, opened
from tabs.chat.asking_models import AskModelsDialog
from tabs.chat.tab import ChatTab
from tabs.performance.tab import ALERTS, PerformanceTab
from tabs.runs.detail import STEPS
from tabs.runs.tab import RunsTab
from tabs.settings.tab import SettingsTab
from tabs.shared.receipt_answers import AnswerPart
from tabs.shared.receipt_dialog import ReceiptDialog

FAILED = "What is 13 * 13?"
"""The prompt whose model refused to answer."""
SETTINGS_FILE = {
    "settings": {
        "strategy.default": "voting",
        "answers.temperature": 0.3,
        "budget.warn_percent": 70,
        "sound.volume": 3,
    },
    "providers": [{"name": "studio", "wire": "openai", "base_url": "https://models.example/v1", "has_key": True}],
    "presets": [{"name": "Second opinion", "strategy": "parallel", "models": ["studio/large", "practice/large"]}],
}
"""What is set on another machine, one setting of which nobody knows here."""
EDGE = 8
"""Pixels above what is scrolled to."""
NOTES = "Strings first, brass behind them.\nThe harp stands at the left.\nBreak after the second movement.\n"


async def _finding(content: Content, _home: Path) -> None:
    """Words that are looked for in a conversation, each place marked."""
    chat = tab_of(content, ChatTab)
    chat.open(run_of(content, SEASONS).conversation_id)
    await settled()
    chat.finder.open()
    chat.finder.bar.edit.setText("summer")
    await until(lambda: not chat.finder.finding.looking)


async def _error(content: Content, _home: Path) -> None:
    """An answer that did not come, why, and what to do."""
    chat = tab_of(content, ChatTab)
    chat.finder.close()
    chat.open(next(run for run in content.hub.views.runs.all() if run.prompt == FAILED).conversation_id)
    await settled()


async def _attached(content: Content, _home: Path) -> QWidget:
    """A file that goes with a prompt, looked at."""
    chat = tab_of(content, ChatTab)
    chat.open("")
    file = _home.parent / "seating.txt"
    file.write_text(NOTES, encoding="utf-8")
    chat.composer.attach([file])
    await until(lambda: bool(chat.composer.attachments.ready))
    chat.composer.attachments.opened.emit(chat.composer.attachments.ready[0])
    return there(chat.composer.preview)


async def _models(content: Content, _home: Path) -> QWidget:
    """The models beside the prompt box."""
    button = tab_of(content, ChatTab).composer.models
    button.open()
    return button.popup


async def _filling(content: Content, _home: Path) -> QWidget:
    """What a saved prompt asks for before it is used."""
    chat = tab_of(content, ChatTab)
    chat.open("")
    chat.saved_prompts.open_library()
    dialog = there(chat.saved_prompts.library)
    dialog.used.emit(library(content.hub.views.library.prompts())[0])
    dialog.close()
    return there(chat.saved_prompts.asking)


async def _importing(content: Content, home: Path) -> QWidget:
    """What stands in an export of another program, before it is imported."""
    message = {
        "uuid": "1",
        "sender": "human",
        "created_at": "2025-03-01T10:00:00Z",
        "text": "How long does rye dough rest?",
    }
    reply = message | {"uuid": "2", "sender": "assistant", "text": "Two hours."}
    told = [
        {"uuid": name, "name": name, "created_at": message["created_at"], "chat_messages": [message, reply]}
        for name in ("Rye dough", "Tuning a harp", "A walk along the fjord")
    ]
    file = home.parent / "conversations.json"
    file.write_text(json.dumps(told), encoding="utf-8")
    chat = tab_of(content, ChatTab)
    chat.importer.look_into(file)
    return there(chat.importer.dialog)


async def _rounds(content: Content, _home: Path) -> None:
    """The steps of a council: its rounds, and what each member said in them."""
    runs = tab_of(content, RunsTab)
    runs.show_run(run_of(content, COUNCIL).run_id)
    runs.detail.pages.setCurrentIndex(STEPS)


async def _comparing(content: Content, _home: Path) -> QWidget:
    """Two answers side by side on a receipt, what differs marked."""
    runs = tab_of(content, RunsTab)
    runs.show_run(run_of(content, VOTE).run_id)
    runs.act("receipt")
    await settled()
    receipt = opened(runs)
    folds = receipt.folds.values() if isinstance(receipt, ReceiptDialog) else ()
    for fold in folds:
        fold.open()
        if isinstance(fold.inside, AnswerPart) and not fold.inside.compare_button.isHidden():
            fold.inside.compare_button.click()
            await settled()
            receipt.findChildren(QScrollArea)[0].ensureWidgetVisible(there(fold.inside.comparison), 0, EDGE)
            break
    return receipt


async def _adding(content: Content, _home: Path) -> QWidget:
    """Models that answer a prompt besides those that have."""
    tab_of(content, ChatTab).open(run_of(content, SEASONS).conversation_id)
    await settled()
    exchange = tab_of(content, ChatTab).transcript.exchanges[run_of(content, SEASONS).run_id]
    exchange.menu.ask_add()
    return await _listed(exchange.menu.adding)


async def _reviewing(content: Content, _home: Path) -> QWidget:
    """Who is to review an answer."""
    exchange = tab_of(content, ChatTab).transcript.exchanges[run_of(content, SEASONS).run_id]
    exchange.reviewing.ask(next(iter(exchange.cards)))
    return await _listed(exchange.reviewing.dialog)


async def _listed(dialog: AskModelsDialog | None) -> QWidget:
    """A dialog once it lists the models."""
    await settled()
    return there(dialog)


async def _preset(content: Content, _home: Path) -> QWidget:
    """A preset, to be changed: its strategy, its models, and how answers are written by it."""
    tab = tab_of(content, SettingsTab)
    tab.show_page("Presets")
    await settled()
    next(iter(tab.presets.editing.values())).click()
    return there(tab.presets.dialog)


async def _days(content: Content, _home: Path) -> QWidget:
    """Between which days runs are listed."""
    runs = tab_of(content, RunsTab)
    runs.side.ask_days()
    return there(runs.side.dialog)


async def _alert_rule(content: Content, _home: Path) -> QWidget:
    """A rule of an alert."""
    tab = tab_of(content, PerformanceTab)
    tab.pages.setCurrentIndex(ALERTS)
    tab.rules.ask(content.hub.views.alerts.rules()[0])
    return there(tab.rules.dialog)


async def _provider(content: Content, _home: Path) -> QWidget:
    """A provider, to be changed."""
    tab = tab_of(content, SettingsTab)
    tab.show_page("Providers")
    tab.providers.open_dialog("workshop")
    return there(tab.providers.dialog)


async def _providers(content: Content, _home: Path) -> None:
    """The providers there are, and their models."""
    tab_of(content, SettingsTab).show_page("Providers")


async def _price(content: Content, _home: Path) -> QWidget:
    """What a model costs by itself, where no table says so."""
    page = tab_of(content, SettingsTab).models
    page.show_models([*page.models.rows, ModelInfo("workshop/llama-3.3-70b", "workshop", "llama-3.3-70b")])
    row = next(place for place in range(page.table.model().rowCount()) if "workshop" in _cell(page.table, place))
    page.table.setCurrentIndex(page.table.model().index(row, 0))
    page.price.click()
    dialog = there(page.dialog)
    dialog.read.setText("0.50")
    dialog.written.setText("0.75")
    return dialog


def _cell(table: QTableView, row: int) -> str:
    return str(table.model().index(row, 0).data())


async def _backups(content: Content, _home: Path) -> None:
    """Copies of all that is recorded, and how one is put back."""
    tab = tab_of(content, SettingsTab)
    tab.show_page("This installation")
    card = tab.installation.backups
    card.back_up()
    await until(lambda: card.restore.isEnabled() and tab.installation.diagnosis is not None)
    tab.installation.show_diagnosis(Diagnosis((), ()))  # the rest tells of the machine that takes the pictures
    card.restore.setChecked(True)


async def _entry(content: Content, _home: Path) -> QWidget:
    """A recorded answer, whole."""
    tab = tab_of(content, SettingsTab)
    tab.show_page("Cache")
    await settled()
    page = there(tab.settings.cache)
    page.open_entry(page.table.entries.rows[0].key)
    return there(page.dialog)


async def _insight(content: Content, _home: Path) -> QWidget:
    """An insight, and the answers it was sent with."""
    tab = tab_of(content, SettingsTab)
    tab.show_page("Memory")
    await settled()
    page = there(tab.settings.memory)
    page.open_entry(page.table.memories.rows[0].memory_id)
    return there(page.dialog)


async def _import_settings(content: Content, home: Path) -> QWidget:
    """What a file of settings would change, beside what is set now."""
    file = home.parent / "tutti-settings.json"
    file.write_text(json.dumps({"format": FORMAT, "version": VERSION, **SETTINGS_FILE}), encoding="utf-8")
    tab = tab_of(content, SettingsTab)
    tab.transfer.read(file)
    await until(lambda: tab.acting.dialog is not None)
    return there(tab.acting.dialog)


async def _help(content: Content, _home: Path) -> QWidget:
    """The version, where data lies, and whose work is in the program."""
    content.widget.open_help()
    return there(content.widget.help)


SELDOM: Scenes = {
    "finding": (CHAT, _finding),
    "error": (CHAT, _error),
    "attached": (CHAT, _attached),
    "models": (CHAT, _models),
    "filling": (CHAT, _filling),
    "importing": (CHAT, _importing),
    "rounds": (RUNS, _rounds),
    "comparing": (RUNS, _comparing),
    "adding": (CHAT, _adding),
    "reviewing": (CHAT, _reviewing),
    "preset": (SETTINGS, _preset),
    "days": (RUNS, _days),
    "alert-rule": (PERFORMANCE, _alert_rule),
    "provider-list": (SETTINGS, _providers),
    "provider": (SETTINGS, _provider),
    "price": (SETTINGS, _price),
    "backups": (SETTINGS, _backups),
    "recorded-answer": (SETTINGS, _entry),
    "insight": (SETTINGS, _insight),
    "import-settings": (SETTINGS, _import_settings),
    "help": (CHAT, _help),
}
