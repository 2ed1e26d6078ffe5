"""Questions that change nothing: what can be set, which models there are, whether a provider answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from core.commands.models import AddProvider, SubmitPrompt
from core.commands.settings import SettingsAct
from core.ports.models import Ability, ModelInfo
from core.queries.arena import Leaderboard
from core.queries.beforehand import PromptEstimate
from core.queries.counterfactuals import Counterfactual
from core.queries.receipts import Receipt
from core.queries.sent import SentRequest
from events.catalog.breakers import BreakerState


@dataclass(frozen=True, slots=True)
class SettingSpec:
    """One setting as the schema describes it; the settings tab and the command line are made from these."""

    key: str
    title: str
    help: str
    group: str
    """Heading it stands under, such as Strategies or Appearance."""
    kind: Literal["choice", "flag", "integer", "number", "text", "models"]
    default: Any
    choices: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    unit: str = ""
    optional: bool = False
    """For models: whether none at all may be named."""
    short: bool = False
    """For text: whether it is a name or a few words, in one line."""
    in_profiles: bool = True
    """Whether profiles hold it; the look of the window is no part of them."""


@dataclass(frozen=True, slots=True)
class PlannedChange:
    """What an act would do to one setting, provider, preset or profile, or did."""

    key: str
    """The setting's name, or ``provider.<name>``, ``preset.<name>`` or ``profile.<id>``."""
    now: Any
    """JSON; ``None`` for the default, or for something that is not there."""
    then: Any
    note: str = ""
    """What comes with it that cannot be seen from the values, in a sentence."""
    problem: str = ""
    """Why it cannot be done and what to do; empty when it can."""


@dataclass(frozen=True, slots=True)
class StrategySpec:
    """One strategy as a person chooses it."""

    name: str
    title: str
    summary: str
    options: tuple[SettingSpec, ...]
    """Keys are ``strategy.<name>.<option>``."""
    minimum_models: int = 1
    repeats: bool = False
    """Whether a model may be named several times, and gives so many answers."""


@dataclass(frozen=True, slots=True)
class ProviderTrial:
    """What came of trying a provider."""

    ok: bool
    message: str
    """One or two sentences: what happened and, if it failed, what to do."""
    what: str = ""
    """What happened alone, if it failed."""
    wrong: Literal["", "key", "address"] = ""
    """What has to be put right, as far as that is known."""
    models: tuple[ModelInfo, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundServer:
    """A model server that answers on this machine; its models can be asked without being set up."""

    name: str
    """The prefix of its models, such as ollama."""
    title: str
    """What it calls itself."""
    base_url: str
    models: tuple[ModelInfo, ...]


@dataclass(frozen=True, slots=True)
class FoundModel:
    """A model that fits what was looked for."""

    info: ModelInfo
    score: float
    """From 0 to 1; 0 for one that is not to be asked just now."""
    reason: str
    """Its record, price and speed in words, or why it is not to be asked."""


KeyPlace = Literal["keyring", "session"]
"""Where a key is kept that is given: in the machine's keyring, or in this process until it ends."""


@dataclass(frozen=True, slots=True)
class KeyOffer:
    """A key found in the environment, offered and never used unasked."""

    variable: str
    provider: str
    wire: Literal["openai", "anthropic"]
    base_url: str


@dataclass(frozen=True, slots=True)
class StepForecast:
    """What a resume would do with one step of a run."""

    step: str
    model: str
    action: Literal["reuse", "send again", "ask a person"]
    """``reuse``: its end is recorded. ``send again``: it was in flight and is sent once more."""
    picodollars: int | None
    """What that may cost at most; 0 for ``reuse``, ``None`` when the price is not known."""
    simulated: bool


@dataclass(frozen=True, slots=True)
class ResumeForecast:
    """What a resume of an interrupted run would do."""

    run_id: str
    possible: bool
    why_not: str
    """A sentence, empty when it is possible."""
    recoveries: int
    """How often in a row it was taken up in vain."""
    steps: tuple[StepForecast, ...]
    """Those on record, in order; what the strategy asks behind them is not known yet."""

    @property
    def reused(self) -> int:
        """Steps that cost nothing again."""
        return sum(step.action == "reuse" for step in self.steps)


@dataclass(frozen=True, slots=True)
class BudgetStatus:
    """One limit and how much of it is used. Amounts are picodollars."""

    scope: str
    """run, day, month, or provider:NAME; for ``run`` the figures are those of the costliest run under way."""
    period: str
    """The day as 2026-11-20, the month as 2026-11."""
    limit: int | None
    spent: int
    reserved: int
    """For calls under way, and for lost ones of which nobody knows whether they were charged."""
    simulated_spent: int
    simulated_reserved: int
    resets_at: int
    """When the period ends, in microseconds since 1970-01-01 UTC; 0 for run."""
    zone: str
    lost: int = 0
    """As much of what is spent as attempts without an answer may have cost: failed, lost with their process, or stopped."""
    simulated_lost: int = 0


@dataclass(frozen=True, slots=True)
class Moment:
    """One event, as the moment of history at which it had just happened."""

    position: int
    at: int
    """When it was recorded, in microseconds since 1970-01-01 UTC."""
    type: str
    """Its written type name; empty before the first event."""
    actor: str
    run_id: str
    """The run it belongs to, empty for none."""
    data: Mapping[str, Any]
    """What it says; empty when that was erased."""


@dataclass(frozen=True, slots=True)
class BreakerStatus:
    """One circuit breaker that has ever opened."""

    key: str
    provider: str
    host: str
    credential: str
    model: str
    state: BreakerState
    reason: str
    remaining_seconds: float
    """Until one call is tried; 0 unless it is open."""


@dataclass(frozen=True, slots=True)
class LaneStatus:
    """How many calls one provider is given at a time."""

    provider: str
    host: str
    limit: int
    in_flight: int
    waiting: int


@dataclass(frozen=True, slots=True)
class MemoryHit:
    """Something that is remembered and was found."""

    memory_id: str
    by_words: bool
    """Whether it has any of the words that were looked for."""
    similarity: float | None
    """How near it is in meaning, from the least that counts to 1; ``None`` when it is farther, or was not compared."""


@dataclass(frozen=True, slots=True)
class MemoryFound:
    """What a search of what is remembered came to."""

    hits: tuple[MemoryHit, ...]
    """The best first."""
    note: str
    """What could not be looked at by meaning, and what to do; empty when nothing was in the way."""


class Queries(Protocol):
    """Read-only questions, answered on the engine's loop."""

    def settings_schema(self) -> Sequence[SettingSpec]:
        """Every setting, grouped, in the order to show them."""

    def settings(self) -> Mapping[str, Any]:
        """Every setting's value now, defaults filled in."""

    def would_change(self, act: SettingsAct) -> Sequence[PlannedChange]:
        """What an act would change, and what of it cannot be done; nothing is changed by asking.

        :raises InputError: there is nothing to undo, redo or go back to.
        :raises UnknownThing: there is no such profile.
        """

    def strategies(self) -> Sequence[StrategySpec]:
        """Every strategy, in the order to show them."""

    async def models(self, *, refresh: bool = False) -> Sequence[ModelInfo]:
        """Every model of every provider; asks local servers, and the others only with ``refresh``."""

    async def find_models(
        self,
        *,
        can: Sequence[Ability] = (),
        kind: str = "",
        prefer: Literal["quality", "balance", "cheap", "fast"] = "quality",
        refresh: bool = False,
    ) -> Sequence[FoundModel]:
        """The models that can do something, by how well they did a kind of task: the best first, with the reason.

        :param kind: of task, see :data:`core.routing.task.KINDS`; all kinds when empty.
        :raises InputError: there is no such kind.
        """

    async def try_provider(self, name: str) -> ProviderTrial:
        """Ask a provider for its models, and say in words how it went."""

    async def try_candidate(self, candidate: AddProvider) -> ProviderTrial:
        """Ask a provider for its models that is not set up, and say in words how it went. Nothing is recorded by it.

        :raises InputError: it cannot be asked as it is described.
        """

    async def find_servers(self) -> Sequence[FoundServer]:
        """The model servers that answer on this machine at their usual ports."""

    async def search_memory(self, text: str, *, limit: int = 50) -> MemoryFound:
        """What is remembered, may be used now, and has any of the words of a text or is near to it in meaning.

        Only when ``memory.embeddings`` is set a model is asked, which costs what it costs, for two seconds or so.
        """

    def key_offers(self) -> Sequence[KeyOffer]:
        """Keys in the environment whose provider is not set up yet."""

    async def key_place(self) -> KeyPlace:
        """Where a key would be kept that is given now. May take some seconds where a keyring is slow."""

    def alive(self, owner: str) -> bool:
        """Whether the process that carries a run out still lives; told by an OS lock, never by a clock."""

    def resume_forecast(self, run_id: str) -> ResumeForecast:
        """What resuming an interrupted run would do and cost at most.

        :raises UnknownThing: there is no such run.
        """

    def estimate(self, prompt: SubmitPrompt) -> PromptEstimate:
        """What a prompt would read and cost if it were sent now.

        :raises UnknownThing: there is no such strategy, model or preset.
        :raises InputError: models, strategy and options do not go together.
        """

    def receipt(self, of: str) -> Receipt:
        """Everything that led to an answer.

        :param of: id of a run, or of a message or a call of it, or the beginning of one.
        :raises UnknownThing: nothing has such an id.
        :raises InputError: several runs may be meant.
        """

    async def counterfactual(
        self, run_ids: Sequence[str], strategy: str, models: Sequence[str], options: Mapping[str, Any]
    ) -> Counterfactual:
        """What a strategy would have come to in runs of the past, told from recorded answers alone, at no cost.

        :param run_ids: of the runs, whole.
        :param models: those to ask; each run's own when empty.
        :param options: those that differ from its defaults, or from those of a run that had the same strategy.
        :raises UnknownThing: there is no such run or strategy.
        :raises InputError: the options do not fit, or the strategy cannot be carried out in any of the runs.
        """

    async def sent_request(self, call_id: str) -> SentRequest:
        """What exactly a call was sent, made again from what is on record, and what came back. Asks nobody.

        :raises UnknownThing: there is no such call, or its prompt was erased.
        :raises InputError: it belongs to no run.
        """

    def leaderboard(self, *, task: str = "", blind_only: bool = True) -> Leaderboard:
        """Who was found better how often, from the comparisons on record.

        :param task: kind of task; all kinds when empty.
        """

    def budgets(self) -> Sequence[BudgetStatus]:
        """Day, month and every other scope that has a limit, with what is used of it."""

    def breakers(self) -> Sequence[BreakerStatus]:
        """Every breaker that has ever opened, those that refuse calls first."""

    def lanes(self) -> Sequence[LaneStatus]:
        """Every provider that was asked, with how many calls it is given at a time."""
