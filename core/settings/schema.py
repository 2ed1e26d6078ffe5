"""What can be set, and whether a value fits. The settings tab and the command line are made from this."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from core.errors import InvalidSetting, UnknownThing
from core.ports.own_prices import SETTING as PRICES
from core.ports.own_prices import read_own_prices, written_prices
from core.queries import SettingSpec
from core.settings.answers import ANSWERS
from core.settings.groups import ALERTS, BUDGET, MEMORY, PROMPT_BOX, TRY_FAILURES, WINDOW

GENERAL: tuple[SettingSpec, ...] = (
    *ANSWERS,
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
        key="calls.fallback_models",
        title="Stand-in models",
        help="Asked in this order when a model fails; the answer is then marked as degraded. Empty for none.",
        group="Calls",
        kind="models",
        default=(),
        optional=True,
    ),
    SettingSpec(
        key="calls.template_answer",
        title="Stand-in answer",
        help="Given when every model failed, always marked as degraded. Empty for none: the run then fails.",
        group="Calls",
        kind="text",
        default="",
    ),
    SettingSpec(
        key="calls.at_once",
        title="Calls at once",
        help="To one provider at most; fewer while it says that it is busy.",
        group="Calls",
        kind="integer",
        default=64,
        minimum=1,
        maximum=1000,
    ),
    SettingSpec(
        key="calls.local_at_once",
        title="Calls at once, this machine",
        help="To a model server found on this machine; most of them answer one after the other anyway.",
        group="Calls",
        kind="integer",
        default=1,
        minimum=1,
        maximum=64,
    ),
    SettingSpec(
        key="cache.enabled",
        title="Use recorded answers",
        help="The same request to the same model is answered from what was recorded, at no cost.",
        group="Cache",
        kind="flag",
        default=True,
    ),
    SettingSpec(
        key="cache.ttl_hours",
        title="For how long",
        help="A recorded answer is used for this long.",
        group="Cache",
        kind="number",
        default=24,
        minimum=0,
        maximum=87_600,
        unit="h",
    ),
    SettingSpec(
        key="cache.match",
        title="Which requests are the same",
        help="exact: word for word. similar: also a prompt that says the same in nearly the same words; marked as such.",
        group="Cache",
        kind="choice",
        default="exact",
        choices=("exact", "similar"),
    ),
    SettingSpec(
        key="cache.similarity",
        title="How similar",
        help="For similar prompts: 1 is the same words, 0 is none in common.",
        group="Cache",
        kind="number",
        default=0.9,
        minimum=0.5,
        maximum=1,
    ),
    SettingSpec(
        key="context.budget_tokens",
        title="Longest history",
        help="Tokens of the conversation sent with a prompt at most. 0 for as many as the model takes.",
        group="Context",
        kind="integer",
        default=0,
        minimum=0,
        maximum=10_000_000,
        unit="tokens",
    ),
    SettingSpec(
        key="context.when_full",
        title="When it does not fit",
        help="trim: the oldest messages are left out. summarise: the model sums them up first. refuse: the call fails.",
        group="Context",
        kind="choice",
        default="trim",
        choices=("trim", "summarise", "refuse"),
    ),
    SettingSpec(
        key="context.provider_cache",
        title="Ask providers to cache",
        help="Marks what stays the same for the provider's own prompt cache, where it has one.",
        group="Context",
        kind="flag",
        default=True,
    ),
    *MEMORY,
    *BUDGET,
    SettingSpec(
        key="runs.recovery",
        title="Interrupted runs",
        help="offer: they wait until you resume them. resume: the window goes on with them when it starts.",
        group="Runs",
        kind="choice",
        default="offer",
        choices=("offer", "resume"),
    ),
    *PROMPT_BOX,
    *ALERTS,
    *TRY_FAILURES,
    *WINDOW,
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
        return None if value is None else _OF_THEIR_OWN.get(key, _CHECKS[spec.kind])(spec, value)

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


def _prices(spec: SettingSpec, value: Any) -> Any:
    """Lines of prices, each with its date: today's where none is written."""
    try:
        return written_prices(read_own_prices(_text(spec, value)))
    except ValueError as error:
        wanted = "a line for each model, such as openai/large = 2.50 / 10, or mine/large = free"
        raise _refuse(spec, str(error), wanted) from None


def _models(spec: SettingSpec, value: Any) -> Any:
    fits = (
        isinstance(value, list | tuple)
        and (value or spec.optional)
        and all(isinstance(m, str) and "/" in m for m in value)
    )
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
_OF_THEIR_OWN = {PRICES: _prices}
"""Checks of single settings whose text has a form."""
