from __future__ import annotations

import pytest

from core.queries import ResumeForecast, StepForecast
from tabs.shared.forecast import forecast_words, step_words


def forecast(*steps: StepForecast) -> ResumeForecast:
    return ResumeForecast("r", possible=True, why_not="", recoveries=0, steps=steps)


REUSE = StepForecast("a", "x/a", "reuse", 0, simulated=False)
REAL = StepForecast("b", "x/b", "send again", 2 * 10**10, simulated=False)
PRACTICE = StepForecast("c", "practice/c", "send again", 10**10, simulated=True)
UNKNOWN = StepForecast("d", "x/d", "send again", None, simulated=False)
FREE = StepForecast("e", "x/e", "send again", 0, simulated=False)
ASK = StepForecast("f", "", "ask a person", 0, simulated=False)


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ((), "Nothing is on record yet, so it begins at its first step."),
        ((REUSE,), "1 finished step is used again at no cost."),
        ((REAL, PRACTICE), "2 steps are sent again for $0.02 + simulated $0.01 at most."),
        ((REAL, UNKNOWN), "2 steps are sent again for $0.02 + 1 of unknown price at most."),
        ((UNKNOWN,), "1 step is sent again for an amount nobody knows (price unknown)."),
        ((FREE,), "1 step is sent again for $0."),
        ((REUSE, REUSE, ASK), "2 finished steps are used again at no cost, 1 step asks you first."),
    ],
)
def test_a_forecast_is_one_sentence(steps: tuple[StepForecast, ...], words: str) -> None:
    """Real and simulated money stay apart, and what has no known price is never a zero."""
    assert forecast_words([forecast(*steps)]) == words


def test_several_runs_are_summed() -> None:
    """Resuming many is one amount."""
    assert forecast_words([forecast(REAL), forecast(REAL)]) == "2 steps are sent again for $0.04 at most."


def test_each_step_has_its_own_words() -> None:
    """In the list of steps each says what becomes of it."""
    told = [step_words(step) for step in (REUSE, PRACTICE, UNKNOWN, ASK)]
    assert told == [
        "used again, no cost",
        "sent again, simulated $0.01 at most",
        "sent again, price unknown",
        "waits for you",
    ]
