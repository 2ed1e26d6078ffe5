"""What a strategy sees of the world: models to ask, and a place to say what it decides and why."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol

from pydantic import BaseModel, ConfigDict, Field

from core.critics.critic import Checked
from core.errors import CanceledError, NoAnswer
from core.ports.models import Message, ModelResponse
from core.routing.knowledge import ModelFacts
from core.routing.task import Task
from events.catalog.runs import CheckMade
from events.errors import TuttiError
from events.values import Alternative, Confidence


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer of one model."""

    call_id: str
    model: str
    """provider/model."""
    response: ModelResponse

    @property
    def text(self) -> str:
        """Its text."""
        return self.response.text


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a strategy came to."""

    answer: Answer
    """The answer that goes into the conversation."""
    reason: str
    """Why this one, in a sentence a person understands."""
    answers: tuple[Answer, ...] = ()
    """The others that count, in the order to show them."""
    failures: Mapping[str, TuttiError] = field(default_factory=dict)
    """The real error of each model that failed; makes the outcome degraded."""
    confidence: Confidence | None = None
    doubt: str = ""
    """Why it is not to be relied on although it was given, in a sentence; makes the outcome degraded."""

    @property
    def degraded(self) -> bool:
        """Whether its heading says that something is wrong with it."""
        return bool(self.failures) or bool(self.doubt)


class StrategyContext(Protocol):
    """Proved by ``tests/core/strategies/contract.py`` together with each strategy."""

    @property
    def models(self) -> Sequence[str]:
        """Models the person asked for, as provider/model, in order."""

    @property
    def messages(self) -> Sequence[Message]:
        """The conversation as a model is sent it: instructions, what was said before, the prompt."""

    @property
    def task(self) -> Task:
        """What the prompt asks for, as it was analysed when the run was asked for."""

    def facts(self, model: str) -> ModelFacts:
        """What was known of a model when the run was asked for: price, speed, record in this kind of task.

        The same on every replay. Of a model of which nothing is known there is nothing but its name.
        """

    async def ask(self, model: str, *, step: str = "", messages: Sequence[Message] | None = None) -> Answer:
        """Ask one model; recorded before the request leaves and when it ends. Cancelling closes the connection.

        :param step: key of the step, the model's name when empty; made unique and the same on every replay.
        :param messages: what to send instead of the conversation.
        :raises ProviderError: there is no whole answer.
        :raises CanceledError: the person stopped this one call.
        """

    async def sleep(self, seconds: float) -> None:
        """Let time pass; where the past is replayed, as it passed then, beside the answers that were given."""

    def expect(self, steps: int) -> None:
        """Say how many steps there will be in all, those done included; progress is shown against it."""

    async def run(
        self, strategy: str, models: Sequence[str], options: Mapping[str, Any], *, task: Task | None = None
    ) -> Outcome:
        """Have another strategy answer, as a part of this run: its steps and decisions are this run's.

        :param options: those that differ from its defaults.
        :param task: what the prompt was found to ask for, when it is not what the rules say.
        :raises UnknownThing: there is no strategy of that name.
        :raises InvalidSetting: an option does not fit.
        """

    def checked(self, check: CheckMade) -> None:
        """Record what a check found, in the same transaction as what is done next."""

    async def check(self, answer: Answer, *names: str) -> tuple[Checked, ...]:
        """Have critics look at an answer, each once however often this is called; what they find is recorded.

        :param names: as a person names them, such as ``arithmetic`` or ``judge=practice/large``; besides these, those that
            the person named with the run's option ``checks``.
        :returns: what each found, those of the person last. A critic that breaks says so, and harms no other.
        :raises InvalidSetting: there is no critic of that name.
        :raises RefusedError: a model was to be asked, and the person or a budget refused that.
        """

    async def approve(self, step: str, question: str, details: str = "") -> str:
        """Wait until a person agrees to a step of that key, however long that takes and whatever restarts meanwhile.

        :returns: what they said, such as the items they ticked; empty for a plain yes.
        :raises ApprovalRefused: they said no.
        """

    def decide(
        self,
        kind: str,
        choice: str,
        reason: str,
        *,
        alternatives: Sequence[Alternative] = (),
        confidence: Confidence | None = None,
        facts: Mapping[str, Any] | None = None,
    ) -> None:
        """Record a decision, in the same transaction as what is done next and so before it is acted upon.

        :param facts: what it was decided on, by name, as JSON can hold it: thresholds, scores, votes, weights.
        """


class Options(BaseModel):
    """Options of a strategy; each field's default, limits, title and description make its settings.

    The limits are kept for every strategy by the context: a step over one of them fails with ``LimitReached``, a
    ``ProviderError`` like any other, so a strategy goes on with the answers it has.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    max_calls: int = Field(
        default=0, ge=0, le=10_000, title="Calls at most", description="Models are asked no more often. 0 for no limit."
    )
    max_seconds: float = Field(
        default=0,
        ge=0,
        le=86_400,
        title="Seconds at most",
        description="What has no answer after this is stopped, and the strategy goes on with what it has. 0 for no limit.",
    )
    max_usd: float = Field(
        default=0,
        ge=0,
        le=1_000_000,
        title="USD at most",
        description="No further model is asked once the answers have cost this much, practice money included. 0 for no limit.",
    )
    checks: str = Field(
        default="",
        max_length=20_000,
        title="Checks",
        description="What looks at the answer, such as completeness, arithmetic, style, safety, judge=practice/large. An answer "
        "that fails one is marked; where models are asked in turn, the next one is asked.",
    )
    least_quality: float = Field(
        default=0,
        ge=0,
        le=1,
        title="Least quality",
        description="How likely an answer has to be good, by its model's record and its checks, or it is marked; where "
        "models are asked in turn, the next one is asked. 0 for any.",
    )


def _none_named(_: Any) -> tuple[str, ...]:
    return ()


def _no_objection(_models: Sequence[str], _options: Any) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Strategy:
    """One strategy as it is registered."""

    name: str
    title: str
    summary: str
    options: type[Options]
    run: Callable[[StrategyContext, Any], Awaitable[Outcome]]
    """Called with the context and an instance of ``options``."""
    minimum_models: int = 1
    repeats: bool = False
    """Whether a model may be named several times, and is asked for so many answers."""
    offered: bool = True
    """Whether a prompt can be asked by it; one that is not works on an answer that is there."""
    takes: int | None = None
    """How many of the default models it takes when none were named; all when ``None``."""
    explores: Mapping[str, Any] = field(default_factory=dict)
    """Options with which it finds out about its models what it otherwise saves itself; for learning from known answers."""
    named: Callable[[Any], tuple[str, ...]] = _none_named
    """The models that its options name beside those of the run, such as a judge; each has to exist."""
    check: Callable[[Sequence[str], Any], None] = _no_objection
    """Called with models and options before anything is recorded.

    :raises InvalidSetting: they do not go together; the words say what to change.
    """


def no_answer(failures: Mapping[str, TuttiError]) -> TuttiError:
    """The error of a run whose models all failed: the model's own when there was one, all of them when several."""
    if len(failures) == 1:
        return next(iter(failures.values()))
    if all(isinstance(error, CanceledError) for error in failures.values()):
        return CanceledError("Every model was stopped.", "Ask again when you like.")
    told = " ".join(f"{model}: {error.what}" for model, error in failures.items())
    advice = " ".join(dict.fromkeys(error.do for error in failures.values()))
    return NoAnswer(f"None of the {len(failures)} models answered. {told}", advice, failures)
