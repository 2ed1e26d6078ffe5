"""What a prompt is to be answered by: strategy, models and options, seen to exist and to go together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from core.critics.named import Critics
from core.errors import InputError
from core.ports.models import Directory
from core.strategies.catalogue import StrategyCatalogue
from core.strategies.context import Options, Strategy


class Choice(NamedTuple):
    """What was chosen."""

    strategy: Strategy
    models: tuple[str, ...]
    options: Options
    named: tuple[str, ...]
    """Models that the options name beside those of the run, such as a judge."""


@dataclass(frozen=True, slots=True)
class Choosing:
    """What there is to choose from."""

    strategies: StrategyCatalogue
    directory: Directory
    critics: Critics

    def choose(
        self,
        strategy: str,
        models: Sequence[str],
        options: Mapping[str, Any],
        settings: Mapping[str, Any],
        *,
        inherited: bool = False,
        coming: Collection[str] = (),
    ) -> Choice:
        """What a person named, with the settings for what they left open.

        :param models: as many as the strategy takes of the default ones when empty.
        :param inherited: whether nobody named the models for this strategy, as those of a preset or an earlier run; it then
            asks each as often as it can.
        :param coming: providers that are there by the time it is asked; their models are not looked for.
        :raises UnknownThing: there is no such strategy or model.
        :raises InvalidSetting: an option does not fit, or models and options do not go together.
        :raises InputError: the strategy needs more models, or asks none twice and one is named so.
        """
        chosen = self.strategies.get(strategy)
        asked = tuple(models) or tuple(settings["models.default"])[: chosen.takes]
        if inherited and not chosen.repeats:
            asked = tuple(dict.fromkeys(asked))
        self._see_that_there_are(asked, coming)
        check_repeats(chosen, asked)
        check_enough(chosen, asked)
        fitting = self.strategies.options(chosen, settings, options)
        named = tuple(dict.fromkeys([*chosen.named(fitting), *self.critics.check(fitting.checks)]))
        self._see_that_there_are(named, coming)
        chosen.check(asked, fitting)
        return Choice(chosen, asked, fitting, named)

    def _see_that_there_are(self, models: Iterable[str], coming: Collection[str]) -> None:
        for model in dict.fromkeys(models):
            if model.partition("/")[0] not in coming:
                self.directory.resolve(model)

    def named_by(self, setting: str, value: Any) -> tuple[str, ...]:
        """The models that the default of a strategy's option names, such as a judge; none for any other setting.

        :raises InvalidSetting: it names a check that there is not.
        """
        group, _, rest = setting.partition(".")
        strategy, _, option = rest.partition(".")
        if group != "strategy" or not option or value is None:
            return ()
        chosen = self.strategies.get(strategy)
        options = self.strategies.options(chosen, {}, {option: value})
        return (*chosen.named(options), *self.critics.check(options.checks))


def check_repeats(strategy: Strategy, models: Sequence[str]) -> None:
    """Refuse a model that is named several times where the strategy asks each once.

    :raises InputError: there is one.
    """
    twice = next((model for model, times in Counter(models).items() if times > 1), "")
    if twice and not strategy.repeats:
        what = f"{strategy.title} asks a model once, and {twice} is named {models.count(twice)} times."
        raise InputError(what, "Name it once, or ask with the strategy parallel, voting or fusion.")


def check_enough(strategy: Strategy, models: Sequence[str]) -> None:
    """Refuse fewer models than a strategy needs.

    :raises InputError: there are too few.
    """
    if len(models) < strategy.minimum_models:
        what = f"{strategy.title} needs at least {strategy.minimum_models} models."
        raise InputError(what, "Name more models, or choose another strategy.")
