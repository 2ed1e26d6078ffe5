"""A set of answers made of an earlier one: whose recorded answers stay as they are, and who is asked besides.

What stays is kept with the settings of the run, so that it is the same when the run is taken up or tried again: the run
that has the answers, and the call of each by the key of its step in the new run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from core.errors import UnknownThing
from core.ports.repeats import called, model_of, number_of, step_keys
from core.runs.record import RecordedStep, RunRecord, read_record
from events.catalog.calls import ModelCallCompleted
from events.catalog.runs import RunRequested
from events.registry import Registry
from events.store.contract import Reader
from events.values import Json

KEPT_ANSWERS = "run.kept"
"""The setting that a run keeps which has answers of an earlier one: its id as ``run``, its calls by key as ``calls``."""
SAMPLES = "run.samples"
"""The setting that says, by key of a step, the number of its sample where that is not as the step is counted."""


@dataclass(frozen=True, slots=True)
class Grown:
    """What a run is asked for whose answers are in part those of an earlier one."""

    models: tuple[str, ...]
    """Of all its answers, in order; a model stands there once for each."""
    settings: Mapping[str, Json] = field(default_factory=dict)
    """What the run keeps of it."""


def grown(record: RunRecord, request: RunRequested, keep: Collection[str], asked: Sequence[str], run_id: str) -> Grown:
    """The set that keeps some answers of a run and has others beside them.

    A model that is asked stands where it stood in that run, and behind all others where none of it is missing there.

    :param record: what is recorded of the run.
    :param keep: calls of it with whole answers.
    :param asked: models to be asked, once for each answer.
    :raises UnknownThing: it has no such answer.
    """
    steps = _in_order(record, request)
    whole = {step.call_id for step in steps if isinstance(step.end, ModelCallCompleted)}
    unknown = [call_id for call_id in keep if call_id not in whole]
    if unknown:
        what = f"There is no whole answer of call {unknown[0]} in that run."
        raise UnknownThing(what, "Run `tutti runs show` to see a run's calls.")
    left = Counter(asked)
    there: list[tuple[str, RecordedStep | None]] = []
    for step in steps:
        model = model_of(step.requested.step)
        if step.call_id in keep:
            there.append((step.requested.model, step))
        elif left[model]:
            left[model] -= 1
            there.append((model, None))
    there += [(model, None) for model in left.elements()]
    models = tuple(model for model, _ in there)
    return Grown(models, _settings(there, steps, run_id))


def keeps_of(request: RunRequested, run_id: str) -> bool:
    """Whether a run has answers of that one as they are; nothing else of that one is used again."""
    kept: Any = request.settings.get(KEPT_ANSWERS)
    return isinstance(kept, dict) and kept.get("run") == run_id


def kept_steps(
    reader: Reader, registry: Registry, request: RunRequested, reusable: Mapping[str, RecordedStep]
) -> Mapping[str, RecordedStep]:
    """The steps of an earlier run whose answers a run has as they are, by key in the new one, and their summaries.

    :param reusable: what is recorded of the run that it was made from. A run that was made from one that keeps answers has
        those from there; a fork has none of what is to be done anew.
    """
    kept: Any = request.settings.get(KEPT_ANSWERS)
    if not isinstance(kept, dict) or request.origin is None:
        return {}
    calls: Mapping[str, str] = kept.get("calls", {})
    found = {key: reusable[key] for key in calls if key in reusable}
    steps = dict(reusable)
    if request.origin.kind == "retry":
        first = read_record(reader, registry, str(kept.get("run"))).steps
        by_call = {step.call_id: step for step in first.values()}
        found = {key: by_call[call_id] for key, call_id in calls.items() if call_id in by_call} | found
        steps = {**first, **steps}
    uses = [step.requested.context for step in found.values()]
    summaries = [use.summary_step for use in uses if use is not None and use.summary_step in steps]
    taken: dict[str, RecordedStep] = {**{key: steps[key] for key in summaries}, **found}
    return {key: step for key, step in taken.items() if isinstance(step.end, ModelCallCompleted)}


def kept_names(request: RunRequested) -> list[str]:
    """What the answers are called that a run has as they were given."""
    kept: Any = request.settings.get(KEPT_ANSWERS)
    calls: Mapping[str, str] = kept.get("calls", {}) if isinstance(kept, dict) else {}
    return [called(model_of(key), number_of(key)) for key in calls]


def _in_order(record: RunRecord, request: RunRequested) -> list[RecordedStep]:
    """The steps in which models were asked the prompt itself, in the order in which the models were named."""
    places = {key: place for place, key in enumerate(step_keys(request.models))}
    steps = [step for key, step in record.steps.items() if model_of(key) in request.models]
    return sorted(steps, key=lambda step: places.get(step.requested.step, len(places)))


def _settings(
    there: Sequence[tuple[str, RecordedStep | None]], steps: Sequence[RecordedStep], run_id: str
) -> dict[str, Json]:
    """Calls and samples by key: a model that has answered already is asked for a sample that it has not given yet."""
    given: Counter[str] = Counter()
    for step in steps:
        if isinstance(step.end, ModelCallCompleted):
            model = step.requested.model
            given[model] = max(given[model], step.requested.sample + 1)
    calls: dict[str, Json] = {}
    samples: dict[str, Json] = {}
    for key, (model, stays) in zip(step_keys([model for model, _ in there]), there, strict=True):
        if stays is not None:
            calls[key], samples[key] = stays.call_id, stays.requested.sample
        else:
            samples[key] = given[model]
            given[model] += 1
    return {KEPT_ANSWERS: {"run": run_id, "calls": calls}, SAMPLES: samples}
