"""All that is on record of one prompt, read together: its newest run, the answers, what waits, what was taken over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from core.ports.repeats import model_of, number_of, step_keys
from events.projections.arena.rows import ComparisonRow
from events.projections.arena.view import FEWEST
from events.projections.conversations.rows import AnswerRow, MessageRow
from events.projections.runs.rows import ACTIVE, ApprovalRow, RunRow, StepRow
from tabs.chat.parts import ANSWER, Part, part_of
from tabs.shared.hub import Hub

TEMPLATE = "template"
"""What a run names as the model of an answer that stands in for all models, written by the person."""

_SUMMARY = "/summary-"
"""Stands in the key of a step that sums up, between the step it is made for and a hash."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The answer that was used again."""

    at: int
    """When the model gave it."""
    model: str
    prompt: str
    """The beginning of what was asked then."""


@dataclass(frozen=True, slots=True)
class AnswerFacts:
    """What is told beside an answer and is no part of its own row."""

    step: StepRow | None = None
    stands_for: str = ""
    """The model that failed and for which this one answered."""
    summarised: bool = False
    """Whether a summary stands for what was left out of its request."""
    origin: Origin | None = None
    composed: bool = False
    """Whether it is the run's answer and no call's."""
    number: int = 1
    """Which answer of its model it is, where one is asked several times."""
    rating: str = ""
    """What a person said of it: good, bad, or nothing."""
    continued: bool = False
    """Whether it goes on with an answer that had stopped."""
    resumed_at: int = 0
    """When its run was taken up again while it was being answered; 0 when it was not."""
    part: Part = ANSWER
    """What it is among the calls of the run."""
    letter: str = ""
    """What it is called in what was made of the answers, such as a table that compares them."""


@dataclass(frozen=True, slots=True)
class ReviewRun:
    """A run in which other models said what they think of an answer."""

    run_id: str
    answer: str
    """The call whose answer it is, the message of one of no call."""
    models: tuple[str, ...]
    going: bool
    """Whether a process carries it out now."""
    interrupted: bool
    """Whether nobody does, and it has not ended."""
    stopped: bool
    cost_picodollars: int
    simulated_picodollars: int
    unpriced_calls: int
    answers: tuple[AnswerRow, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """One prompt and its newest run, as recorded."""

    run: RunRow | None
    answers: Sequence[AnswerRow]
    """Without the summaries a model was asked for on the way: they are no answers to the prompt."""
    alive: bool
    """Whether the process that carries the run out lives."""
    facts: Mapping[str, AnswerFacts] = field(default_factory=dict)
    """By call."""
    approvals: Sequence[ApprovalRow] = ()
    """What waits for a person."""
    runs: int = 1
    """How many runs were to answer it so far."""
    own: str = ""
    """What the run's own answer is called where answers are chosen; empty when it has none."""
    whole_blob: str = ""
    """The blob with the whole text of that answer, empty when its row has it whole."""
    edited: Mapping[str, str] = field(default_factory=dict)
    """The new words a person gave to answers, by what the answer is called."""

    reviews: Sequence[ReviewRun] = ()
    """What was said of its answers, in the order it was asked for."""
    usual: Sequence[str] = ()
    """The models that are asked when none is named."""
    blind: bool = False
    """Whether it was asked without names."""
    comparison: ComparisonRow | None = None
    """What was said of the answers side by side."""

    @property
    def nameless(self) -> bool:
        """Whether names are to be hidden now: until the answers were compared, where there is anything to compare."""
        return self.blind and self.comparison is None and (self.active or self.finished >= FEWEST)

    @property
    def interrupted(self) -> bool:
        """Whether the run has not ended and nobody carries it out."""
        return self.run is not None and self.run.state in ACTIVE and not self.alive

    @property
    def active(self) -> bool:
        """Whether a process carries it out now."""
        return self.run is not None and self.run.state in ACTIVE and self.alive

    @property
    def failed(self) -> list[AnswerRow]:
        """The answers that did not come."""
        return [row for row in self.answers if row.state == "failed"]

    @property
    def finished(self) -> int:
        """Whole answers, which another try uses again."""
        return sum(row.state == "succeeded" for row in self.answers)


def read_situation(hub: Hub, prompt: MessageRow) -> Situation:
    """What is recorded of a prompt now."""
    views = hub.views
    run = views.runs.get(prompt.run_id)
    steps = views.runs.steps(prompt.run_id)
    summaries = _summaries(steps)
    answers = views.conversations.answers(run_id=prompt.run_id)
    own, whole_blob = views.conversations.own_answer(prompt.message_id, prompt.run_id)
    shown = [row for row in answers if row.call_id not in summaries]
    return Situation(
        run=run,
        answers=_as_named(shown, run, {step.call_id: step.step for step in steps}),
        alive=run is None or run.state not in ACTIVE or hub.alive(run.owner),
        facts=_facts(hub, run, steps, frozenset(summaries.values()), continued=_continued(hub, prompt)),
        approvals=views.runs.approvals(prompt.run_id, waiting_only=True) if _waits(run) else (),
        blind=views.arena.is_blind(prompt.run_id),
        comparison=views.arena.comparison(prompt.run_id),
        runs=max(1, len(prompt.runs)),
        own=own,
        whole_blob=whole_blob,
        edited=_edited(hub, prompt),
        reviews=_reviews(hub, prompt),
        usual=hub.setting("models.default"),
    )


def read_answered(hub: Hub, run_id: str) -> Situation:
    """A run and its answers with their parts, and nothing else that is told beside them."""
    run, answers = hub.views.runs.get(run_id), hub.views.conversations.answers(run_id=run_id)
    steps = hub.views.runs.steps(run_id) if len(answers) > 1 else []
    summaries = _summaries(steps)
    facts = {call_id: AnswerFacts(part=part) for call_id, part in _parts(run, steps).items()}
    shown = [row for row in answers if row.call_id not in summaries]
    shown = _as_named(shown, run, {step.call_id: step.step for step in steps})
    return Situation(run, shown, alive=True, facts=facts)


def _as_named(answers: list[AnswerRow], run: RunRow | None, keys: Mapping[str, str]) -> list[AnswerRow]:
    """Answers that are asked for side by side, in the order in which their models were named; which of them was sent first
    is chance, and one that is used again is there before all others.
    """
    if run is None or run.strategy != "parallel":
        return answers
    places = {key: place for place, key in enumerate(step_keys(run.models))}
    stand = [places.get(keys.get(row.call_id, "").partition("~")[0], -1) for row in answers]
    return answers if -1 in stand else [row for _, row in sorted(zip(stand, answers, strict=True), key=itemgetter(0))]


def _summaries(steps: Sequence[StepRow]) -> dict[str, str]:
    """The calls that only summed up, each with the key of the step it did so for."""
    return {step.call_id: step.step.rpartition(_SUMMARY)[0] for step in steps if _SUMMARY in step.step}


def _edited(hub: Hub, prompt: MessageRow) -> dict[str, str]:
    """The new words of answers, whole."""
    found: dict[str, str] = {}
    for answer, (text, blob) in hub.views.conversations.edited(prompt.conversation_id).items():
        whole = hub.views.blob(blob) if blob else None
        found[answer] = text if whole is None else whole.decode("utf-8", "replace")
    return found


def _reviews(hub: Hub, prompt: MessageRow) -> tuple[ReviewRun, ...]:
    """What was said of the answers of the run that is shown."""
    found = []
    for one in prompt.reviews:
        run = hub.views.runs.get(one.run_id) if one.reviewed_run_id == prompt.run_id else None
        if run is None:
            continue
        active, alive = run.state in ACTIVE, hub.alive(run.owner)
        rows = hub.views.conversations.answers(run_id=run.run_id)
        summaries = _summaries(hub.views.runs.steps(run.run_id))
        found.append(
            ReviewRun(
                run_id=run.run_id,
                answer=one.answer,
                models=run.models,
                going=active and alive,
                interrupted=active and not alive,
                stopped=run.state == "canceled",
                cost_picodollars=run.cost_picodollars,
                simulated_picodollars=run.simulated_picodollars,
                unpriced_calls=run.unpriced_calls,
                answers=tuple(row for row in rows if row.call_id not in summaries),
            )
        )
    return tuple(found)


def _waits(run: RunRow | None) -> bool:
    return run is not None and run.state in ACTIVE and run.waiting > 0


def _continued(hub: Hub, prompt: MessageRow) -> bool:
    """Whether the run that is shown goes on with an answer of another one."""
    return len(prompt.runs) > 1 and prompt.run_id in hub.views.conversations.continued(prompt.message_id)


def _facts(
    hub: Hub, run: RunRow | None, steps: Sequence[StepRow], summarised: frozenset[str], *, continued: bool
) -> dict[str, AnswerFacts]:
    """What is told beside each answer.

    :param summarised: keys of the steps before which a summary was made.
    :param continued: whether the run goes on with an answer that had stopped.
    """
    models = {step.step: step.model for step in steps}
    ratings = hub.views.records.ratings([step.call_id for step in steps])
    parts = _parts(run, steps)
    letters = _letters(hub, run) if any(part.kind == "writer" for part in parts.values()) else {}
    return {
        step.call_id: AnswerFacts(
            step=step,
            stands_for=_stood_in_for(step, models),
            summarised=step.step in summarised,
            origin=_origin(hub, step.origin_call) if step.origin_call else None,
            number=number_of(step.step) if model_of(step.step) == step.model else 1,
            rating=ratings.get(step.call_id, ""),
            continued=continued,
            resumed_at=run.resumed_at if run is not None and step.interrupted else 0,
            part=parts[step.call_id],
            letter=letters.get(step.call_id, ""),
        )
        for step in steps
    }


def _parts(run: RunRow | None, steps: Sequence[StepRow]) -> dict[str, Part]:
    """The part of each call; where there are layers, the first answers are the first of them."""
    asked = run.models if run is not None else ()
    parts = {step.call_id: part_of(step.step, step.model, asked) for step in steps}
    if any(part.name == "layer" for part in parts.values()):
        first = Part(name="layer", number="1")
        return {call_id: first if part == ANSWER else part for call_id, part in parts.items()}
    return parts


def _letters(hub: Hub, run: RunRow | None) -> dict[str, str]:
    """What answers are called in what was merged from them, by call, as far as that was recorded."""
    decisions = hub.views.runs.decisions(run.run_id) if run is not None else []
    named = (one.facts.get("calls") for one in reversed(decisions) if one.kind == "answer" and "answers" in one.facts)
    calls = next(named, None)
    return {str(call_id): str(letter) for letter, call_id in calls.items()} if isinstance(calls, dict) else {}


def _origin(hub: Hub, call_id: str) -> Origin | None:
    step = hub.views.runs.step(call_id)
    if step is None:
        return None
    run = hub.views.runs.get(step.run_id)
    return Origin(step.ended_at, step.model, run.prompt if run is not None else "")


def _stood_in_for(step: StepRow, models: Mapping[str, str]) -> str:
    """A stand-in's step is named after the one it stands in for: its key, a tilde, and the stand-in."""
    suffix = f"~{step.model}"
    return models.get(step.step.removesuffix(suffix), "") if step.step.endswith(suffix) else ""
