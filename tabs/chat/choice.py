"""How a conversation is asked: what a person chose for it, over what a preset says, over the settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from core.queries import StrategySpec
from events.projections.settings.rows import PresetRow

_WHOLE = {"wait": "all"}
"""No model is stopped because another one was faster."""


@dataclass(frozen=True, slots=True)
class Choice:
    """How one conversation is asked; empty parts mean what the preset says, or the default of the settings."""

    strategy: str = ""
    models: tuple[str, ...] = ()
    preset: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    """Options of the strategy that differ, by their short names."""

    def strategy_under(self, preset: PresetRow | None, default: str) -> str:
        """The strategy that a prompt sent now is asked by."""
        return self.strategy or (preset.strategy if preset else default)

    def options_over(self, preset: PresetRow | None, strategy: str) -> dict[str, Any]:
        """The options that differ from the settings, those of the preset among them while its strategy is kept."""
        return {**_of(preset, strategy), **self.options}


def for_mentions(choice: Choice, strategy: str, models: Sequence[str]) -> Choice:
    """How a prompt is asked of the models it names alone: one gives the answer, several answer side by side, each in full.

    :param choice: how the conversation is asked.
    :param strategy: by which it is asked.
    :param models: those named; none leaves all as it is.
    """
    if not models:
        return choice
    by = "parallel" if len(models) > 1 else "single"
    options = dict(choice.options) if strategy == by else {}
    return replace(
        choice, strategy=by, models=tuple(models), options={**options, **_WHOLE} if by != "single" else options
    )


def preset_named(name: str, rows: Sequence[PresetRow]) -> PresetRow | None:
    """The preset of that name, if there is one."""
    return next((row for row in rows if row.name == name), None)


def base_options(spec: StrategySpec, preset: PresetRow | None, setting: Callable[[str], Any]) -> dict[str, Any]:
    """What each option of a strategy is where a conversation has none of its own, by its short name.

    :param setting: the value of a setting now.
    """
    given = _of(preset, spec.name)
    names = {option.key: short_name(option.key) for option in spec.options}
    return {name: given[name] if name in given else setting(key) for key, name in names.items()}


def short_name(key: str) -> str:
    """What an option is called in a command: the last part of its setting's key."""
    return key.rpartition(".")[2]


def _of(preset: PresetRow | None, strategy: str) -> Mapping[str, Any]:
    return preset.options if preset is not None and preset.strategy == strategy else {}
