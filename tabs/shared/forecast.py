"""What a resume would do and cost, in words."""

from __future__ import annotations

from collections.abc import Sequence

from core.queries import ResumeForecast, StepForecast
from tabs.shared.language import tr, tr_count
from tabs.shared.most import at_most, rounded_up
from tabs.shared.wording import total_cost


def forecast_words(forecasts: Sequence[ResumeForecast]) -> str:
    """One sentence over all steps of these runs: how many are used again, sent again, or ask; and the most it costs."""
    steps = [step for forecast in forecasts for step in forecast.steps]
    reused = sum(step.action == "reuse" for step in steps)
    again = [step for step in steps if step.action == "send again"]
    asking = sum(step.action == "ask a person" for step in steps)
    parts = []
    if reused:
        parts.append(
            tr_count(
                reused,
                "{n} finished step is used again at no cost",
                "{n} finished steps are used again at no cost",
            )
        )
    if again:
        parts.append(
            tr_count(
                len(again),
                "{n} step is sent again for {cost}",
                "{n} steps are sent again for {cost}",
                cost=_most(again),
            )
        )
    if asking:
        parts.append(tr_count(asking, "{n} step asks you first", "{n} steps ask you first"))
    return f"{', '.join(parts)}." if parts else tr("Nothing is on record yet, so it begins at its first step.")


def step_words(step: StepForecast) -> str:
    """What becomes of one step, and what that costs at most."""
    if step.action == "reuse":
        return tr("used again, no cost")
    if step.action == "ask a person":
        return tr("waits for you")
    if step.picodollars is None:
        return tr("sent again, price unknown")
    return tr("sent again, {cost}", cost=at_most(step.picodollars, simulated=step.simulated))


def _most(steps: Sequence[StepForecast]) -> str:
    """Real and simulated money are summed apart, and a step of unknown price is never a zero."""
    known = [step for step in steps if step.picodollars is not None]
    real = sum(step.picodollars or 0 for step in known if not step.simulated)
    simulated = sum(step.picodollars or 0 for step in known if step.simulated)
    unknown = len(steps) - len(known)
    if not known:
        return tr("an amount nobody knows (price unknown)")
    if not (real or simulated):
        return total_cost(0, 0, unknown)
    return tr("{amount} at most", amount=total_cost(rounded_up(real), rounded_up(simulated), unknown))
