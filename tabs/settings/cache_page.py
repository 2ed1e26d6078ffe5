"""The page of recorded answers: what they saved, each of them to be opened or deleted, above the settings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.commands.models import ClearCache, DeleteCacheEntry
from events.projections.cache.rows import CacheRow, CacheStats
from tabs.settings.cache_entry import CacheEntryDialog, whole_answer
from tabs.settings.cache_table import CacheTable
from tabs.settings.page import SettingsPage
from tabs.shared.beside import Beside
from tabs.shared.changing import changes
from tabs.shared.clock import shown_now
from tabs.shared.empty import EmptyState
from tabs.shared.figure_card import FigureCard, FigureCards
from tabs.shared.flow import FlowLayout
from tabs.shared.hub import Hub
from tabs.shared.labels import text_label
from tabs.shared.language import grouped, tr, tr_count, tr_noop
from tabs.shared.setting_row import SettingRow
from tabs.shared.sizes import size_words
from tabs.shared.tasks import Tasks
from tabs.shared.theme import SMALL
from tabs.shared.wording import dollars, percent

ABOUT = tr_noop("The same request is answered at once, and at no cost, from what was recorded.")
FIGURES = KEPT, USED, SAVED, SAVED_SIMULATED = (
    tr_noop("Answers kept"),
    tr_noop("Used again"),
    tr_noop("Saved"),
    tr_noop("Saved in practice"),
)
TTL = "cache.ttl_hours"
HOUR = 3_600_000_000
TABLE_HEIGHT = 320


class CachePage(SettingsPage):
    """Statistics, entries and settings of the cache.

    :param rows: the settings of the group.
    :param tasks: of the tab; shows errors.
    """

    keywords = tr_noop("cache recorded answers entries hits saved clear delete")

    def __init__(self, hub: Hub, tasks: Tasks, rows: Sequence[SettingRow], parent: QWidget | None = None) -> None:
        super().__init__(tr_noop("Cache"), rows, ABOUT, parent)
        self._hub = hub
        self._tasks = tasks
        self.dialog: CacheEntryDialog | None = None
        self.question: QMessageBox | None = None
        self.cards = {name: FigureCard(tr(name)) for name in FIGURES}
        self.table = CacheTable(self._entries, self._prompt_of)
        self.table.open_wanted.connect(self.open_entry)
        self.table.delete_wanted.connect(self.delete_entry)
        self.table.chosen_changed.connect(self._offer)
        self.open = QPushButton(tr("Open"))
        self.open.clicked.connect(lambda _checked: self._with_chosen(self.open_entry))
        self.delete = QPushButton(tr("Delete"))
        self.delete.clicked.connect(lambda _checked: self._with_chosen(self.delete_entry))
        self.clear = QPushButton(tr("Delete all"))
        changes(self.delete, self.clear)
        self.clear.setProperty("role", "danger")
        self.clear.setEnabled(False)
        self.clear.clicked.connect(lambda _checked: self.ask_to_clear())
        self.places = QStackedWidget()
        self._fill()
        self._offer()

    def refresh(self) -> None:
        """Read what is there now."""
        stats = self._hub.views.cache.stats()
        self._show_stats(stats)
        self.table.show_entries(ttl=round(float(self._hub.setting(TTL)) * HOUR), now=shown_now())
        self.places.setCurrentIndex(0 if stats.entries else 1)
        self.clear.setEnabled(stats.entries > 0)

    def open_entry(self, key: str) -> None:
        """Show an entry whole."""
        row = self._hub.views.cache.find(key)
        if row is None:
            return
        text = whole_answer(self._hub.views, row)
        (row,) = self._as_known([row])
        self.dialog = CacheEntryDialog(row, self._prompt_of(row.run_id), text, self)
        self.dialog.delete_wanted.connect(self.delete_entry)
        self.dialog.open()

    def delete_entry(self, key: str) -> None:
        """Have an entry not used again."""
        self._tasks.start(self._hub.send(DeleteCacheEntry(key=key)))

    def ask_to_clear(self) -> None:
        """Ask whether none of them is to be used again."""
        question = QMessageBox(self)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setWindowTitle(tr("Delete all recorded answers"))
        question.setTextFormat(Qt.TextFormat.PlainText)
        entries = self._hub.views.cache.stats().entries
        question.setText(
            tr_count(entries, "Have {n} recorded answer not used again?", "Have {n} recorded answers not used again?")
        )
        question.setInformativeText(tr("They stay in their conversations. The next requests are paid for again."))
        remove = question.addButton(tr("Delete all"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = question.addButton(QMessageBox.StandardButton.Cancel)
        question.setDefaultButton(cancel)
        remove.clicked.connect(lambda _checked: self._tasks.start(self._hub.send(ClearCache())))
        self.question = question
        question.open()

    def _entries(self, limit: int, after: int) -> Sequence[CacheRow]:
        return self._as_known(self._hub.views.cache.entries(limit=limit, after=after))

    def _as_known(self, rows: Sequence[CacheRow]) -> list[CacheRow]:
        """Entries without the names of models that are hidden, and without what would tell them."""
        hidden = self._hub.views.arena.hidden_runs()
        return [
            replace(row, model=tr("name hidden"), cost_picodollars=None) if row.run_id in hidden else row
            for row in rows
        ]

    def _prompt_of(self, run_id: str) -> str:
        run = self._hub.views.runs.get(run_id)
        return run.prompt if run else ""

    def _with_chosen(self, act: Callable[[str], None]) -> None:
        chosen = self.table.chosen
        if chosen is not None:
            act(chosen.key)

    def _offer(self) -> None:
        row: CacheRow | None = self.table.chosen
        self.open.setEnabled(row is not None)
        self.delete.setEnabled(row is not None)

    def _show_stats(self, stats: CacheStats) -> None:
        rate = stats.hit_rate
        self.cards[KEPT].show_figure(grouped(stats.entries), size_words(stats.bytes))
        share = (
            tr("nothing was asked yet")
            if rate is None
            else tr_count(
                stats.hits + stats.misses, "{rate} of {n} request", "{rate} of {n} requests", rate=percent(rate)
            )
        )
        self.cards[USED].show_figure(grouped(stats.hits), share)
        self.cards[SAVED].show_figure(dollars(stats.saved_picodollars), tr("real money, known prices"))
        self.cards[SAVED_SIMULATED].show_figure(dollars(stats.saved_simulated), tr("not real money"))

    def _fill(self) -> None:
        self.above.addWidget(FigureCards(list(self.cards.values())))
        self.above.addSpacing(SMALL)
        title, buttons = QVBoxLayout(), FlowLayout(one_line=True)
        title.addWidget(text_label(tr("Recorded answers"), "heading"))
        for button in (self.open, self.delete, self.clear):
            buttons.addWidget(button)
        entries = QWidget()
        column = QVBoxLayout(entries)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(Beside(title, buttons))
        column.addWidget(self.table)
        self.table.setFixedHeight(TABLE_HEIGHT)
        self.places.addWidget(entries)
        empty = EmptyState(
            tr("No answer is kept yet"),
            tr(
                "Every whole answer of a model is kept for a while. When the same is asked again, it is used at once and "
                "costs nothing."
            ),
        )
        self.places.addWidget(empty)
        self.below.addSpacing(SMALL)
        self.below.addWidget(self.places)
