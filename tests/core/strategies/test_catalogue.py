from __future__ import annotations

import pytest

from core.errors import InvalidSetting, UnknownThing
from core.strategies.catalogue import BUILT_IN, StrategyCatalogue

CATALOGUE = StrategyCatalogue(BUILT_IN)


def test_every_option_is_a_setting_with_words_and_limits() -> None:
    """Each option of each strategy appears among the settings with title, help, default and limits."""
    specs = {spec.key: spec for spec in CATALOGUE.settings()}
    assert specs["strategy.parallel.wait"].choices == ("all", "first_good")
    shortest = specs["strategy.sequential.minimum_characters"]
    assert (shortest.kind, shortest.default, shortest.minimum, shortest.maximum) == ("integer", 1, 1, 100_000)
    assert specs["strategy.sequential.accept_cut_off"].kind == "flag"
    assert all(spec.title and spec.help for spec in specs.values())


def test_options_given_win_over_settings_and_settings_over_defaults() -> None:
    """A run's options are the defaults, changed by the settings, changed by what the prompt says."""
    strategy = CATALOGUE.get("sequential")
    settings = {"strategy.sequential.minimum_characters": 5, "strategy.sequential.accept_cut_off": False}
    options = CATALOGUE.options(strategy, settings, {"minimum_characters": 9})
    own = {"minimum_characters": 9, "accept_cut_off": False}
    assert own.items() <= options.model_dump().items()
    assert options.model_dump().items() >= {"max_calls": 0, "max_seconds": 0, "max_usd": 0, "checks": ""}.items()


def test_a_wrong_option_is_refused_by_name() -> None:
    """An unknown option or a value that does not fit is refused with the name of the option and what there is."""
    strategy = CATALOGUE.get("parallel")
    with pytest.raises(InvalidSetting, match="Option wait of parallel does not fit"):
        CATALOGUE.options(strategy, {}, {"wait": "never"})
    with pytest.raises(InvalidSetting, match=r"There is no option colour of parallel\. Its options are: wait"):
        CATALOGUE.options(strategy, {}, {"colour": "red"})


@pytest.mark.parametrize(
    ("name", "option", "value", "words"),
    [
        ("parallel", "wait", "never", "it has to be one of all, first_good"),
        ("voting", "samples", "x", "it has to be a whole number from 1 to "),
        ("cascade", "threshold", 7, "it has to be a number from 0 to 1."),
        ("voting", "early_stop", "perhaps", "it has to be true or false"),
        ("single", "max_calls", -1, "it has to be a whole number "),
    ],
)
def test_what_an_option_has_to_be_is_said_in_words(name: str, option: str, value: object, words: str) -> None:
    """A value that does not fit is answered with what would, not in the language of a library."""
    with pytest.raises(InvalidSetting, match=f"does not fit: {words}") as refused:
        CATALOGUE.options(CATALOGUE.get(name), {}, {option: value})
    assert "nput should" not in refused.value.what


def test_an_unknown_strategy_is_refused_with_what_there_is() -> None:
    """A misspelt strategy lists the real ones."""
    with pytest.raises(UnknownThing, match="single, parallel, sequential"):
        CATALOGUE.get("dictate")
