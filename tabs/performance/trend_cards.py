"""Cards with the figures of a period, and what became of each since the period before."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from events.projections.performance.rows import Slice
from tabs.shared.elided import ElidedLines
from tabs.shared.figure_card import FigureCard, FigureCards
from tabs.shared.language import grouped, tr, tr_count
from tabs.shared.theme import set_role
from tabs.shared.trends.changes import Change, change
from tabs.shared.trends.metrics import METRICS, NOTHING, Metric
from tabs.shared.trends.reading import Trends
from tabs.shared.wording import count

CARDS = ("calls", "success", "p95", "first", "rate", "cost", "simulated", "hits")
CARD = 163
"""Least width of a card, in pixels at the usual size of letters."""
_ROLES = {"good": "small-success", "bad": "small-danger", "": "small"}


class TrendCard(FigureCard):
    """A figure, what it counts, and its change in words and colour."""

    def __init__(self, metric: Metric, parent: QWidget | None = None) -> None:
        super().__init__(tr(metric.title), parent)
        self._metric = metric
        self.change = ElidedLines("", "small")
        self.column.insertWidget(self.column.count() - 1, self.change)

    def show_change(self, now: Slice | None, before: Slice | None) -> None:
        """Show the figure of a period beside that of the one before."""
        metric = self._metric
        value = NOTHING if now is None or not metric.judged(now) else metric.words(metric.value(now))
        changed = change(metric, now, before)
        words = _compared(changed, metric, before)
        note = _note(metric.key, now)
        self.show_figure(value, note, tr(metric.help))
        self.change.setText(words)
        set_role(self.change, _ROLES[changed.tone])
        self.setAccessibleName(f"{tr(metric.title)}: {value}. {note}. {words}")


class TrendCards(FigureCards):
    """All of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.cards = {key: TrendCard(METRICS[key]) for key in CARDS}
        super().__init__(list(self.cards.values()), parent, narrowest=CARD)

    def show_trends(self, trends: Trends) -> None:
        """Show all groups together."""
        for card in self.cards.values():
            card.show_change(trends.total, trends.total_before)


def _compared(changed: Change, metric: Metric, before: Slice | None) -> str:
    """The change, and what the figure was before."""
    if before is None or not metric.judged(before):
        return tr("nothing before to compare with")
    old = metric.words(metric.value(before))
    return changed.words if changed.why else tr("{change} (was {value})", change=changed.words, value=old)


def _note(key: str, now: Slice | None) -> str:
    """What the figure counts."""
    if now is None:
        return tr("no calls")
    half = METRICS["p50"]
    notes = {
        "calls": tr_count(now.hits + now.reused, "{n} answer reused", "{n} answers reused"),
        "success": tr(
            "{failed} failed, {canceled} canceled", failed=grouped(now.failed), canceled=grouped(now.canceled)
        ),
        "p95": f"p50 {half.words(half.value(now))}, {count(now.succeeded, 'answer')}",
        "first": tr("half of them began by then"),
        "rate": tr_count(now.output_tokens, "{n} token written", "{n} tokens written"),
        "cost": tr("{number} of unknown price", number=grouped(now.unpriced_calls))
        if now.unpriced_calls
        else tr("real money"),
        "simulated": tr("practice, not real money"),
        "hits": _saved(now),
    }
    return notes[key]


def _saved(now: Slice) -> str:
    real, practice = METRICS["saved"], METRICS["saved_simulated"]
    parts = (
        [tr("saved {amount}", amount=real.words(real.value(now)))]
        if now.saved_picodollars or not now.saved_simulated
        else []
    )
    parts += [tr("simulated {amount} saved", amount=practice.words(practice.value(now)))] if now.saved_simulated else []
    return ", ".join(parts)
