from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from events.projections.cache.rows import CacheStats
from events.projections.performance.rows import Savings
from tabs.performance.cache_page import CachePage

pytestmark = pytest.mark.usefixtures("light")
STATS = CacheStats(entries=1, bytes=9, hits=1, misses=2, saved_picodollars=0, saved_simulated=0)
BARE = Savings(cache_hits=0, saved_picodollars=0, saved_simulated=0, cached_tokens=0, trimmed_tokens=0)


@pytest.fixture
def page(qtbot: QtBot) -> CachePage:
    made = CachePage()
    qtbot.addWidget(made)
    return made


def test_what_was_spared_is_told_with_practice_money_apart(page: CachePage) -> None:
    """What prompt caches and leaving out old messages spared in the span has cards of its own."""
    page.show_savings(BARE, STATS, (), ending="in an hour")
    assert page.cards["Spared"].value.text() == "$0"
    savings = replace(BARE, spared_picodollars=2_000_000_000, spared_simulated=3_000_000)
    page.show_savings(savings, STATS, (), ending="in an hour")
    assert page.cards["Spared"].value.text() == "$0.002"
    assert page.cards["Spared in practice"].value.text() == "$0.000003"


@pytest.mark.parametrize(("width", "rows"), [(1400, 1), (980, 2)])
def test_every_card_has_a_place_at_any_width(page: CachePage, qtbot: QtBot, width: int, rows: int) -> None:
    """In one row where there is room for their figures, else in two; none lies on another."""
    page.show_savings(BARE, STATS, (), ending="in an hour")
    page.show()
    page.resize(width, 600)
    qtbot.waitUntil(lambda: len({card.y() for card in page.cards.values()}) == rows)
    assert len({(card.x(), card.y()) for card in page.cards.values()}) == len(page.cards)
