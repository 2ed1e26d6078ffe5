"""Several answers, put together by what they mean; the one that most say, or that ranks best, is the answer."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

from pydantic import Field

from core.errors import CanceledError, InvalidSetting, ProviderError
from core.ports.models import Message
from core.results.anonymous import pick_prompt, question_of, read_pick, shuffled
from core.results.likeness import put_together
from core.results.meaning import Meaning, MeaningKind, best_meaning, kind_for
from core.results.votes import (
    RANKED_TIE_RULE,
    TIE_RULE,
    WRONG_ANSWERS,
    Group,
    Vote,
    effective_votes,
    is_settled,
    record_weights,
    share,
    tally,
)
from core.routing.knowledge import ModelFacts
from core.strategies.asking import stop
from core.strategies.ballots import rank
from core.strategies.context import Answer, Options, Outcome, Strategy, StrategyContext, no_answer
from events.catalog.runs import CheckMade, CheckStatus
from events.errors import TuttiError
from events.values import Alternative, Confidence


class VotingOptions(Options):
    """How votes are counted."""

    method: Literal["plain", "weighted", "ranked"] = Field(
        default="weighted",
        title="Count",
        description="plain: each answer is one vote. weighted: by each model's record in this kind of task, all alike "
        "while nobody rated any. ranked: every model ranks the others' answers, unnamed and shuffled.",
    )
    samples: int = Field(
        default=1,
        ge=1,
        le=16,
        title="Answers of each model",
        description="One model asked several times votes as often.",
    )
    meaning: Literal["auto", "number", "choice", "json", "code", "text"] = Field(
        default="auto",
        title="Compare answers as",
        description="auto: follows from what is asked, a number, the letter of a choice, JSON, code, or else words.",
    )
    wrong_answers: int = Field(
        default=WRONG_ANSWERS,
        ge=1,
        le=100,
        title="Wrong answers to expect",
        description="Over how many wrong answers errors spread. More of them make agreement count for more.",
    )
    judge: str = Field(
        default="",
        title="Judge",
        description="A model that picks the best where no two answers say the same. Empty for none.",
    )
    minimum_agreement: float = Field(
        default=0,
        ge=0,
        le=1,
        title="Least agreement",
        description="Share of the votes below which the answer is marked as not agreed upon.",
    )
    early_stop: bool = Field(
        default=False,
        title="Stop early",
        description="Stop the models whose answers cannot change the outcome any more.",
    )


class _Cast(NamedTuple):
    """An answer with its place among those that were asked for."""

    place: int
    answer: Answer
    meaning: Meaning | None
    """What it says; ``None`` where it says nothing."""


class _Count(NamedTuple):
    """The votes as they are counted."""

    casts: tuple[_Cast, ...]
    """In the order they were asked for."""
    votes: tuple[Vote, ...]
    groups: list[Group]
    """The leader first."""


class _Poll:
    """One vote: who is asked, how answers are read, and what each weighs."""

    def __init__(self, context: StrategyContext, options: VotingOptions) -> None:
        self.context = context
        self.options = options
        self.voters = [model for model in context.models for _ in range(options.samples)]
        self.facts = {model: context.facts(model) for model in context.models}
        self.kind: MeaningKind = kind_for(context.task.kind) if options.meaning == "auto" else options.meaning
        self.failures: dict[str, TuttiError] = {}
        self.stopped: list[str] = []
        self._weights = self._weigh(self.facts)

    def weight(self, model: str) -> float:
        """What a vote of a model weighs; a stand-in weighs by its own record."""
        known = self._weights.get(model)
        return self._weigh({**self.facts, model: self.context.facts(model)})[model] if known is None else known

    async def ask(self, place: int) -> tuple[int, _Cast | None]:
        """Have one voter answer."""
        model = self.voters[place]
        try:
            answer = await self.context.ask(model)
        except (ProviderError, CanceledError) as error:
            self.failures[model] = error
            return place, None
        return place, _Cast(place, answer, best_meaning(answer.text, self.kind))

    def count(self, casts: Sequence[_Cast], *, by_likeness: bool = False) -> _Count:
        """The votes that are in.

        :param by_likeness: whether free texts in nearly the same words are one.
        """
        ordered = tuple(sorted(casts, key=lambda cast: cast.place))
        meanings = [cast.meaning for cast in ordered]
        if by_likeness:
            meanings = put_together(meanings, [cast.answer.text for cast in ordered])
        models = [cast.answer.model for cast in ordered]
        records = (self.context.facts(model).accuracy for model in models)
        votes = tuple(map(Vote, models, meanings, map(self.weight, models), records))
        return _Count(ordered, votes, tally(votes))

    def is_settled(self, casts: Sequence[_Cast], outstanding: float) -> bool:
        """Whether the votes that are not in can change nothing any more; rankings and judges want every answer."""
        if not self.options.early_stop or self.options.method == "ranked":
            return False
        groups = self.count(casts).groups
        return is_settled(groups, outstanding) and not (self.options.judge and len(groups[0].votes) == 1)

    def _weigh(self, facts: Mapping[str, ModelFacts]) -> Mapping[str, float]:
        if self.options.method != "weighted":
            return dict.fromkeys(facts, 1.0)
        return record_weights(list(facts), facts, wrong=self.options.wrong_answers)


async def voting(context: StrategyContext, options: VotingOptions) -> Outcome:
    """Ask all at once, count what they say, and take the answer that leads."""
    poll = _Poll(context, options)
    extra = len(context.models) if options.method == "ranked" else 0
    context.expect(len(poll.voters) + extra)
    casts = await _answers(poll)
    if not casts:
        raise no_answer(poll.failures)
    count = poll.count(casts, by_likeness=True)
    if options.method == "ranked":
        if len({cast.answer.model for cast in count.casts}) > 2:
            return await _ranked(poll, count)
        return _settle(poll, count, "Too few models answered to rank one another, so equal answers are counted. ")
    if options.judge and len(count.groups) > 1 and len(count.groups[0].votes) == 1:
        return await _judged(poll, count)
    return _settle(poll, count)


async def _answers(poll: _Poll) -> list[_Cast]:
    """Every answer that comes, or as many as can change the outcome."""
    tasks = [asyncio.create_task(poll.ask(place)) for place in range(len(poll.voters))]
    casts: list[_Cast] = []
    outstanding = sum(map(poll.weight, poll.voters))
    try:
        for done in asyncio.as_completed(tasks):
            place, cast = await done
            outstanding -= poll.weight(poll.voters[place])
            if cast is not None:
                casts.append(cast)
            if poll.is_settled(casts, outstanding):
                break
    finally:
        poll.stopped += [poll.voters[place] for place in await stop(tasks, "its vote cannot change the outcome")]
    return casts


def _settle(poll: _Poll, count: _Count, note: str = "") -> Outcome:
    """Take the leader."""
    if not count.groups:
        first = count.casts[0].answer
        reason = f"No answer says anything that can be compared; {first.model} stands first."
        poll.context.decide("vote", first.model, reason)
        return _outcome(poll, count, first, reason, None)
    leader, part = count.groups[0], share(count.groups)
    chosen = count.casts[leader.best].answer
    sure = Confidence(value=round(part, 4), source="agreement")
    reason = note + _reason(poll, count, part)
    _record(poll, count, reason, sure)
    return _outcome(poll, count, chosen, reason, sure)


def _reason(poll: _Poll, count: _Count, part: float) -> str:
    leader, asked = count.groups[0], len(count.casts)
    votes, shown = len(leader.votes), leader.meaning.shown
    says = f"{votes} of {asked} answers say {shown}."
    if len({round(vote.weight, 6) for vote in count.votes}) > 1:
        says = f"{votes} of {asked} answers say {shown}, which is {part:.0%} of the weight by record."
    tie = f" Others have as much; the tie is broken by {TIE_RULE}." if _is_tied(count) else ""
    return f"{says}{tie}{_doubt(poll, part)}"


def _is_tied(count: _Count) -> bool:
    return len(count.groups) > 1 and abs(count.groups[1].weight - count.groups[0].weight) < 1e-9


def _doubt(poll: _Poll, part: float) -> str:
    wanted = poll.options.minimum_agreement
    return f" That is less than the agreement asked for, {wanted:.0%}." if part < wanted else ""


def _facts(poll: _Poll, count: _Count) -> dict[str, Any]:
    """What a vote is decided on, as its decision tells it."""
    return {
        "method": poll.options.method,
        "compared as": poll.kind,
        "votes": {group.meaning.shown: len(group.votes) for group in count.groups},
        "weights": {vote.model: round(vote.weight, 4) for vote in count.votes},
        "effective votes": round(effective_votes([vote.weight for vote in count.votes]), 2),
        "least agreement": poll.options.minimum_agreement,
        "tie rule": TIE_RULE,
        "stopped": poll.stopped,
    }


def _record(poll: _Poll, count: _Count, reason: str, sure: Confidence) -> None:
    """Record the vote with all it was decided on, and for each answer whether it is one that several gave."""
    leader, *others = count.groups
    alternatives = [
        Alternative(name=group.meaning.shown, reason=_voters(count, group), score=round(group.weight, 4))
        for group in others
    ]
    facts = _facts(poll, count)
    poll.context.decide("vote", leader.meaning.shown, reason, alternatives=alternatives, confidence=sure, facts=facts)
    for cast, vote in zip(count.casts, count.votes, strict=True):
        _check_agreement(poll.context, cast, vote, leader)


def _check_agreement(context: StrategyContext, cast: _Cast, vote: Vote, leader: Group) -> None:
    """Whether an answer says what leads, and is not alone with that."""
    status: CheckStatus = "failed"
    if vote.meaning is None:
        status, reason = "unclear", "It says nothing that can be compared."
    elif vote.meaning.key != leader.meaning.key:
        reason = f"{leader.meaning.shown} has more votes."
    elif len(leader.votes) == 1:
        reason = "Nobody else says the same."
    else:
        status, reason = "passed", f"{len(leader.votes)} answers say the same."
    made = CheckMade(check="agreement", call_id=cast.answer.call_id, status=status, source="agreement", reason=reason)
    context.checked(made)


def _voters(count: _Count, group: Group) -> str:
    return ", ".join(count.votes[place].model for place in group.votes)


def _outcome(poll: _Poll, count: _Count, chosen: Answer, reason: str, sure: Confidence | None) -> Outcome:
    others = tuple(cast.answer for cast in count.casts if cast.answer.call_id != chosen.call_id)
    return Outcome(chosen, reason, others, poll.failures, sure)


async def _judged(poll: _Poll, count: _Count) -> Outcome:
    """Have a judge pick where no two answers say the same; count the votes when it names none."""
    texts = [cast.answer.text for cast in count.casts]
    question = question_of(poll.context.messages)
    order = shuffled(range(len(texts)), question)
    prompt = Message("user", pick_prompt([texts[place] for place in order], question))
    try:
        verdict = await poll.context.ask(poll.options.judge, step="judge", messages=[prompt])
    except (ProviderError, CanceledError) as error:
        poll.failures[poll.options.judge] = error
        return _settle(poll, count, f"The judge {poll.options.judge} failed, so the votes count. ")
    picked = read_pick(verdict.text, len(texts))
    if picked is None:
        return _settle(poll, count, f"The judge {verdict.model} named no answer, so the votes count. ")
    chosen = count.casts[order[picked]].answer
    reason = f"No two answers say the same; {verdict.model} as judge finds that of {chosen.model} best."
    others = [Alternative(name=cast.answer.model) for cast in count.casts if cast.answer is not chosen]
    facts = {**_facts(poll, count), "judge": verdict.model}
    poll.context.decide("vote", chosen.model, reason, alternatives=others, facts=facts)
    return _outcome(poll, count, chosen, reason, None)


async def _ranked(poll: _Poll, count: _Count) -> Outcome:
    """Take the answer that ranks best on the models' ballots."""
    answers = [cast.answer for cast in count.casts]
    ranking = await rank(poll.context, answers, poll.failures, early_stop=poll.options.early_stop)
    poll.stopped += ranking.stopped
    if not ranking.valid:
        return _settle(poll, count, "No model gave a ranking, so equal answers are counted. ")
    points = [round(score, 4) for score in ranking.points]
    order = sorted(range(len(points)), key=lambda place: (-points[place], -count.votes[place].accuracy, place))
    first, second = order[:2]
    reason = f"The answer of {answers[first].model} ranks best on {ranking.valid} ballots, its own left out."
    if ranking.abstained:
        reason += f" No ranking came from {', '.join(ranking.abstained)}."
    if points[first] == points[second]:
        reason += f" Another has as many points; the tie is broken by {RANKED_TIE_RULE}."
    reason += _doubt(poll, points[first])
    named = _named(poll, count)
    facts = {
        "method": "ranked",
        "Borda points": {named[place]: points[place] for place in order},
        "ballots": ranking.valid,
        "abstained": len(ranking.abstained),
        "least agreement": poll.options.minimum_agreement,
        "tie rule": RANKED_TIE_RULE,
        "stopped": poll.stopped,
    }
    others = [Alternative(name=named[place], score=points[place]) for place in order[1:]]
    sure = Confidence(value=points[first], source="agreement")
    poll.context.decide("vote", named[first], reason, alternatives=others, confidence=sure, facts=facts)
    return _outcome(poll, count, answers[first], reason, sure)


def _named(poll: _Poll, count: _Count) -> list[str]:
    """A name for each answer: its model, with a number where one gave several."""
    samples = poll.options.samples
    return [f"{cast.answer.model}{f' #{cast.place % samples + 1}' if samples > 1 else ''}" for cast in count.casts]


def _check(models: Sequence[str], options: VotingOptions) -> None:
    voters = len(models) * options.samples
    if voters < 2:
        raise InvalidSetting(
            "Voting needs two answers at least, and one model is asked once.",
            "Name another model, or set the option samples to 3 to ask the one model several times.",
        )
    if options.method == "ranked" and len(models) < 3:
        raise InvalidSetting(
            "Ranked voting needs three models at least, and one is named: a model does not rank its own answer."
            if len(models) == 1
            else "Ranked voting needs three models at least, and two are named: a model does not rank its own answer.",
            "Name more models, or set the option method to weighted or plain.",
        )


VOTING = Strategy(
    "voting",
    "Voting",
    "Several models answer; the answer that most of them give, by weight, wins.",
    VotingOptions,
    voting,
    repeats=True,
    named=lambda options: (options.judge,) if options.judge else (),
    check=_check,
)
