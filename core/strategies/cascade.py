"""The cheapest model answers first, and a dearer one is asked only while no answer is likely enough to be good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import Field

from core.critics.critic import statuses
from core.errors import CanceledError, InvalidSetting, ProviderError
from core.results.agreement import same_answer
from core.results.calibration import probability_good
from core.results.meaning import kind_for
from core.routing.knowledge import ModelFacts, cheapest_first
from core.routing.selection import NOTICED
from core.strategies.context import Answer, Options, Outcome, Strategy, StrategyContext, no_answer
from events.catalog.runs import CheckMade, CheckStatus
from events.errors import TuttiError
from events.values import Alternative, Confidence

FUNCTIONS = ("completeness", "arithmetic")
"""What looks at every answer, without a call."""


class CascadeOptions(Options):
    """When an answer is good enough."""

    threshold: float = Field(
        default=0.85,
        ge=0,
        le=1,
        title="Accept from",
        description="How likely an answer has to be good, 0 to 1. With no record, it takes two models that agree.",
    )
    thresholds: str = Field(
        default="",
        title="Accept from, by model",
        description="Others for single models, such as practice/small=0.8, practice/medium=0.7.",
    )
    agree: int = Field(
        default=1,
        ge=1,
        le=20,
        title="Models that agree",
        description="How many models have to say the same before an answer is accepted. With 1 the score alone decides.",
    )
    judge: str = Field(
        default="", title="Judge", description="A model that scores each answer but the last model's; empty for none."
    )
    keep_order: bool = Field(
        default=False, title="Keep your order", description="Whether models are asked in your order and not by price."
    )
    skip_unpromising: bool = Field(
        default=True,
        title="Skip what does not pay",
        description="Whether a model is passed over that is likely to cost more than its agreement would save.",
    )


@dataclass(slots=True)
class _Candidate:
    """An answer and what its checks found."""

    answer: Answer
    statuses: dict[str, CheckStatus]
    score: float = 0.0
    agreeing: int = 1
    """How many models say the same, this one included."""


@dataclass(slots=True)
class _Course:
    """How far the cascade has come."""

    context: StrategyContext
    options: CascadeOptions
    order: Sequence[str]
    own: Mapping[str, float]
    candidates: list[_Candidate] = field(default_factory=list)
    failures: dict[str, TuttiError] = field(default_factory=dict)

    def threshold(self, model: str) -> float:
        return self.own.get(model, self.options.threshold)

    @property
    def best(self) -> _Candidate | None:
        """The likeliest answer, the newest of equal ones."""
        return max(reversed(self.candidates), key=lambda candidate: candidate.score, default=None)

    def acceptable(self, candidate: _Candidate) -> bool:
        enough = candidate.score >= self.threshold(candidate.answer.model)
        return enough and candidate.agreeing >= self.options.agree


async def cascade(context: StrategyContext, options: CascadeOptions) -> Outcome:
    """Ask by price; check each answer; accept when it is likely enough to be good, else go on with the stated reason."""
    own = _own_thresholds(options.thresholds)
    facts = {model: context.facts(model) for model in context.models}
    order = list(context.models) if options.keep_order else cheapest_first(context.models, facts)
    course = _Course(context, options, order, own)
    judge = (f"judge={options.judge}",) if options.judge else ()
    for number, model in enumerate(order[:-1]):
        if course.best is not None and not _pays(course, facts, number):
            continue
        answer = await _ask(course, model)
        if answer is None:
            _escalate(course, model, number)
            continue
        await _look_at(course, answer, *judge)
        best = course.best
        if best is not None and course.acceptable(best):
            return _accepted(course, best)
        _escalate(course, model, number)
    return await _last(course, order[-1])


async def _last(course: _Course, model: str) -> Outcome:
    """The last model's answer is taken whatever it is worth; when there is none, the likeliest that was refused."""
    answer = await _ask(course, model)
    refused = course.best
    others = [candidate.answer for candidate in course.candidates]
    if answer is not None:
        await _look_at(course, answer)
        return _taken(course, course.candidates[-1], others)
    if refused is None:
        raise no_answer(course.failures)
    chosen = refused.answer
    reason = (
        f"{model} gave no answer; this one by {chosen.model} was refused before, with a likelihood of "
        f"{refused.score:.2f}, and is the likeliest there is."
    )
    course.context.decide("fallback", chosen.model, reason, facts=_facts(course, refused))
    rest = tuple(other for other in others if other is not chosen)
    return Outcome(chosen, reason, rest, course.failures, _confidence(refused))


def _taken(course: _Course, newest: _Candidate, others: Sequence[Answer]) -> Outcome:
    """The answer of the last model, with what it is worth said."""
    model = newest.answer.model
    threshold, score = course.threshold(model), f"{newest.score:.2f}"
    place = f"{model} is the last model, so its answer is taken as it is."
    if len(course.order) == 1:
        place = f"{model} is the only model, so its answer is taken as it is."
    worth = f"It is good with a likelihood of {score}."
    if not course.acceptable(newest):
        worth = f"It is good with a likelihood of {score}, so do not rely on it."
    if newest.score < threshold:
        worth = f"It is good with a likelihood of {score}, below {threshold:.2f}, so do not rely on it."
    reason = f"{place} {worth}"
    course.context.decide("accept", model, reason, confidence=_confidence(newest), facts=_facts(course, newest))
    return Outcome(newest.answer, reason, tuple(others), course.failures, _confidence(newest))


async def _ask(course: _Course, model: str) -> Answer | None:
    try:
        return await course.context.ask(model)
    except (ProviderError, CanceledError) as error:  # the next model can answer
        course.failures[model] = error
        return None


async def _look_at(course: _Course, answer: Answer, *judge: str) -> None:
    """Check a new answer, compare it with those before, and score all of them again."""
    context = course.context
    found = await context.check(answer, *FUNCTIONS, *judge)
    newest = _Candidate(answer, statuses(found))
    for earlier in course.candidates:
        _compare(context, earlier, newest)
    course.candidates.append(newest)
    for candidate in course.candidates:
        candidate.score = probability_good(context.facts(candidate.answer.model), candidate.statuses)


def _compare(context: StrategyContext, earlier: _Candidate, newest: _Candidate) -> None:
    """Record of both whether they say the same."""
    same = same_answer(earlier.answer.text, newest.answer.text, kind_for(context.task.kind))
    status: CheckStatus = "passed" if same else "failed"
    for one, other in ((earlier, newest), (newest, earlier)):
        name = f"agreement with {other.answer.model}"
        one.statuses[name] = status
        one.agreeing += same
        model = other.answer.model
        told = f"It says the same as {model}." if same else f"It says something else than {model}."
        context.checked(
            CheckMade(
                check=name,
                call_id=one.answer.call_id,
                status=status,
                score=float(same),
                source="agreement",
                reason=told,
            )
        )


def _pays(course: _Course, facts: Mapping[str, ModelFacts], number: int) -> bool:
    """Whether asking a model is likely to save more than it costs.

    It saves what the last model costs when its answer is right and so is the one it would agree with, the likeliest so far
    or one that a model in between is yet to give; two wrong answers seldom agree. Prices are compared token for token; where
    both are free, as on one's own machine, time is.
    """
    model, last, best = facts[course.order[number]], facts[course.order[-1]], course.best
    cost, saved = _costs(model, last)
    if not course.options.skip_unpromising or cost is None or saved is None or best is None:
        return True
    if not saved:
        return False
    partner = max([best.score, *(facts[later].accuracy for later in course.order[number + 1 : -1])])
    return partner * model.accuracy * saved >= cost


def _costs(model: ModelFacts, last: ModelFacts) -> tuple[float | None, float | None]:
    """What two models cost, in one measure; none where that is not known, and nothing where nobody would notice."""
    if model.rate or last.rate or model.rate is None or last.rate is None:
        return model.rate, last.rate
    if model.seconds is None or last.seconds is None:
        return None, None
    return model.seconds, last.seconds if last.seconds >= NOTICED else 0


def _accepted(course: _Course, best: _Candidate) -> Outcome:
    model = best.answer.model
    reason = (
        f"The answer of {model} is good with a likelihood of {best.score:.2f}, "
        f"and {course.threshold(model):.2f} is enough; {_agreement(best)}."
    )
    spared = course.order[course.order.index(course.candidates[-1].answer.model) + 1 :]
    unasked = [Alternative(name=name, reason="dearer, and not needed") for name in spared]
    confidence = _confidence(best)
    course.context.decide(
        "accept", model, reason, alternatives=unasked, confidence=confidence, facts=_facts(course, best)
    )
    others = tuple(one.answer for one in course.candidates if one is not best)
    return Outcome(best.answer, reason, others, course.failures, confidence)


def _escalate(course: _Course, model: str, number: int) -> None:
    """Say why another model is asked; which one that is may follow from this."""
    facts = {name: course.context.facts(name) for name in course.order}
    after = range(number + 1, len(course.order) - 1)
    place = next((one for one in after if course.best is None or _pays(course, facts, one)), len(course.order) - 1)
    passed_over = [
        Alternative(name=name, reason="it is likely to cost more than its agreement would save")
        for name in course.order[number + 1 : place]
    ]
    best, error = course.best, course.failures.get(model)
    why = f"{model} gave no answer: {error.what}" if error else ""
    if best is not None and not error:
        why = _why_not(course, best)
    course.context.decide(
        "escalate",
        course.order[place],
        why,
        alternatives=passed_over,
        confidence=_confidence(best) if best else None,
        facts=_facts(course, best) if best else None,
    )


def _why_not(course: _Course, best: _Candidate) -> str:
    threshold = course.threshold(best.answer.model)
    model, score = best.answer.model, f"{best.score:.2f}"
    failed = [name for name, status in sorted(best.statuses.items()) if status == "failed"]
    faults = f" It failed: {', '.join(failed)}." if failed else ""
    if best.score < threshold:
        told = f"The likeliest answer, by {model}, is good with a likelihood of {score}, below {threshold:.2f}."
    else:
        agree = f"{_agreement(best)} and {course.options.agree} have to"
        told = f"The likeliest answer, by {model}, is good with a likelihood of {score}, but {agree}."
    return f"{told}{faults}"


def _agreement(best: _Candidate) -> str:
    return "no other model says the same" if best.agreeing == 1 else f"{best.agreeing} models say the same"


def _confidence(candidate: _Candidate) -> Confidence:
    return Confidence(value=candidate.score, source="checker")


def _facts(course: _Course, best: _Candidate) -> dict[str, object]:
    return {
        "model": best.answer.model,
        "score": round(best.score, 4),
        "threshold": course.threshold(best.answer.model),
        "agreeing": best.agreeing,
        "checks": dict(sorted(best.statuses.items())),
        "scores": {one.answer.model: round(one.score, 4) for one in course.candidates},
    }


def _own_thresholds(text: str) -> dict[str, float]:
    """Thresholds by model.

    :raises InvalidSetting: a part is not ``model=number``, or the number is not from 0 to 1.
    """
    found: dict[str, float] = {}
    for part in filter(None, (piece.strip() for piece in text.split(","))):
        model, _, number = (piece.strip() for piece in part.rpartition("="))
        try:
            value = float(number)
        except ValueError:
            value = -1.0
        if not model or not 0 <= value <= 1:
            what = f"{part} is no threshold of a model."
            raise InvalidSetting(what, "Write model=number with a number from 0 to 1, such as practice/small=0.8.")
        found[model] = value
    return found


def _check(models: Sequence[str], options: CascadeOptions) -> None:
    unknown = [model for model in _own_thresholds(options.thresholds) if model not in models]
    if unknown:
        what = f"There is a threshold for {', '.join(unknown)}, which is not among the models."
        raise InvalidSetting(what, f"Choose that model too, or name only {', '.join(models)}.")
    if options.agree > max(1, len(models)):
        what = f"{options.agree} models are to agree, and there are {len(models)}."
        raise InvalidSetting(what, f"Choose more models, or set agree to {len(models)} at most.")


CASCADE = Strategy(
    "cascade",
    "Cascade",
    "The cheapest model answers first; a dearer one is asked only when the answer is not likely to be good.",
    CascadeOptions,
    cascade,
    explores={"skip_unpromising": False},
    named=lambda options: (options.judge,) if options.judge else (),
    check=_check,
)
