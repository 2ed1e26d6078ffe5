"""The page of what is remembered: to be read, added to, edited and forgotten, above its settings."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.commands.models import EditMemory, ForgetMemory, MemoryKept, Remember, RetractInsight
from events.projections.memory.rows import MemoryRow
from tabs.settings.memory_entry import MemoryDialog
from tabs.settings.memory_table import MemoryTable
from tabs.settings.page import SettingsPage
from tabs.settings.retract_dialog import RetractDialog, touched_runs
from tabs.shared.beside import Beside
from tabs.shared.changing import changes
from tabs.shared.clock import shown_now
from tabs.shared.empty import EmptyState
from tabs.shared.flow import FlowLayout
from tabs.shared.hub import Hub
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_noop, tr_told
from tabs.shared.safe_text import one_line
from tabs.shared.setting_row import SettingRow
from tabs.shared.tasks import Tasks
from tabs.shared.theme import SMALL
from tabs.shared.wording import count

ABOUT = tr_noop(
    "Facts you want models to know, and insights taken from answers of several models. Nothing of it is sent unless it "
    "is turned on here, and every run says what was sent with it."
)
UNTOLD = tr_noop("Taken from answers whose names are hidden until you have said which of them is better.")
"""Stands for what an insight says that may name the models it was taken from."""
TABLE_HEIGHT = 260
MOST = 1000
"""Entries shown."""


class MemoryPage(SettingsPage):
    """Entries and settings of what is remembered.

    :param rows: the settings of the group.
    :param tasks: of the tab; shows errors.
    """

    keywords = tr_noop("memory remembered facts insights forget retract")

    def __init__(self, hub: Hub, tasks: Tasks, rows: Sequence[SettingRow], parent: QWidget | None = None) -> None:
        super().__init__(tr_noop("Memory"), rows, ABOUT, parent)
        self._hub = hub
        self._tasks = tasks
        self.dialog: MemoryDialog | None = None
        self.retracting: RetractDialog | None = None
        self.question: QMessageBox | None = None
        self.table = MemoryTable(self)
        self.table.open_wanted.connect(self.open_entry)
        self.table.forget_wanted.connect(self.ask_to_forget)
        self.table.chosen_changed.connect(self._offer)
        self.add = QPushButton(tr("Remember …"))
        self.add.clicked.connect(lambda _checked: self.write())
        self.edit = QPushButton(tr("Edit"))
        self.edit.clicked.connect(lambda _checked: self._with_chosen(self.open_entry))
        self.retract = QPushButton(tr("Retract …"))
        self.retract.setToolTip(tr("For an insight that is wrong: it is used no more and stays readable."))
        self.retract.clicked.connect(lambda _checked: self._with_chosen(self.ask_to_retract))
        self.forget = QPushButton(tr("Forget"))
        changes(self.add, self.retract, self.forget)
        self.forget.setProperty("role", "danger")
        self.forget.clicked.connect(lambda _checked: self._with_chosen(self.ask_to_forget))
        self.trouble = text_label("", "muted", wrap=True)
        self.trouble.setVisible(False)
        self.places = QStackedWidget()
        self._fill()
        self._offer()

    def refresh(self) -> None:
        """Read what is there now."""
        rows = self._as_known(self._hub.views.memory.entries(now=shown_now(), limit=MOST))
        self.table.show_rows(rows)
        self.places.setCurrentIndex(0 if rows else 1)

    def write(self) -> None:
        """Have the person write something to be remembered."""
        self._open(None, lambda text, topic: self._hub.send(Remember(text=text, topic=topic)))

    def open_entry(self, memory_id: str) -> None:
        """Show an entry whole, to be changed; one that may name hidden models cannot be before they are told."""
        row = self._entry(memory_id)
        if row is not None and row.state != "forgotten" and row.run_id not in self._hidden():
            self._open(row, lambda text, topic: self._hub.send(EditMemory(memory_id=memory_id, text=text, topic=topic)))

    def ask_to_retract(self, memory_id: str) -> None:
        """Ask whether an insight is to be used no more, with every answer it touched."""
        row = self._entry(memory_id)
        if row is None:
            return
        self.retracting = RetractDialog(row, touched_runs(self._hub.views, memory_id), self)
        self.retracting.agreed.connect(
            lambda why: self._tasks.start(self._hub.send(RetractInsight(memory_id=memory_id, reason=why)))
        )
        self.retracting.open()

    def ask_to_forget(self, memory_id: str) -> None:
        """Ask whether an entry is to be forgotten: what it said cannot be brought back."""
        row = self._entry(memory_id)
        if row is None:
            return
        question = QMessageBox(self)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setWindowTitle(tr("Forget"))
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setText(tr("Forget “{text}”?", text=one_line(row.text, 120)))
        used = (
            tr("It was sent with {prompts}; the records of these runs keep it.", prompts=count(row.uses, "prompt"))
            if row.uses
            else ""
        )
        question.setInformativeText(f"{tr('What it says is erased and cannot be brought back.')} {used}".rstrip())
        forget = question.addButton(tr("Forget"), QMessageBox.ButtonRole.DestructiveRole)
        question.setDefaultButton(question.addButton(QMessageBox.StandardButton.Cancel))
        forget.clicked.connect(lambda _checked: self._tasks.start(self._hub.send(ForgetMemory(memory_id=memory_id))))
        self.question = question
        question.open()

    def _entry(self, memory_id: str) -> MemoryRow | None:
        row = self._hub.views.memory.get(memory_id, now=shown_now())
        return self._as_known([row])[0] if row is not None else None

    def _hidden(self) -> frozenset[str]:
        return self._hub.views.arena.hidden_runs()

    def _as_known(self, rows: Sequence[MemoryRow]) -> list[MemoryRow]:
        """Entries without what tells the models of answers whose names are hidden: insights name them in their words."""
        hidden = self._hidden()
        return [replace(row, text=tr(UNTOLD), models=()) if row.run_id in hidden else row for row in rows]

    def _open(self, row: MemoryRow | None, send: Callable[[str, str], Coroutine[Any, Any, Any]]) -> None:
        effect = self._hub.views.memory.effect(row.memory_id) if row is not None and row.kind == "insight" else ()
        self.dialog = MemoryDialog(row, self, effect=effect)
        self.dialog.saved.connect(lambda text, topic: self._tasks.start(send(text, topic), self._tell))
        self.dialog.open()

    def _tell(self, kept: MemoryKept | None) -> None:
        """Say of what was written why it cannot be found by meaning yet, if it cannot."""
        words = tr_told(kept.trouble) if kept is not None else ""
        self.trouble.setText(one_line(words, 400))
        self.trouble.setVisible(bool(words))

    def _with_chosen(self, act: Callable[[str], None]) -> None:
        chosen = self.table.chosen
        if chosen is not None:
            act(chosen.memory_id)

    def _offer(self) -> None:
        row = self.table.chosen
        self.edit.setEnabled(row is not None and row.run_id not in self._hidden())
        self.forget.setEnabled(row is not None)
        self.retract.setEnabled(row is not None and row.kind == "insight" and row.state in {"active", "expired"})

    def _fill(self) -> None:
        title, buttons = QVBoxLayout(), FlowLayout(one_line=True)
        title.addWidget(text_label(tr("What is remembered"), "heading"))
        for button in (self.add, self.edit, self.retract, self.forget):
            buttons.addWidget(button)
        self.table.setFixedHeight(TABLE_HEIGHT)
        self.places.addWidget(self.table)
        empty = EmptyState(
            tr("Nothing is remembered yet"),
            tr(
                "Write down what models should know of you and your work, or take insights from a run of several models: "
                "in the runs tab under More."
            ),
        )
        self.places.addWidget(empty)
        entries = QWidget()
        column = QVBoxLayout(entries)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(Beside(title, buttons))
        column.addWidget(self.trouble)
        column.addWidget(self.places)
        self.above.addWidget(entries)
        self.above.addSpacing(SMALL)
        self.above.addWidget(text_label(tr("What is done with it"), "heading"))
