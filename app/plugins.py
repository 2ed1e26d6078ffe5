"""Strategies, critics and providers that other packages bring, by entry points; a broken one is left out and named.

A package declares them in its own ``pyproject.toml``::

    [project.entry-points."tutti.strategies"]
    shortest = "my_package:SHORTEST"
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any, NamedTuple

from core.critics.built_in import BUILT_IN as CRITICS_BUILT_IN
from core.critics.critic import Critic
from core.critics.named import RESERVED, Critics
from core.settings.schema import GENERAL, SettingsSchema
from core.strategies.catalogue import ABOUT_ANSWERS, BUILT_IN, StrategyCatalogue
from core.strategies.context import Strategy

LOG = logging.getLogger(__name__)
STRATEGIES, CRITICS, PROVIDERS = GROUPS = ("tutti.strategies", "tutti.critics", "tutti.providers")


class Broken(NamedTuple):
    """One that could not be loaded."""

    group: str
    name: str
    source: str
    """The package that brings it, and its version."""
    reason: str


@dataclass(frozen=True, slots=True)
class Plugins:
    """What other packages bring, by its name."""

    strategies: Mapping[str, Strategy] = field(default_factory=dict)
    critics: Mapping[str, Critic] = field(default_factory=dict)
    providers: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    """Factories of providers by the kind they are added as; called as those of ``app/network.py`` are."""
    broken: tuple[Broken, ...] = ()


def load(taken: Mapping[str, AbstractSet[str]] | None = None) -> Plugins:
    """Load all there is. Never raises: what cannot be loaded is logged and told in ``broken``.

    :param taken: for each group the names that are Tutti's own; one that would take such a name is broken.
    """
    broken: list[Broken] = []
    found: dict[str, dict[str, Any]] = {group: {} for group in GROUPS}
    for group in GROUPS:
        names = set(taken.get(group, ())) if taken else set()
        for point in _points(group):
            try:
                thing = _fitting(group, point.load())
                _free(thing, point, names | set(found[group]))
            except (Exception, SystemExit) as error:  # noqa: BLE001 - foreign code: whatever it does at import stays with it
                broken.append(Broken(group, point.name, _source(point), f"{type(error).__name__}: {error}"[:500]))
                LOG.warning("%s %s of %s is left out: %s", *broken[-1])
            else:
                found[group][_name(thing, point)] = thing
    return Plugins(found[STRATEGIES], found[CRITICS], found[PROVIDERS], tuple(broken))


def strategy_catalogue() -> StrategyCatalogue:
    """Every strategy there is: built in, and of other packages."""
    return StrategyCatalogue([*BUILT_IN, *ABOUT_ANSWERS, *installed().strategies.values()])


def settings_schema() -> SettingsSchema:
    """Everything that can be set: the options of every strategy, and all others."""
    return SettingsSchema([*strategy_catalogue().settings(), *GENERAL])


def critics(redact: Callable[[str], str] = lambda text: text) -> Critics:
    """Every critic there is: built in, and of other packages.

    :param redact: takes secrets out of what they say.
    """
    return Critics([*CRITICS_BUILT_IN, *installed().critics.values()], redact=redact)


@cache
def installed() -> Plugins:
    """What is installed in this process, loaded once."""
    return load(
        {
            STRATEGIES: {strategy.name for strategy in (*BUILT_IN, *ABOUT_ANSWERS)},
            CRITICS: {*RESERVED, *(critic.name for critic in CRITICS_BUILT_IN)},
            PROVIDERS: {"openai", "anthropic", "recorded"},
        }
    )


def _points(group: str) -> Iterable[EntryPoint]:
    """In an order that is the same at every start."""
    return sorted(entry_points(group=group), key=lambda point: (point.name, point.value))


def _fitting(group: str, thing: Any) -> Any:
    """What was loaded, when it is what its group holds.

    :raises TypeError: it is something else.
    """
    wanted: dict[str, type] = {STRATEGIES: Strategy, CRITICS: Critic}
    if group in wanted and not isinstance(thing, wanted[group]):
        raise TypeError(f"it is a {type(thing).__name__} and no {wanted[group].__name__}")
    if group == PROVIDERS and not callable(thing):
        raise TypeError(f"it is a {type(thing).__name__}, which cannot be called")
    return thing


def _free(thing: Any, point: EntryPoint, taken: AbstractSet[str]) -> None:
    if _name(thing, point) in taken:
        raise ValueError(f"there is another one named {_name(thing, point)}")


def _name(thing: Any, point: EntryPoint) -> str:
    return thing.name if isinstance(thing, Strategy | Critic) else point.name


def _source(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist else point.value
