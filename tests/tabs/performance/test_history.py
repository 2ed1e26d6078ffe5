from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from events.projections.performance.view import model_figures
from events.values import now_us
from tabs.performance import history as module
from tabs.performance.history import SECOND, History
from tabs.performance.series import POINTS, Line, band, median, rates, spent, until, window
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run


def ask(hub: StoreHub, model: str, seconds: float = 1.0, cost: int | None = 10**9) -> None:
    """Record one call."""
    run = Run(hub).start()
    run.answer(run.ask(model), model, "yes", seconds=seconds, cost=cost)


def take_in(history: History, now: int) -> int:
    """Update until everything is read; returns how many pieces there were."""
    pieces = 1
    while history.update(now):
        pieces += 1
    return pieces


def test_figures_are_those_made_of_all_samples(hub: StoreHub) -> None:
    """However they come and go, kept figures, savings and totals are what a fresh look would give."""
    history = History(hub.views.performance)
    for number in range(8):
        ask(hub, ("practice/small", "openai/a")[number % 2], seconds=number + 1)
        take_in(history, now_us())
    samples = hub.views.performance.samples()
    for figures in history.figures:
        assert figures == model_figures(figures.model, [one for one in samples if one.model == figures.model])
    assert history.savings() == hub.views.performance.savings()
    assert history.totals().calls == 8
    assert history.ended_since(samples[5].ended_at) >= 3


def test_calls_that_were_read_anew_are_told_from_those_before(hub: StoreHub) -> None:
    """What is drawn of a model is known by its stamp, which no other model's calls have, nor the same model's of another span."""
    history = History(hub.views.performance)
    for model in ("openai/a", "openai/b"):
        ask(hub, model)
    stamps = []
    for span in (None, 3600, None):
        history.show_span(span)
        take_in(history, now_us())
        stamps += [own.stamp for own in history.by_model.values()]
    assert len(set(stamps)) == 6


def test_a_long_history_comes_piece_by_piece(hub: StoreHub, monkeypatch: pytest.MonkeyPatch) -> None:
    """No piece is larger than one frame bears, and together they are everything."""
    monkeypatch.setattr(module, "READ", 3)
    for _ in range(8):
        ask(hub, "practice/small")
    history = History(hub.views.performance)
    assert take_in(history, now_us()) == 3
    assert history.figures[0].calls == 8


def test_of_a_longer_history_the_newest_count(hub: StoreHub, monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest go, at the beginning and as new ones come."""
    monkeypatch.setattr(module, "MOST", 3)
    for number in range(5):
        ask(hub, "practice/small", seconds=number + 1)
    history = History(hub.views.performance)
    take_in(history, now_us())
    assert list(history.by_model["practice/small"].seconds) == [3, 4, 5]
    ask(hub, "practice/large", seconds=9)
    take_in(history, now_us())
    assert list(history.by_model["practice/small"].seconds) == [4, 5]
    assert history.totals().calls == 3


def test_what_is_too_old_for_the_span_goes(hub: StoreHub) -> None:
    """As time passes calls leave the span, and a model without any leaves with them."""
    ask(hub, "practice/small")
    history = History(hub.views.performance)
    history.show_span(60)
    take_in(history, now_us())
    assert [figures.calls for figures in history.figures] == [1]
    take_in(history, now_us() + 61 * SECOND)
    assert history.figures == []
    assert list(history.by_model) == []
    assert len(history.columns.ends) == 0


def test_lines_are_drawn_of_few_points_that_look_the_same() -> None:
    """The lowest and the highest of each step remain, whatever their number."""
    x = np.linspace(0, 1000, 50_000)
    y = np.sin(x)
    y[12_345], y[40_000] = 9, -9
    thin = band(Line(x, y))
    assert len(thin.x) <= 2 * (POINTS + 1)
    assert (thin.y.max(), thin.y.min()) == (9, -9)
    assert np.all(np.diff(thin.x) >= 0)
    short = Line(x[:10], y[:10])
    assert band(short) is short


def test_the_median_is_undisturbed_by_single_calls() -> None:
    """One slow call leaves the line where it is."""
    line = Line(np.arange(20.0), np.ones(20))
    line.y[10] = 50
    assert np.all(median(line).y == 1)


def test_rates_and_spending_add_up(hub: StoreHub) -> None:
    """All calls are in the rates; spending ends with the sum of all costs, real and practice apart."""
    for model in ("practice/small", "openai/a", "openai/a"):
        ask(hub, model, cost=2 * 10**12)
    ask(hub, "openai/b", cost=None)
    history = History(hub.views.performance)
    now = now_us()
    take_in(history, now)
    shown = window(history, now / SECOND)
    calls, tokens = rates(history.columns, shown)
    step = (calls.x[1] - calls.x[0]) / 60
    assert round(float(calls.y.sum()) * step, 6) == 4
    assert round(float(tokens.y.sum()) * step, 6) == 4
    real = spent(history.columns.ends, history.columns.real)
    practice = spent(history.columns.ends, history.columns.practice)
    assert real is not None
    assert practice is not None
    assert (real.y[0], real.y[-1], practice.y[-1]) == (0, 4, 2)
    assert until(real, 2e9).y[-1] == 4
    assert spent(history.columns.ends[:0], history.columns.real[:0]) is None


def test_an_empty_store_has_an_empty_history(home: Path) -> None:
    """Nothing is there, and nothing goes wrong."""
    hub = StoreHub(home)
    history = History(hub.views.performance)
    assert history.update(now_us()) is False
    assert history.totals().success_rate is None
    assert window(history, 100.0) == (40.0, 100.0)
    hub.close()
