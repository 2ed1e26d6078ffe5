"""What a run keeps from its start to its end: the settings it started with, in the shapes its parts need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, cast

from core.calls.call import CallPolicy, Limits
from core.conversations.about import CONTINUES
from core.memory.recall import instructions_of
from core.ports.models import Message
from core.routing.knowledge import ModelFacts
from core.routing.knowledge import from_settings as knowledge_of_settings
from core.routing.task import Task, analyse
from core.routing.task import from_settings as task_of_settings
from core.runs.kept import SAMPLES
from core.runs.limits import StrategyLimits, limits_of
from core.runs.parameters import parameters_of
from events.catalog.runs import RunRequested
from events.values import PICO

KEPT = ("answers.", "calls.", "cache.", "context.", "budget.cheaper_models", "approvals.", "simulate.")
"""Beginnings of the settings that a run keeps as they were when it was asked for."""

CARRIED_OUT = ("calls.", "cache.", "budget.", "approvals.", "simulate.")
"""Those among them that say how requests are carried out, and nothing about what is in them."""


@dataclass(frozen=True, slots=True)
class RunPlan:
    """What the steps of a run have in common."""

    conversation_id: str
    models: tuple[str, ...]
    messages: tuple[Message, ...]
    parameters: dict[str, Any]
    limits: Limits
    policy: CallPolicy
    stand_ins: tuple[str, ...] = ()
    """Models asked when one fails, in order."""
    cheaper: tuple[str, ...] = ()
    """Models among which the cheapest is asked when money runs low."""
    template: str = ""
    """Answer given when every model failed; empty for none."""
    history_tokens: int = 0
    """Tokens of the conversation sent at most; 0 for as many as the model takes."""
    when_full: Literal["trim", "summarise", "refuse"] = "trim"
    mark_stable: bool = True
    """Whether the provider is asked to keep what stays the same in its prompt cache."""
    approve_above: int | None = None
    """Picodollars; a call that may cost more waits for a person."""
    recorded: bool = False
    """Whether answers are read from a bundle."""
    seconds: float | None = None
    """Limit for the whole run."""
    limits_of_strategy: StrategyLimits = field(default_factory=StrategyLimits)
    checks: str = ""
    """Critics that the person named."""
    continued: str = ""
    """What there is of the answer that is gone on with; the new one begins with it."""
    task: Task = field(default_factory=Task)
    knowledge: Mapping[str, ModelFacts] = field(default_factory=dict)
    """What was known of the models when the run was asked for."""
    samples: Mapping[str, int] = field(default_factory=dict)
    """Numbers of samples by key of the step, where they are not as the step is counted."""


def plan_of(request: RunRequested, messages: tuple[Message, ...]) -> RunPlan:
    """The plan of a run.

    :param messages: the conversation so far and the prompt.
    """
    settings = request.settings
    above = settings.get("approvals.above_usd")
    seconds = settings.get("run.timeout_seconds")
    recorded = request.origin is not None and request.origin.kind == "bundle"
    return RunPlan(
        conversation_id=request.conversation_id,
        models=request.models,
        messages=_instructed(settings, messages),
        parameters=parameters_of(settings),
        limits=_limits(settings),
        policy=_policy(settings, recorded=recorded),
        stand_ins=_names(settings.get("calls.fallback_models")),
        cheaper=_names(settings.get("budget.cheaper_models")),
        template=str(settings.get("calls.template_answer") or ""),
        history_tokens=int(cast("int", settings.get("context.budget_tokens") or 0)),
        when_full=cast("Any", settings.get("context.when_full") or "trim"),
        mark_stable=bool(settings.get("context.provider_cache", True)),
        approve_above=round(above * PICO) if isinstance(above, int | float) else None,
        recorded=recorded,
        seconds=float(seconds) if isinstance(seconds, int | float) else None,
        limits_of_strategy=limits_of(request.options),
        checks=str(request.options.get("checks") or ""),
        continued=messages[-2].text if settings.get(CONTINUES) and len(messages) > 1 else "",
        task=task_of_settings(settings.get("run.task")) or analyse(messages),
        knowledge=knowledge_of_settings(settings.get("run.knowledge")),
        samples=dict(cast("Any", settings.get(SAMPLES) or {})),
    )


def _instructed(settings: Mapping[str, Any], messages: tuple[Message, ...]) -> tuple[Message, ...]:
    """The messages behind the instructions the person has set, and what is remembered behind these: what changes least
    comes first.
    """
    parts = (str(settings.get("answers.system_prompt") or ""), instructions_of(settings.get("run.memory")))
    instructions = "\n\n".join(part for part in parts if part)
    return (Message("system", instructions), *messages) if instructions else messages


def _limits(settings: Mapping[str, Any]) -> Limits:
    usual = Limits()  # for runs recorded before a setting existed
    return Limits(
        attempts=int(settings.get("calls.attempts", usual.attempts)),
        first_seconds=float(settings.get("calls.first_seconds", usual.first_seconds)),
        gap_seconds=float(settings.get("calls.gap_seconds", usual.gap_seconds)),
        total_seconds=float(settings.get("calls.total_seconds", usual.total_seconds)),
    )


def _policy(settings: Mapping[str, Any], *, recorded: bool) -> CallPolicy:
    similar = settings.get("cache.match") == "similar"
    return CallPolicy(
        use_cache=bool(settings.get("cache.enabled", False)) and not settings.get("run.fresh") and not recorded,
        cache_seconds=float(settings.get("cache.ttl_hours", 24)) * 3600,
        similar=float(settings.get("cache.similarity", 0.9)) if similar else None,
        simulate=str(settings.get("simulate.failure", "none")),
        simulate_share=float(settings.get("simulate.share", 0.0)),
    )


def _names(value: Any) -> tuple[str, ...]:
    return tuple(str(name) for name in value or ())
