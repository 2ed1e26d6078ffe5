"""What came of a measurement: shares with their intervals, and a picture of accuracy against cost."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from events.values import PICO

Z = 1.959963984540054
"""The normal quantile of a two-sided interval of 95 %."""
_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 860, 460, 70, 230, 30, 60


class Graded(NamedTuple):
    """One question answered."""

    right: bool
    picodollars: int | None
    """None when the price of a model is not known."""
    calls: int
    seconds: float
    degraded: bool


class Result(NamedTuple):
    """What came of one strategy with its models."""

    strategy: str
    models: tuple[str, ...]
    graded: tuple[Graded, ...]
    seconds: float
    """From the first question to the last answer."""

    @property
    def accuracy(self) -> float:
        """Share of right answers."""
        return sum(one.right for one in self.graded) / len(self.graded) if self.graded else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Where the accuracy lies with 95 % confidence."""
        return wilson(sum(one.right for one in self.graded), len(self.graded))

    @property
    def cost(self) -> int | None:
        """Picodollars of all calls; none when that is not known."""
        known = [one.picodollars for one in self.graded if one.picodollars is not None]
        return sum(known) if len(known) == len(self.graded) else None

    @property
    def calls(self) -> int:
        """How often a model was asked."""
        return sum(one.calls for one in self.graded)

    @property
    def degraded(self) -> int:
        """Answers on the way to which something failed."""
        return sum(one.degraded for one in self.graded)


def wilson(good: int, of: int) -> tuple[float, float]:
    """The score interval of a share at 95 % (Wilson 1927); all there is when nothing was counted."""
    if not of:
        return 0.0, 1.0
    share, square = good / of, Z * Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = Z * math.sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    return max(0.0, middle - half), min(1.0, middle + half)


def document(results: Sequence[Result]) -> dict[str, Any]:
    """The JSON document."""
    return {
        "results": [
            {
                "strategy": result.strategy,
                "models": list(result.models),
                "n": len(result.graded),
                "accuracy": round(result.accuracy, 4),
                "interval": [round(bound, 4) for bound in result.interval],
                "cost_usd": None if result.cost is None else result.cost / PICO,
                "calls": result.calls,
                "seconds": round(result.seconds, 2),
                "degraded": result.degraded,
            }
            for result in results
        ]
    }


def plot(results: Sequence[Result]) -> str:
    """Accuracy against cost, each with its interval, as an SVG picture of its own."""
    highest = max((result.cost or 0 for result in results), default=0) or 1
    low = min((result.interval[0] for result in results), default=0.0)
    floor = max(0.0, math.floor(low * 10) / 10)

    def x(cost: int) -> float:
        return _LEFT + (_WIDTH - _LEFT - _RIGHT) * cost / highest

    def y(share: float) -> float:
        return _HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * (share - floor) / ((1 - floor) or 1)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" font-size="12">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
    ]
    steps = round((1 - floor) * 10)
    for step in range(steps + 1):
        share = floor + step / 10
        parts.append(
            f'<line x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y(share):.1f}" y2="{y(share):.1f}" stroke="#e3e6ea"/>'
            f'<text x="{_LEFT - 8}" y="{y(share) + 4:.1f}" text-anchor="end" fill="#5b6470">{share:.0%}</text>'
        )
    for quarter in range(5):
        cost = highest * quarter // 4
        label = f"${cost / PICO:.4g}"
        parts.append(f'<text x="{x(cost):.1f}" y="{_HEIGHT - 36}" text-anchor="middle" fill="#5b6470">{label}</text>')
    parts.append(
        f'<text x="{(_LEFT + _WIDTH - _RIGHT) / 2}" y="{_HEIGHT - 12}" text-anchor="middle" fill="#5b6470">'
        "Cost of all calls; accuracy upwards, with 95 % intervals</text>"
    )
    parts += [_point(result, x(result.cost or 0), y) for result in results]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _point(result: Result, at: float, y: Any) -> str:
    low, high = result.interval
    name = result.strategy if len(result.models) > 1 else f"{result.strategy} {result.models[0]}"
    name += "" if result.cost is not None else " (cost not known)"
    return (
        f'<line x1="{at:.1f}" x2="{at:.1f}" y1="{y(low):.1f}" y2="{y(high):.1f}" stroke="#7a8fb8" stroke-width="2"/>'
        f'<circle cx="{at:.1f}" cy="{y(result.accuracy):.1f}" r="5" fill="#3458a8"/>'
        f'<text x="{at + 9:.1f}" y="{y(result.accuracy) - 6:.1f}" fill="#1d2430">{escape(name)}</text>'
    )
