"""The finished calls of a span of time, read piece by piece, and the figures made from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from events.projections.performance.rows import CallSample, ModelFigures
from events.projections.performance.view import PerformanceView, model_figures

SECOND = 1_000_000
MOST = 100_000
"""Calls kept; of a longer history the newest count."""


@dataclass(frozen=True, slots=True)
class Totals:
    """What all models did together in the span."""

    calls: int
    """Finished calls, canceled ones included."""
    succeeded: int
    failed: int
    canceled: int
    cost_picodollars: int
    simulated_picodollars: int
    unpriced_calls: int
    tokens_per_second: float | None
    """Output tokens for each second of writing, the average answer of all models."""

    @property
    def success_rate(self) -> float | None:
        """Successes among successes and failures."""
        decided = self.succeeded + self.failed
        return self.succeeded / decided if decided else None


class History:
    """Calls since a time. Only what is new is read, and only models with something new are counted anew."""

    def __init__(self, view: PerformanceView) -> None:
        self._view = view
        self._span: int | None = None
        self._position = 0
        self._by_model: dict[str, list[CallSample]] = {}
        self._figures: dict[str, ModelFigures] = {}

    @property
    def by_model(self) -> Mapping[str, Sequence[CallSample]]:
        """The calls of each model, oldest first."""
        return self._by_model

    @property
    def figures(self) -> list[ModelFigures]:
        """Figures of each model, by its name."""
        return [self._figures[model] for model in sorted(self._figures)]

    @property
    def span(self) -> int | None:
        """Length of the span in seconds; ``None`` for all there is."""
        return self._span

    def show_span(self, seconds: int | None) -> None:
        """Look at another span; it is read with the next :meth:`update`."""
        self._span = seconds
        self.forget()

    def forget(self) -> None:
        """Read everything anew with the next :meth:`update`."""
        self._position = 0
        self._by_model, self._figures = {}, {}

    def update(self, now: int) -> None:
        """Read what is new and let go of what is too old.

        :param now: microseconds since 1970-01-01 UTC.
        """
        since = 0 if self._span is None else now - self._span * SECOND
        changed = self._drop(since)
        for sample in self._view.samples(since=since, after=self._position, limit=MOST):
            self._by_model.setdefault(sample.model, []).append(sample)
            self._position = max(self._position, sample.position)
            changed.add(sample.model)
        for model in changed:
            self._count(model)

    def ended_since(self, time: int) -> int:
        """How many calls ended since a time; looks at the newest only."""
        total = 0
        for samples in self._by_model.values():
            for sample in reversed(samples):
                if sample.ended_at < time:
                    break
                total += 1
        return total

    def totals(self) -> Totals:
        """All models together."""
        figures = self._figures.values()
        rates = [(f.output_tokens, f.tokens_per_second) for f in figures if f.tokens_per_second]
        writing = sum(tokens / rate for tokens, rate in rates)
        calls, good, bad = (sum(getattr(f, name) for f in figures) for name in ("calls", "succeeded", "failed"))
        return Totals(
            calls=calls,
            succeeded=good,
            failed=bad,
            canceled=calls - good - bad,
            cost_picodollars=sum(f.cost_picodollars for f in figures),
            simulated_picodollars=sum(f.simulated_picodollars for f in figures),
            unpriced_calls=sum(f.unpriced_calls for f in figures),
            tokens_per_second=sum(tokens for tokens, _ in rates) / writing if writing else None,
        )

    def _drop(self, since: int) -> set[str]:
        """Let go of calls before a time, and of the oldest when there are too many; names the models touched."""
        surplus = sum(map(len, self._by_model.values())) - MOST
        if surplus > 0:
            ends = sorted(sample.ended_at for samples in self._by_model.values() for sample in samples)
            since = max(since, ends[surplus])
        touched = {model for model, samples in self._by_model.items() if samples[0].ended_at < since}
        for model in touched:
            self._by_model[model] = [sample for sample in self._by_model[model] if sample.ended_at >= since]
        return touched

    def _count(self, model: str) -> None:
        samples = self._by_model[model]
        if samples:
            self._figures[model] = model_figures(model, samples)
        else:
            del self._by_model[model]
            self._figures.pop(model, None)
