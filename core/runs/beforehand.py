"""Says what a prompt will read and may cost, before it is sent and while it is written."""

from __future__ import annotations

from typing import NamedTuple

from core.budget.reservation import reservation
from core.commands.models import SubmitPrompt
from core.context.fitting import History, fit, measured, needed
from core.context.tokens import TokenCounter
from core.conversations.branches import place
from core.conversations.files import sent_of
from core.conversations.history import StoredTexts, files_sent, history, prompt_message, read_tree
from core.conversations.instructions import instructions_of, kept_with_run
from core.errors import ContextTooLong
from core.ports.models import Message, ModelInfo, ModelRequest
from core.queries.beforehand import ModelEstimate, PromptEstimate
from core.runs.as_before import PRESET, as_before, kept_of
from core.runs.parameters import taken_by
from core.runs.plan import KEPT, RunPlan, plan_of
from core.runs.presets import answers_kept, filled_in
from core.runs.record import request_of
from core.runs.requests import room_for
from core.runs.submit import SubmitServices
from events.catalog.conversations import PromptAdded
from events.catalog.runs import RunRequested
from events.values import Json

_ONCE = frozenset({"single", "parallel"})
"""Strategies that ask each model once."""


class _Before(NamedTuple):
    """What a prompt finds in its conversation."""

    messages: tuple[Message, ...] = ()
    files: tuple[tuple[str, str, bytes | None], ...] = ()
    """Those of the prompt that it is another wording of, which keeps them."""


class Beforehand:
    """Estimates prompts. Keeps the conversation it read last, for a prompt is estimated again with every word."""

    def __init__(self, services: SubmitServices, counter: TokenCounter) -> None:
        self._services = services
        self._counter = counter
        self._read: tuple[tuple[object, ...], _Before] = ((), _Before())

    def estimate(self, command: SubmitPrompt) -> PromptEstimate:
        """What the prompt would read and cost if it were sent now.

        What is remembered is not looked up for it.

        :raises UnknownThing: there is no such strategy, model or preset.
        :raises InputError: models, strategy and options do not go together.
        """
        services = self._services
        settings = services.settings.resolved(services.schema)
        then = request_of(services.reader, services.registry, command.asked_as) if command.asked_as else None
        if command.asked_as:
            filled, gone = as_before(command, then, services.choosing.directory)
        else:
            filled, gone = filled_in(command, services.settings.state().presets), ()
        choice = services.choosing.choose(
            filled.strategy or settings["strategy.default"],
            filled.models,
            filled.options,
            settings,
            inherited=not command.models,
        )
        before = self._before(command)
        prompt = prompt_message(command.text, [*before.files, *map(sent_of, command.files)])
        request = RunRequested(
            conversation_id="",
            prompt_id="",
            prompt="",
            strategy=choice.strategy.name,
            models=choice.models,
            options=choice.options.model_dump(mode="json"),
            settings={key: value for key, value in settings.items() if key.startswith(KEPT)}
            | answers_kept(command.preset, services.settings.state().presets)
            | self._instructions(command),
            owner="",
        )
        request = request if then is None else kept_of(request, then)
        plan = plan_of(request, (*before.messages, prompt))
        whole = measured(plan.messages, self._counter)
        models = tuple(self._model(model, plan, whole) for model in choice.models)
        preset = str(request.settings.get(PRESET) or "")
        return PromptEstimate(models, len(prompt.images), choice.strategy.name in _ONCE, preset, gone)

    def _model(self, model: str, plan: RunPlan, whole: History) -> ModelEstimate:
        """What is sent to a model is cut to its window as the run will cut it, so that both tell one figure."""
        target = self._services.choosing.directory.resolve(model)
        info = target.info
        parameters = taken_by(info, plan.parameters)
        limits = room_for(plan, info, parameters)
        try:
            fitted = fit(whole, model=info.id, counter=self._counter, limits=limits)
        except ContextTooLong:
            sent, tokens, dropped = plan.messages, needed(whole, model=info.id, counter=self._counter, limits=limits), 0
        else:
            sent, tokens, dropped = fitted.messages, fitted.use.estimated_tokens, fitted.use.dropped
        amount = reservation(target, ModelRequest(target.name, sent, parameters))
        return ModelEstimate(
            model=info.id,
            tokens=tokens,
            picodollars=amount.picodollars if amount else None,
            simulated=info.practice,
            sees_images=_sees(info),
            room=limits.room,
            dropped=dropped,
        )

    def _instructions(self, command: SubmitPrompt) -> dict[str, Json]:
        services, given = self._services, command.system
        if given is None:
            given = instructions_of(services.reader, services.registry, command.conversation_id or None)
        return dict(kept_with_run(given))

    def _before(self, command: SubmitPrompt) -> _Before:
        conversation_id, reader, registry = command.conversation_id, self._services.reader, self._services.registry
        if not conversation_id:
            return _Before()
        version = reader.version(f"conversation-{conversation_id}")
        read = (conversation_id, version, command.follows, command.edits)
        if self._read[0] != read:
            tree = read_tree(reader, registry, conversation_id)
            at = place(tree, command)
            told = history(tree, StoredTexts(reader, registry), to=at.to, towards=at.towards)
            edited = tree.prompts[at.edits].payload if at.edits else None
            files = files_sent(edited.attachments, reader) if isinstance(edited, PromptAdded) else ()
            self._read = (read, _Before(told, tuple(files)))
        return self._read[1]


def _sees(info: ModelInfo) -> bool | None:
    """Most servers tell nothing of what a model can do but that it writes text, which says no more than that."""
    told = info.practice or info.state == "recorded" or info.abilities != {"text"}
    return "images" in info.abilities if told else None
