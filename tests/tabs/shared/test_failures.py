from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.settings.schema import GENERAL
from tabs.shared.failures import FAILURE, SHARE, FailureBar, failure_words

CHOICES = next(spec.choices for spec in GENERAL if spec.key == FAILURE)


@pytest.mark.parametrize("failure", CHOICES)
def test_every_choice_is_put_into_words(failure: str) -> None:
    """Whatever is simulated is said plainly; nothing is said of nothing."""
    words = failure_words(failure, 0.5)
    assert bool(words) == (failure != "none")
    assert "_" not in words
    assert failure_words(failure, 0) == ""


def test_the_settings_are_those_of_the_schema() -> None:
    """The bar watches settings that there are."""
    assert {FAILURE, SHARE} <= {spec.key for spec in GENERAL}


@pytest.mark.usefixtures("light")
def test_the_bar_is_there_as_long_as_failures_are_simulated(qtbot: QtBot) -> None:
    """It says what is simulated, offers to switch it off, and goes away with it."""
    bar = FailureBar()
    qtbot.addWidget(bar)
    bar.show_failures("timed_out", 1)
    assert not bar.isHidden()
    assert bar.words.text() == "Failures are simulated: every call fails on purpose, as if nothing came in time."
    with qtbot.waitSignal(bar.off_wanted):
        bar.off.click()
    bar.show_failures("none", 1)
    assert bar.isHidden()
