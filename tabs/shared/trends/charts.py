"""A line for each group over the steps of a period, as SVG: it has no script and loads nothing."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from events.projections.performance.rows import Slice
from tabs.shared.language import tr
from tabs.shared.safe_text import one_line
from tabs.shared.trends.metrics import Metric, group_words, in_step
from tabs.shared.trends.reading import Trends

COLORS = ("#4a44d6", "#0f8a5f", "#c2410c", "#0369a1", "#a21caf", "#8a6d00", "#be123c", "#4d7c0f")
WIDTH, HEIGHT = 640, 190
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 8, 10, 36
_OPEN = (
    f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" '
    'role="img" font-family="sans-serif" font-size="11"'
)
_LEGEND = 4
"""Groups named below a chart."""


def chart(metric: Metric, trends: Trends) -> str:
    """A chart of a metric; empty when no step has a value."""
    lines = [(key, _points(metric, trends, slices)) for key, slices in list(trends.steps.items())[: len(COLORS)]]
    top = max((y for _, points in lines for _, y in points), default=0.0)
    if not any(points for _, points in lines):
        return ""
    top = top or 1.0
    parts = [
        f'{_OPEN} aria-label="{escape(tr(metric.title))}">',
        *(_grid(metric, top, share) for share in (0.0, 0.5, 1.0)),
    ]
    for place, (key, points) in enumerate(lines):
        parts += _line(points, COLORS[place], top)
        if place < _LEGEND:
            parts.append(_name(place, group_words(trends.look.by, key)))
    return "".join([*parts, "</svg>"])


def _points(metric: Metric, trends: Trends, slices: Sequence[Slice]) -> list[tuple[float, float]]:
    """Places in the chart from 0 to 1, and values."""
    steps = trends.look.period.steps
    whole = steps.until - steps.since
    found = [((one.start - steps.since + steps.width / 2) / whole, in_step(metric, one, steps.width)) for one in slices]
    return [(x, y) for x, y in found if y is not None]


def _grid(metric: Metric, top: float, share: float) -> str:
    y = _TOP + (1 - share) * (HEIGHT - _TOP - _BOTTOM)
    words = escape(metric.words(top * share)) if share or metric.kind != "seconds" else "0"
    return (
        f'<line x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="#8884"/>'
        f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end" fill="#777">{words}</text>'
    )


def _line(points: Sequence[tuple[float, float]], color: str, top: float) -> list[str]:
    wide, high = WIDTH - _LEFT - _RIGHT, HEIGHT - _TOP - _BOTTOM
    places = [(_LEFT + x * wide, _TOP + (1 - y / top) * high) for x, y in points]
    joined = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    dots = [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2" fill="{color}"/>' for x, y in places]
    return [f'<polyline points="{joined}" fill="none" stroke="{color}"/>', *dots]


def _name(place: int, name: str) -> str:
    x = _LEFT + place * (WIDTH - _LEFT) / _LEGEND
    words = escape(one_line(name.rpartition("/")[2], 20))
    y = HEIGHT - 10
    return (
        f'<circle cx="{x + 4:.0f}" cy="{y - 4}" r="4" fill="{COLORS[place]}"/>'
        f'<text x="{x + 12:.0f}" y="{y}" fill="#777">{words}</text>'
    )
