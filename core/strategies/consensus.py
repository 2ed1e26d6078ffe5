"""A council: models answer, read one another's answers without names, and a chair writes what they came to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from core.ports.models import Message
from core.results import council as words
from core.results.agreement import groups, same_answer
from core.results.forms import verdict
from core.results.meaning import kind_for
from core.strategies.asking import Question, agreement, alone, ask_each, in_order, voices, write
from core.strategies.context import Answer, Options, Outcome, Strategy, StrategyContext, no_answer
from events.errors import TuttiError
from events.values import Alternative


class ConsensusOptions(Options):
    """How long a council deliberates, and who writes for it."""

    chair: str = Field(
        default="",
        title="Chair",
        description="Model that writes the final answer, as provider/model. Empty for the first one.",
    )
    depth: Literal["automatic", "quick", "standard", "deep"] = Field(
        default="automatic",
        title="Depth",
        description="automatic: no review when all agree, one round when most do, else as many as it takes. "
        "quick: no review. standard: one round. deep: as many as it takes.",
    )
    rounds: int = Field(
        default=3, ge=1, le=8, title="Rounds at most", description="A council that does not agree stops after these."
    )
    agreement: float = Field(
        default=1.0,
        ge=0.5,
        le=1,
        title="Agreement",
        description="The council agrees when this share of it holds the same answer.",
    )


async def consensus(context: StrategyContext, options: ConsensusOptions) -> Outcome:
    """Have all answer, review until they agree or the rounds are used up, and have the chair write."""
    failures: dict[str, TuttiError] = {}
    context.expect(len(context.models) + 1)
    given = await ask_each(context, map(Question, context.models), failures)
    seats = {model: answer for model, answer in zip(context.models, given, strict=True) if answer is not None}
    if not seats:
        raise no_answer(failures)
    if voices(seats.values()) == 1:
        return alone(context, tuple(seats.values()), failures, "what a council came to")
    council = _Council(context, seats, failures)
    chair = options.chair or context.models[0]
    rounds = council.depth(options)
    if rounds == 0 and options.depth == "automatic":
        return council.unanimous(chair)
    for number in range(1, rounds + 1):
        moved = await council.review(number, rounds)
        if council.share >= options.agreement or not moved:
            break
    return await council.written_by(chair)


class _Council:
    """Who holds which answer. Answers have letters in place of names, the same for all who read them."""

    def __init__(self, context: StrategyContext, seats: dict[str, Answer], failures: dict[str, TuttiError]) -> None:
        self._context = context
        self._failures = failures
        self._seats = seats
        self._kind = kind_for(context.task.kind)
        self._seed = context.messages[-1].text
        self._answers: dict[str, Answer] = {}
        self._reviews: dict[str, str] = {}
        for answer in words.shuffled(list(seats.values()), self._seed):
            self._letter(answer)

    @property
    def sides(self) -> list[list[str]]:
        """The members who hold the same answer, the largest side first; of equal ones that of the earliest member."""
        return groups({member: answer.text for member, answer in self._seats.items()}, self._kind)

    @property
    def share(self) -> float:
        """The part of the council on the largest side."""
        return len(self.sides[0]) / len(self._seats)

    def depth(self, options: ConsensusOptions) -> int:
        """How many rounds of review there may be: as was asked for, or by how far the answers differ."""
        rounds = {"quick": 0, "standard": 1, "deep": options.rounds}.get(options.depth)
        reason = f"You asked for a {options.depth} council."
        if rounds is None:
            rounds = 0 if self.share >= options.agreement else 1 if self.share > 0.5 else options.rounds
            reason = f"{len(self.sides[0])} of {len(self._seats)} first answers say the same."
        choice = "no review" if rounds == 0 else f"up to {rounds} rounds" if rounds > 1 else "one round"
        facts = {"share": round(self.share, 3), "sides": self.sides, "agreement": options.agreement}
        self._context.decide("review", choice, reason, facts=facts)
        return rounds

    async def review(self, number: int, rounds: int) -> bool:
        """Have every member review the answers that are held; returns whether anybody moved to another one."""
        context = self._context
        done = len(context.models) + len(self._seats) * number
        context.expect(done + 1)
        asked = [Question(member, f"review-{number}/{member}", self._paper(member, number)) for member in self._seats]
        reviews = await ask_each(context, asked, self._failures)
        before, shown = dict(self._seats), dict(self._answers)
        for member, review in zip(before, reviews, strict=True):
            if review is not None:
                self._hear(member, review, shown)
        moved = [
            member for member in before if not same_answer(before[member].text, self._seats[member].text, self._kind)
        ]
        self._tell(number, rounds, moved)
        return bool(moved)

    def unanimous(self, chair: str) -> Outcome:
        """The outcome when the first answers agree: one of them, as it is."""
        side = self.sides[0]
        answer = self._seats[chair if chair in side else side[0]]
        reason = f"{len(side)} of {len(self._seats)} models say the same at once; this is how {answer.model} says it."
        self._context.decide("answer", answer.model, reason)
        return self._outcome(answer, reason)

    async def written_by(self, chair: str) -> Outcome:
        """The outcome as the chair writes it; by another member when it cannot, else the answer most hold."""
        held, seats = len(self.sides[0]), len(self._seats)
        writers = in_order(chair, self._seats)
        answer = await write(self._context, writers, Question(chair, "chair", self._brief()), self._failures)
        if answer is not None:
            reason = f"{answer.model} wrote it as the chair of {seats} models, {held} of which hold one answer."
        else:
            answer = self._seats[self.sides[0][0]]
            who = f"this is the answer of {answer.model}, which {held} of {seats} hold"
            reason = f"Nobody could write for the council; {who}."
        self._context.decide(
            "answer", answer.model, reason, confidence=agreement(self._context, answer, self._held_each())
        )
        return self._outcome(answer, reason)

    def _letter(self, answer: Answer) -> str:
        """The letter of an answer, a new one for one that has none."""
        known = (letter for letter, other in self._answers.items() if other.call_id == answer.call_id)
        name = next(known, "") or words.letter(len(self._answers))
        self._answers[name] = answer
        return name

    def _hear(self, member: str, review: Answer, shown: Mapping[str, Answer]) -> None:
        """Move a member to the answer its review is for; one that is for none it was shown is an answer of its own."""
        self._reviews[member] = review.text
        choice = verdict(review.text)
        if choice in shown:
            self._seats[member] = shown[choice]
        elif choice != "keep":
            self._letter(review)
            self._seats[member] = review

    def _tell(self, number: int, rounds: int, moved: list[str]) -> None:
        held = f"{len(self.sides[0])} of {len(self._seats)} hold the same answer after round {number} of {rounds}."
        why = f"{', '.join(moved)} moved." if moved else "Nobody moved."
        facts = {"round": number, "share": round(self.share, 3), "sides": self.sides, "moved": moved}
        self._context.decide("review", f"round {number}", f"{held} {why}", facts=facts)

    def _paper(self, member: str, number: int) -> tuple[Message, ...]:
        """What a member reads: the answers others hold, in an order of its own, and apart from them the one it holds."""
        mine = self._letter(self._seats[member])
        letters = dict.fromkeys(self._letter(answer) for answer in self._seats.values())
        others = words.shuffled([name for name in letters if name != mine], f"{self._seed}\0{member}\0{number}")
        shown = words.listed({f"Answer {name}": self._answers[name].text for name in others})
        own = words.quoted(self._answers[mine].text)
        return words.about(self._context.messages, "review", answers=shown or "All others hold yours.", own=own)

    def _brief(self) -> tuple[Message, ...]:
        """What the chair reads: every answer, how many hold it now, and the last review of each member."""
        holders = [self._letter(answer) for answer in self._seats.values()]
        counted = {f"Answer {name}, held by {holders.count(name)}": a.text for name, a in self._answers.items()}
        said_so = [
            f"The review of one who holds answer {self._letter(self._seats[member])}:\n\n{words.quoted(text)}"
            for member, text in self._reviews.items()
        ]
        reviews = "\n\n".join(words.shuffled(said_so, self._seed)) or "There was no review."
        return words.about(self._context.messages, "chair", answers=words.listed(counted), reviews=reviews)

    def _held_each(self) -> list[Answer]:
        """The answer each member holds, once for each member."""
        return list(self._seats.values())

    def _outcome(self, answer: Answer, reason: str) -> Outcome:
        """The outcome, with the answers of the largest side before those of the others, which are named."""
        leading, *others = self.sides
        minority = [member for side in others for member in side]
        if minority:
            others_are = [Alternative(name=member, reason="holds another answer") for member in minority]
            why = f"{len(leading)} of {len(self._seats)} hold the answer of {leading[0]}; the others do not, and are kept."
            facts = {"majority": leading, "minority": others, "calls": {m: self._seats[m].call_id for m in minority}}
            self._context.decide("minority", ", ".join(minority), why, alternatives=others_are, facts=facts)
        held = {self._seats[member].call_id: self._seats[member] for member in [*leading, *minority]}
        held.pop(answer.call_id, None)
        share = agreement(self._context, answer, self._held_each())
        return Outcome(answer, reason, tuple(held.values()), self._failures, share)


def _named(options: ConsensusOptions) -> tuple[str, ...]:
    return (options.chair,) if options.chair else ()


CONSENSUS = Strategy(
    "consensus",
    "Consensus",
    "A council answers, reviews without names until it agrees, and a chair writes.",
    ConsensusOptions,
    consensus,
    minimum_models=2,
    named=_named,
)
