"""The finished calls of a span of time, read piece by piece, and the figures kept while they come and go."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from events.projections.performance.rows import CallSample, ModelFigures, Savings
from events.projections.performance.view import PerformanceView, Tally
from tabs.shared.language import tr

SECOND = 1_000_000
MOST = 100_000
"""Calls kept; of a longer history the newest count."""
READ = 2_000
"""Calls read at once: the rest of a long history follows with the next frames, so that none of them is long."""
_STAMPS = count()


@dataclass(frozen=True, slots=True)
class Totals:
    """What all models did together in the span."""

    calls: int
    """Finished calls of models, canceled ones included."""
    reused: int
    """Calls that no model was asked for: the cache, an earlier run or a recording answered."""
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


class Columns:
    """Calls as columns of numbers, oldest first: what plots are drawn from without looking at each call again.

    Times are seconds since 1970-01-01 UTC, money is picodollars.
    """

    def __init__(self) -> None:
        self.ends, self.tokens, self.real, self.practice = (array("d") for _ in range(4))

    def add(self, samples: Iterable[CallSample]) -> None:
        """Add calls at the end."""
        for sample in samples:
            cost = (sample.cost_picodollars or 0) if sample.source == "model" else 0
            self.ends.append(sample.ended_at / SECOND)
            self.tokens.append(sample.output_tokens or 0 if sample.source == "model" else 0)
            self.real.append(0 if sample.simulated else cost)
            self.practice.append(cost if sample.simulated else 0)

    def drop(self, number: int) -> None:
        """Let go of the oldest."""
        for column in (self.ends, self.tokens, self.real, self.practice):
            del column[:number]

    def since(self, seconds: float) -> int:
        """Place of the first call that ended at a time or later."""
        return bisect_left(self.ends, seconds)


class ModelCalls:
    """The calls of one model."""

    def __init__(self, model: str) -> None:
        self._samples: list[CallSample] = []
        self._tally = Tally(model)
        self.ends, self.seconds = array("d"), array("d")
        """When the model's own answers ended, in seconds since 1970-01-01 UTC, and how long they took."""
        self.stamp = next(_STAMPS)
        """Another number as soon as other calls are meant; no two of all models' are ever the same."""
        self.savings = Savings(0, 0, 0, 0, 0)
        """What was saved by these calls."""

    def __len__(self) -> int:
        return len(self._samples)

    @property
    def figures(self) -> ModelFigures:
        """The figures as they are now."""
        return self._tally.figures()

    def add(self, samples: Sequence[CallSample]) -> None:
        """Add calls that ended later."""
        self._samples += samples
        self._tally.add(samples)
        self.savings = _sum(self.savings, samples, 1)
        for sample in samples:
            if _answered(sample):
                self.ends.append(sample.ended_at / SECOND)
                self.seconds.append(sample.seconds)
        self.stamp = next(_STAMPS)

    def drop(self, number: int) -> None:
        """Let go of the oldest."""
        gone = self._samples[:number]
        del self._samples[:number]
        self._tally.drop(gone)
        self.savings = _sum(self.savings, gone, -1)
        answers = sum(map(_answered, gone))
        del self.ends[:answers]
        del self.seconds[:answers]
        self.stamp = next(_STAMPS)


class History:
    """Calls since a time. Only what is new is read and counted, whatever is there already.

    :param nameless: the ids of the runs whose models are not to be told now: their calls count as those of one model, which
        is called :func:`untold`, and as their models' own as soon as these are told.
    """

    def __init__(self, view: PerformanceView, nameless: Callable[[], Collection[str]] = tuple) -> None:
        self._view = view
        self._ask_nameless = nameless
        self._span: int | None = None
        self.forget()

    @property
    def by_model(self) -> Mapping[str, ModelCalls]:
        """The calls of each model."""
        return self._by_model

    @property
    def columns(self) -> Columns:
        """All calls together."""
        return self._columns

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
        self._position: int | None = None
        self._models: list[str] = []
        self._untold: set[str] = set()
        """The runs whose calls were counted without their models' names."""
        self._columns = Columns()
        self._by_model: dict[str, ModelCalls] = {}
        self._figures: dict[str, ModelFigures] = {}

    def update(self, now: int) -> bool:
        """Read what is new and let go of what is too old; says whether there is more to take in.

        :param now: microseconds since 1970-01-01 UTC.
        """
        since = 0 if self._span is None else now - self._span * SECOND
        nameless = frozenset(self._ask_nameless())
        if not self._untold <= nameless:
            self.forget()
        if self._position is None:
            self._position = self._view.before(since=since, most=MOST)
        new = self._view.page(since=since, after=self._position, limit=READ)
        if new:
            self._position = new[-1].position
        known = [sample if sample.run_id not in nameless else self._without_name(sample) for sample in new]
        for model in self._add(known) | self._drop(since):
            self._count(model)
        return len(new) == READ

    def ended_since(self, time: int) -> int:
        """How many calls ended since a time, reused answers among them."""
        return len(self._columns.ends) - self._columns.since(time / SECOND)

    def totals(self) -> Totals:
        """All models together."""
        figures = self._figures.values()
        rates = [(f.output_tokens, f.tokens_per_second) for f in figures if f.tokens_per_second]
        writing = sum(tokens / rate for tokens, rate in rates)
        calls, good, bad = (sum(getattr(f, name) for f in figures) for name in ("calls", "succeeded", "failed"))
        return Totals(
            calls=calls,
            reused=sum(f.cached for f in figures),
            succeeded=good,
            failed=bad,
            canceled=calls - good - bad,
            cost_picodollars=sum(f.cost_picodollars for f in figures),
            simulated_picodollars=sum(f.simulated_picodollars for f in figures),
            unpriced_calls=sum(f.unpriced_calls for f in figures),
            tokens_per_second=sum(tokens for tokens, _ in rates) / writing if writing else None,
        )

    def savings(self) -> Savings:
        """What was saved, all models together."""
        each = [(s.cache_hits, s.saved_picodollars, s.saved_simulated, s.cached_tokens, s.trimmed_tokens)
                for s in (calls.savings for calls in self._by_model.values())]  # fmt: skip
        return Savings(*map(sum, zip(*each, strict=True))) if each else Savings(0, 0, 0, 0, 0)

    def _without_name(self, sample: CallSample) -> CallSample:
        self._untold.add(sample.run_id)
        return replace(sample, model=untold())

    def _add(self, samples: Sequence[CallSample]) -> set[str]:
        self._columns.add(samples)
        self._models += [sample.model for sample in samples]
        by_model: dict[str, list[CallSample]] = {}
        for sample in samples:
            by_model.setdefault(sample.model, []).append(sample)
        for model, own in by_model.items():
            if model not in self._by_model:
                self._by_model[model] = ModelCalls(model)
            self._by_model[model].add(own)
        return set(by_model)

    def _drop(self, since: int) -> set[str]:
        """Let go of calls before a time, and of the oldest when there are too many; names the models touched."""
        number = max(self._columns.since(since / SECOND), len(self._models) - MOST)
        if number <= 0:
            return set()
        gone = Counter(self._models[:number])
        del self._models[:number]
        self._columns.drop(number)
        for model, own in gone.items():
            self._by_model[model].drop(own)
        return set(gone)

    def _count(self, model: str) -> None:
        if len(self._by_model[model]):
            self._figures[model] = self._by_model[model].figures
        else:
            del self._by_model[model]
            self._figures.pop(model, None)


def untold() -> str:
    """What stands where the name of a model is not to be told now."""
    return tr("name hidden")


def _answered(sample: CallSample) -> bool:
    """Whether it says how long the model takes: reused answers do not."""
    return sample.outcome == "succeeded" and sample.source == "model"


def _sum(savings: Savings, samples: Sequence[CallSample], sign: int) -> Savings:
    """Savings with those of more calls, or of fewer; see :meth:`PerformanceView.savings`, which adds up the same."""
    asked = [sample for sample in samples if sample.source == "model"]
    return Savings(
        cache_hits=savings.cache_hits + sign * sum(sample.source == "cache" for sample in samples),
        saved_picodollars=savings.saved_picodollars
        + sign * sum(s.saved_picodollars for s in samples if not s.simulated),
        saved_simulated=savings.saved_simulated + sign * sum(s.saved_picodollars for s in samples if s.simulated),
        cached_tokens=savings.cached_tokens + sign * sum(sample.cached_tokens or 0 for sample in asked),
        trimmed_tokens=savings.trimmed_tokens + sign * sum(sample.dropped_tokens for sample in asked),
    )
