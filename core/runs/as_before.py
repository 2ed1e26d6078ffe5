"""Asking as an earlier run was asked: the same prompt by another run, or other words in its place. Pure."""

from __future__ import annotations

from typing import NamedTuple

from core.commands.branches import AskAgain
from core.commands.models import SubmitPrompt
from core.conversations.instructions import SETTING, WHOSE
from core.errors import InputError, UnknownThing
from core.ports.models import Directory
from core.runs.comparing import BLIND
from core.runs.presets import ANSWERS
from events.catalog.runs import RunRequested

PRESET, SECONDS = "run.preset", "run.timeout_seconds"
"""What a run keeps of how it was asked, beside its strategy, models and options."""
_CHOSEN = ("run.models_chosen_by", "run.strategy_chosen_by", "run.options_given", PRESET)


class AsBefore(NamedTuple):
    """A prompt that is asked as an earlier run was."""

    command: SubmitPrompt
    gone: tuple[str, ...]
    """Models of that run that are not there any more, and are not asked."""


def as_before(command: SubmitPrompt, then: RunRequested | None, directory: Directory) -> AsBefore:
    """The command with what the run was asked by.

    :param then: what the run was asked for; nothing where that was erased.
    :raises UnknownThing: nobody knows how it was asked, or none of its models is there any more.
    :raises InputError: it is said besides how it is to be asked.
    """
    if command.preset is not None or command.strategy or command.models or command.options:
        what = "A prompt is asked as an earlier run was, or as is said with it."
        raise InputError(what, "Name the run alone, or strategy, models, options and preset without it.")
    if then is None:
        what = f"It is not known any more how run {command.asked_as} was asked."
        raise UnknownThing(what, "Say how it is to be asked.")
    gone = tuple(dict.fromkeys(model for model in then.models if not _there(model, directory)))
    models = tuple(model for model in then.models if model not in gone)
    if not models:
        what = f"No model of that run is there any more: {', '.join(gone)}."
        raise UnknownThing(what, "Name other models.")
    update = {
        "strategy": then.strategy,
        "models": models,
        "options": then.options,
        "timeout_seconds": command.timeout_seconds or then.settings.get(SECONDS),
        "blind": command.blind or then.settings.get(BLIND) is True,
    }
    return AsBefore(command.model_copy(update=update), gone)


def kept_of(requested: RunRequested, then: RunRequested) -> RunRequested:
    """What is requested now, with what the run kept of its preset: the name, and how it has answers written.

    They are taken from the run, for a preset may have been changed or removed since. Instructions of the conversation
    stand above it for everyone to see, so those of now count; a preset's belong to the run.
    """
    now, before = requested.settings, then.settings
    kept = {key: before[key] for key in _CHOSEN if key in before}
    if PRESET in before:
        kept |= {key: value for key, value in before.items() if key.startswith(ANSWERS) and key != SETTING}
        if before.get(WHOSE) == "preset" and now.get(WHOSE) != "conversation":
            kept |= {SETTING: before.get(SETTING), WHOSE: "preset"}
    return requested.model_copy(update={"settings": {**now, **kept}})


def asked_like(command: AskAgain, then: RunRequested | None, text: str) -> SubmitPrompt:
    """The same as asked then, but for what is given now. Where answers stay, models are given and nobody else is asked."""
    strategy, models, options = command.strategy, command.models, dict(command.options)
    if command.keep is not None:
        strategy = strategy or ("parallel" if command.preset is None else None)
        if then is not None and strategy == then.strategy == "parallel":
            options = {**then.options, "wait": "all", **options}  # an answer that is there must not stop the others
    elif then is not None and command.preset is None:
        strategy, models = strategy or then.strategy, models or then.models
        options = {**then.options, **options} if strategy == then.strategy else options
    return SubmitPrompt(
        actor=command.actor,
        text=text,
        conversation_id=command.conversation_id,
        strategy=strategy,
        models=models,
        options=options,
        preset=command.preset,
        timeout_seconds=command.timeout_seconds,
        fresh=command.fresh,
    )


def _there(model: str, directory: Directory) -> bool:
    """Whether there still is somebody to ask for it."""
    try:
        directory.resolve(model)
    except UnknownThing:
        return False
    return True
