"""What was saved: by recorded answers, by providers' prompt caches, and by leaving old messages out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from events.projections.cache.rows import CacheStats
from events.projections.performance.rows import ModelFigures, Savings
from tabs.performance.models_page import percent
from tabs.performance.section import Sections
from tabs.shared.empty import EmptyState
from tabs.shared.figure_card import FigureCard, FigureCards
from tabs.shared.language import grouped, tr, tr_count, tr_noop
from tabs.shared.row_model import Index, RowModel
from tabs.shared.safe_text import one_line
from tabs.shared.sizes import size_words
from tabs.shared.tables import PlainTable
from tabs.shared.wording import count, dollars
from tabs.shared.wording import percent as share_words

CARDS = (
    *(tr_noop("From the cache"), tr_noop("Hit rate"), tr_noop("Saved"), tr_noop("Saved in practice")),
    *(tr_noop("Prompt caches"), tr_noop("Left out"), tr_noop("Spared"), tr_noop("Spared in practice")),
)
"""Four for recorded answers; four for what providers had cached and what was left out."""
CARD = 150
"""Least width of a card, in pixels at the usual size of letters."""
TABLE = 170
"""Least height of the table, in pixels; where the window is too low the page scrolls."""
MODEL, REUSED, ASKED, SHARE, READ, WRITTEN = range(6)
NOTHING = "\N{EN DASH}"


class ReusedByModel(RowModel):
    """How often each model had to be asked."""

    headings = (
        tr_noop("Model"),
        tr_noop("Reused"),
        tr_noop("Asked"),
        tr_noop("Share reused"),
        tr_noop("Tokens in"),
        tr_noop("Tokens out"),
    )
    right = frozenset({REUSED, ASKED, SHARE, READ, WRITTEN})

    def __init__(self, widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(widget, parent)
        self.rows: Sequence[ModelFigures] = ()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(self.rows[index.row()])[index.column()]
        return self.alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def show_rows(self, rows: Sequence[ModelFigures]) -> None:
        """Show these; only what differs is painted anew."""
        if [row.model for row in rows] != [row.model for row in self.rows]:
            self.beginResetModel()
            self.rows = list(rows)
            self.endResetModel()
        elif list(rows) != list(self.rows):
            self.rows = list(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, WRITTEN))

    @staticmethod
    def _words(row: ModelFigures) -> tuple[str, ...]:
        all_calls = row.calls + row.cached
        shared = percent(row.cached / all_calls) if row.cached else NOTHING
        return (
            one_line(row.model, 80),
            grouped(row.cached) if row.cached else NOTHING,
            grouped(row.calls),
            shared,
            grouped(row.input_tokens),
            grouped(row.output_tokens),
        )


class CachePage(QStackedWidget):
    """Cards with what was saved, and a table of the models."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = {name: FigureCard(tr(name)) for name in CARDS}
        self.table = PlainTable(tr("How often each model had to be asked"), stretch=MODEL)
        self.models = ReusedByModel(self.table, self)
        self.table.setModel(self.models)
        content = Sections(tr("Cache and savings"))
        content.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the table below has it
        content.column.addWidget(FigureCards(list(self.cards.values()), narrowest=CARD))
        content.column.addWidget(self.table, 1)
        self.table.setMinimumHeight(TABLE)
        self.none = EmptyState(
            tr("Nothing was saved yet"),
            tr(
                "The same request is answered from what was recorded, at once and at no cost. What that saves shows here, "
                "and what providers read from their own prompt caches or need not read at all."
            ),
        )
        self.addWidget(content)
        self.addWidget(self.none)

    def show_savings(
        self, savings: Savings, stats: CacheStats, figures: Sequence[ModelFigures], *, ending: str
    ) -> None:
        """Show a span of time.

        :param stats: of the cache since the store was made.
        :param ending: how a count of calls in the span ends, in the person's language, such as ``in an hour``.
        """
        self.setCurrentIndex(0 if figures or stats.hits or stats.misses else 1)
        cards = self.cards
        hits = savings.cache_hits
        cards["From the cache"].show_figure(
            grouped(hits), tr_count(hits, "call {within_time}", "calls {within_time}", within_time=ending)
        )
        rate = stats.hit_rate
        kept = tr("{answers} kept, {size}", answers=count(stats.entries, "answer"), size=size_words(stats.bytes))
        cards["Hit rate"].show_figure(NOTHING if rate is None else percent(rate), tr("in all; {kept}", kept=kept))
        cards["Saved"].show_figure(dollars(savings.saved_picodollars), tr("real money"))
        cards["Saved in practice"].show_figure(dollars(savings.saved_simulated), tr("not real money"))
        read = sum(row.input_tokens for row in figures)
        share = (
            tr("{percent} of tokens read", percent=share_words(savings.cached_tokens / read))
            if read
            else tr("tokens read by no model yet")
        )
        cards["Prompt caches"].show_figure(
            grouped(savings.cached_tokens),
            share,
            tr("Tokens that providers read from their own prompt caches, at less cost"),
        )
        cards["Left out"].show_figure(
            grouped(savings.trimmed_tokens),
            tr("tokens not sent"),
            tr("Tokens of conversations that did not fit or were cut"),
        )
        more = tr("What the tokens in prompt caches and those left out would have cost more")
        cards["Spared"].show_figure(dollars(savings.spared_picodollars), tr("real money"), more)
        cards["Spared in practice"].show_figure(dollars(savings.spared_simulated), tr("not real money"), more)
        self.models.show_rows(figures)

    def recolor(self) -> None:
        """Paint the table in the other theme."""
        self.table.viewport().update()
