"""What can be set, and whether a value fits. The settings tab and the command line are made from this."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from core.errors import InvalidSetting, UnknownThing
from core.queries import SettingSpec

GENERAL: tuple[SettingSpec, ...] = (
    SettingSpec(
        key="models.default",
        title="Models",
        help="Asked when a prompt names none; strategies that ask one model take the first.",
        group="Answers",
        kind="models",
        default=("practice/large", "practice/medium", "practice/small"),
    ),
    SettingSpec(
        key="answers.system_prompt",
        title="Instructions",
        help="Sent before every conversation. Empty for none.",
        group="Answers",
        kind="text",
        default="",
    ),
    SettingSpec(
        key="answers.temperature",
        title="Temperature",
        help="Higher is more varied. Empty for the model's own.",
        group="Answers",
        kind="number",
        default=None,
        minimum=0,
        maximum=2,
    ),
    SettingSpec(
        key="answers.max_output_tokens",
        title="Longest answer",
        help="Tokens a model may write at most. 0 for the model's own limit.",
        group="Answers",
        kind="integer",
        default=0,
        minimum=0,
        maximum=1_000_000,
        unit="tokens",
    ),
    SettingSpec(
        key="calls.attempts",
        title="Attempts",
        help="How often a call is tried in all when a provider is busy or out of reach.",
        group="Calls",
        kind="integer",
        default=3,
        minimum=1,
        maximum=3,
    ),
    SettingSpec(
        key="calls.first_seconds",
        title="Wait for the first piece",
        help="A call fails when nothing has arrived after this. Local models get five times as long to load.",
        group="Calls",
        kind="number",
        default=60,
        minimum=1,
        maximum=600,
        unit="s",
    ),
    SettingSpec(
        key="calls.gap_seconds",
        title="Wait between pieces",
        help="A call fails when an answer stops arriving for this long.",
        group="Calls",
        kind="number",
        default=60,
        minimum=1,
        maximum=600,
        unit="s",
    ),
    SettingSpec(
        key="calls.total_seconds",
        title="Longest call",
        help="A call fails when it is not whole after this.",
        group="Calls",
        kind="number",
        default=600,
        minimum=1,
        maximum=7200,
        unit="s",
    ),
    SettingSpec(
        key="appearance.theme",
        title="Theme",
        help="Light, dark, or as the system has it.",
        group="Appearance",
        kind="choice",
        default="system",
        choices=("system", "light", "dark"),
    ),
)
"""Settings that belong to no strategy."""


class SettingsSchema:
    """All settings, general ones and the strategies' options.

    :param specs: in the order to show them; keys are unique.
    """

    def __init__(self, specs: Iterable[SettingSpec]) -> None:
        self.specs: Sequence[SettingSpec] = tuple(specs)
        self._by_key = {spec.key: spec for spec in self.specs}

    def spec(self, key: str) -> SettingSpec:
        """The description of one setting.

        :raises UnknownThing: there is none of that name.
        """
        spec = self._by_key.get(key)
        if spec is None:
            close = get_close_matches(key, self._by_key, n=1)
            hint = f"Did you mean {close[0]}?" if close else "Run `tutti settings list` to see them all."
            raise UnknownThing(f"There is no setting named {key}.", hint)
        return spec

    def check(self, key: str, value: Any) -> Any:
        """The value as it is to be stored; ``None`` stands for the default.

        :raises UnknownThing: there is no such setting.
        :raises InvalidSetting: the value does not fit; the words say what would.
        """
        spec = self.spec(key)
        return None if value is None else _CHECKS[spec.kind](spec, value)

    def resolve(self, changed: Mapping[str, Any]) -> dict[str, Any]:
        """Every setting's value, defaults filled in. Values that no longer fit fall back to the default."""
        values: dict[str, Any] = {}
        for spec in self.specs:
            try:
                value = self.check(spec.key, changed.get(spec.key))
            except InvalidSetting:
                value = None
            values[spec.key] = spec.default if value is None else value
        return values


def _refuse(spec: SettingSpec, value: Any, wanted: str) -> InvalidSetting:
    shown = repr(value) if len(repr(value)) <= 60 else f"{repr(value)[:60]}…"
    return InvalidSetting(f"{spec.key} cannot be {shown}.", f"Give {wanted}.")


def _choice(spec: SettingSpec, value: Any) -> Any:
    if value not in spec.choices:
        raise _refuse(spec, value, f"one of {', '.join(spec.choices)}")
    return value


def _flag(spec: SettingSpec, value: Any) -> Any:
    if not isinstance(value, bool):
        raise _refuse(spec, value, "true or false")
    return value


def _number(spec: SettingSpec, value: Any) -> Any:
    whole = spec.kind == "integer"
    fits = isinstance(value, int if whole else int | float) and not isinstance(value, bool)
    low = spec.minimum if spec.minimum is not None else float("-inf")
    high = spec.maximum if spec.maximum is not None else float("inf")
    if not fits or not low <= value <= high:
        raise _refuse(spec, value, f"{'a whole number' if whole else 'a number'} from {low:g} to {high:g}")
    return value


def _text(spec: SettingSpec, value: Any) -> Any:
    if not isinstance(value, str):
        raise _refuse(spec, value, "text")
    return value


def _models(spec: SettingSpec, value: Any) -> Any:
    fits = isinstance(value, list | tuple) and value and all(isinstance(m, str) and "/" in m for m in value)
    if not fits:
        raise _refuse(spec, value, "a list of models as provider/model, such as ['practice/small']")
    return list(dict.fromkeys(value))


_CHECKS = {
    "choice": _choice,
    "flag": _flag,
    "integer": _number,
    "number": _number,
    "text": _text,
    "models": _models,
}
