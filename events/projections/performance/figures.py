"""Figures of models, made of samples of their finished calls."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from events.projections.performance.rows import CallSample, ModelFigures

FEW = 32
"""Up to this many values are taken out of a sorted list one by one; more in one pass."""
_MICROSECONDS = 1_000_000


def percentile(ordered: Sequence[float], share: float) -> float | None:
    """The nearest-rank percentile of ascending values: the smallest value that ``share`` of all do not exceed.

    Source: nearest-rank definition, as in NIST/SEMATECH e-Handbook 1.3.5.6.
    """
    if not ordered:
        return None
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


class Tally:
    """Figures of one model that are kept as calls come and go, so that a few new calls cost little among many.

    Only what a model answered is a measure of it; calls answered in its place are counted and nothing else.
    """

    def __init__(self, model: str, samples: Iterable[CallSample] = ()) -> None:
        self._model = model
        self._sums = dict.fromkeys(_SUMS, 0)
        self._seconds: list[float] = []
        self._firsts: list[float] = []
        self.add(samples)

    def add(self, samples: Iterable[CallSample]) -> None:
        """Count calls that are new."""
        good = [sample for sample in samples if self._count(sample, 1)]
        self._seconds += [sample.seconds for sample in good]
        self._firsts += [sample.first_seconds for sample in good if sample.first_seconds is not None]
        self._seconds.sort()  # what was sorted already is only merged
        self._firsts.sort()

    def drop(self, samples: Iterable[CallSample]) -> None:
        """Let go of calls that were added before."""
        good = [sample for sample in samples if self._count(sample, -1)]
        self._seconds = _without(self._seconds, [sample.seconds for sample in good])
        firsts = [sample.first_seconds for sample in good if sample.first_seconds is not None]
        self._firsts = _without(self._firsts, firsts)

    def figures(self) -> ModelFigures:
        """The figures as they are now."""
        sums = self._sums
        writing = sums["writing_us"] / _MICROSECONDS
        return ModelFigures(
            model=self._model,
            calls=sums["calls"],
            succeeded=sums["succeeded"],
            failed=sums["failed"],
            p50_seconds=percentile(self._seconds, 0.5),
            p95_seconds=percentile(self._seconds, 0.95),
            p99_seconds=percentile(self._seconds, 0.99),
            first_p50_seconds=percentile(self._firsts, 0.5),
            tokens_per_second=sums["written"] / writing if writing else None,
            cost_picodollars=sums["real"],
            simulated_picodollars=sums["practice"],
            unpriced_calls=sums["unpriced"],
            input_tokens=sums["input"],
            output_tokens=sums["output"],
            cached=sums["cached"],
        )

    def _count(self, sample: CallSample, sign: int) -> bool:
        """Add to the sums or take off them; says whether it is an answer of the model."""
        sums = self._sums
        if sample.source != "model":
            sums["cached"] += sign
            return False
        sums["calls"] += sign
        if sample.outcome != "succeeded":
            sums["failed"] += sign * (sample.outcome == "failed")
            return False
        sums["succeeded"] += sign
        sums["practice" if sample.simulated else "real"] += sign * (sample.cost_picodollars or 0)
        sums["unpriced"] += sign * (sample.cost_picodollars is None)
        sums["input"] += sign * (sample.input_tokens or 0)
        output = sample.output_tokens or 0
        sums["output"] += sign * output
        writing = round((sample.seconds - (sample.first_seconds or 0)) * _MICROSECONDS)
        if output and writing > 0:
            sums["written"] += sign * output
            sums["writing_us"] += sign * writing
        return True


_SUMS = (
    *("calls", "succeeded", "failed", "cached", "real", "practice", "unpriced", "input", "output"),
    *("written", "writing_us"),  # tokens of the answers whose time of writing is known, and that time
)


def model_figures(model: str, samples: Sequence[CallSample]) -> ModelFigures:
    """Figures of one model from all of its finished calls."""
    return Tally(model, samples).figures()


def _without(ordered: list[float], gone: Sequence[float]) -> list[float]:
    """Ascending values without some of them; every one of those is among them."""
    if len(gone) <= FEW:
        for value in gone:
            del ordered[bisect_left(ordered, value)]
        return ordered
    kept, leaving, place = list[float](), sorted(gone), 0
    for value in ordered:
        if place < len(leaving) and value == leaving[place]:
            place += 1
        else:
            kept.append(value)
    return kept
