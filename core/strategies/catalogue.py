"""The strategies there are, by name, and their options as settings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from core.errors import InvalidSetting, UnknownThing
from core.queries import SettingSpec, StrategySpec
from core.strategies.auto import AUTO
from core.strategies.cascade import CASCADE
from core.strategies.consensus import CONSENSUS
from core.strategies.context import Options, Strategy
from core.strategies.expert import EXPERT
from core.strategies.fusion import FUSION
from core.strategies.mixture import MIXTURE
from core.strategies.parallel import PARALLEL
from core.strategies.race import RACE
from core.strategies.review import REVIEW
from core.strategies.sequential import SEQUENTIAL
from core.strategies.single import SINGLE
from core.strategies.voting import VOTING

BUILT_IN: tuple[Strategy, ...] = (
    SINGLE,
    PARALLEL,
    SEQUENTIAL,
    RACE,
    VOTING,
    CASCADE,
    EXPERT,
    CONSENSUS,
    FUSION,
    MIXTURE,
    AUTO,
)
"""In the order to show them."""
ABOUT_ANSWERS: tuple[Strategy, ...] = (REVIEW,)
"""Those that work on an answer that is there; no prompt is asked by them."""


class StrategyCatalogue:
    """Strategies by name.

    :param strategies: each name once.
    """

    def __init__(self, strategies: Iterable[Strategy]) -> None:
        self._strategies = {strategy.name: strategy for strategy in strategies}

    def get(self, name: str) -> Strategy:
        """A strategy by its name.

        :raises UnknownThing: there is none of that name.
        """
        strategy = self._strategies.get(name)
        if strategy is None:
            offered = (known for known, one in self._strategies.items() if one.offered)
            raise UnknownThing(f"There is no strategy named {name}.", f"Choose one of {', '.join(offered)}.")
        return strategy

    def specs(self) -> tuple[StrategySpec, ...]:
        """The strategies as a person chooses them."""
        return tuple(
            StrategySpec(s.name, s.title, s.summary, tuple(_option_specs(s)), s.minimum_models, s.repeats)
            for s in self._strategies.values()
            if s.offered
        )

    def settings(self) -> tuple[SettingSpec, ...]:
        """The choice of the default strategy and every strategy's options, as settings."""
        default = SettingSpec(
            key="strategy.default",
            title="Strategy",
            help="How a prompt is answered when it names none.",
            group="Strategies",
            kind="choice",
            default="single",
            choices=tuple(name for name, strategy in self._strategies.items() if strategy.offered),
        )
        return (default, *(option for spec in self.specs() for option in spec.options))

    def options(self, strategy: Strategy, settings: Mapping[str, Any], given: Mapping[str, Any]) -> Options:
        """The options of a run: the settings', with those given in their place.

        :raises InvalidSetting: an option is unknown or its value does not fit; the words name it.
        """
        prefix = f"strategy.{strategy.name}."
        defaults = {
            name: settings[prefix + name] for name in strategy.options.model_fields if prefix + name in settings
        }
        try:
            return strategy.options.model_validate({**defaults, **given})
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            name = ".".join(str(part) for part in first["loc"]) or "options"
            known = ", ".join(_names(strategy))
            what = f"Option {name} of {strategy.name} does not fit: {_why(strategy, name, first)}."
            if first["type"] == "extra_forbidden":
                what = f"There is no option {name} of {strategy.name}."
            raise InvalidSetting(what, f"Its options are: {known}.") from None


def _why(strategy: Strategy, name: str, first: ErrorDetails) -> str:
    """What a value has to be, in words; rules of a strategy's own have theirs."""
    if first["type"] == "value_error":
        return str(first["ctx"]["error"]).rstrip(".")
    spec = next((one for one in _option_specs(strategy) if one.key.rpartition(".")[2] == name), None)
    if spec is None or spec.kind in {"text", "models"}:
        return first["msg"][:1].lower() + first["msg"][1:]
    if spec.kind == "choice":
        return f"it has to be one of {', '.join(spec.choices)}"
    if spec.kind == "flag":
        return "it has to be true or false"
    number = "a whole number" if spec.kind == "integer" else "a number"
    return f"it has to be {number}{_bounds(spec)}"


def _bounds(spec: SettingSpec) -> str:
    if spec.minimum is not None and spec.maximum is not None:
        return f" from {spec.minimum:g} to {spec.maximum:g}"
    return "" if spec.minimum is None else f" of at least {spec.minimum:g}"


def _names(strategy: Strategy) -> list[str]:
    """A strategy's options, its own before the limits that all have."""
    return sorted(strategy.options.model_fields, key=lambda name: name in Options.model_fields)


def _option_specs(strategy: Strategy) -> Iterable[SettingSpec]:
    for name in _names(strategy):
        field = strategy.options.model_fields[name]
        kind, choices = _kind(field)
        yield SettingSpec(
            key=f"strategy.{strategy.name}.{name}",
            title=field.title or name.replace("_", " ").capitalize(),
            help=field.description or "",
            group=strategy.title,
            kind=kind,
            default=field.default,
            choices=choices,
            minimum=_limit(field, "ge"),
            maximum=_limit(field, "le"),
            short=kind == "text" and not _is_long(field),
        )


def _kind(field: FieldInfo) -> tuple[Literal["choice", "flag", "integer", "number", "text", "models"], tuple[str, ...]]:
    if get_origin(field.annotation) is Literal:
        return "choice", get_args(field.annotation)
    kinds: dict[Any, Literal["flag", "integer", "number", "text"]] = {bool: "flag", int: "integer", float: "number"}
    return kinds.get(field.annotation, "text"), ()


def _is_long(field: FieldInfo) -> bool:
    """Whether a text may be longer than a line, as its ``json_schema_extra`` says with ``long``."""
    return isinstance(field.json_schema_extra, dict) and bool(field.json_schema_extra.get("long"))


def _limit(field: FieldInfo, name: str) -> float | None:
    found = [getattr(part, name) for part in field.metadata if hasattr(part, name)]
    return float(found[0]) if found else None
