"""What a resume would do and cost, in words."""

from __future__ import annotations

from collections.abc import Sequence

from core.queries import ResumeForecast, StepForecast
from tabs.shared.language import tr
from tabs.shared.most import at_most, rounded_up
from tabs.shared.wording import PRICE_UNKNOWN, count, total_cost


def forecast_words(forecasts: Sequence[ResumeForecast]) -> str:
    """One sentence over all steps of these runs: how many are used again, sent again, or ask; and the most it costs."""
    steps = [step for forecast in forecasts for step in forecast.steps]
    reused = sum(step.action == "reuse" for step in steps)
    again = [step for step in steps if step.action == "send again"]
    asking = sum(step.action == "ask a person" for step in steps)
    parts = []
    if reused:
        parts.append(
            tr("{steps} {is_part} used again at no cost", steps=count(reused, "finished step"), is_part=_is(reused))
        )
    if again:
        parts.append(
            tr(
                "{steps} {is_part} sent again for {most}",
                steps=count(len(again), "step"),
                is_part=_is(len(again)),
                most=_most(again),
            )
        )
    if asking:
        parts.append(
            tr("{steps} {value} you first", steps=count(asking, "step"), value="asks" if asking == 1 else "ask")
        )
    return f"{', '.join(parts)}." if parts else tr("Nothing is on record yet, so it begins at its first step.")


def step_words(step: StepForecast) -> str:
    """What becomes of one step, and what that costs at most."""
    if step.action == "reuse":
        return tr("used again, no cost")
    if step.action == "ask a person":
        return tr("waits for you")
    if step.picodollars is None:
        return tr("sent again, {PRICE_UNKNOWN}", PRICE_UNKNOWN=PRICE_UNKNOWN)
    return tr("sent again, {at_most}", at_most=at_most(step.picodollars, simulated=step.simulated))


def _most(steps: Sequence[StepForecast]) -> str:
    """Real and simulated money are summed apart, and a step of unknown price is never a zero."""
    known = [step for step in steps if step.picodollars is not None]
    real = sum(step.picodollars or 0 for step in known if not step.simulated)
    simulated = sum(step.picodollars or 0 for step in known if step.simulated)
    unknown = len(steps) - len(known)
    if not known:
        return tr("an amount nobody knows ({PRICE_UNKNOWN})", PRICE_UNKNOWN=PRICE_UNKNOWN)
    if not (real or simulated):
        return total_cost(0, 0, unknown)
    return tr("{total_cost} at most", total_cost=total_cost(rounded_up(real), rounded_up(simulated), unknown))


def _is(number: int) -> str:
    return "is" if number == 1 else "are"
