from __future__ import annotations

from typing import Any

import pytest

from core.errors import InvalidSetting, UnknownThing
from core.settings.schema import GENERAL, SettingsSchema
from core.strategies.catalogue import BUILT_IN, StrategyCatalogue

SCHEMA = SettingsSchema([*StrategyCatalogue(BUILT_IN).settings(), *GENERAL])


def test_every_default_fits_its_own_description() -> None:
    """No setting has a default that its own rules would refuse."""
    for spec in SCHEMA.specs:
        if spec.default is not None:
            SCHEMA.check(spec.key, spec.default)
        assert spec.title
        assert spec.group


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("strategy.default", "parallel"),
        ("models.default", ["practice/small"]),
        ("answers.temperature", 0.5),
        ("calls.attempts", 2),
        ("appearance.theme", "dark"),
        ("strategy.parallel.wait", "first_good"),
        ("strategy.sequential.accept_cut_off", False),
    ],
)
def test_a_value_that_fits_is_kept(key: str, value: Any) -> None:
    """A value of the right kind inside its limits is taken as given."""
    assert SCHEMA.check(key, value) == value


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("strategy.default", "dictate"),
        ("strategy.default", 3),
        ("models.default", []),
        ("models.default", ["small"]),
        ("models.default", "practice/small"),
        ("answers.temperature", 3),
        ("answers.temperature", "warm"),
        ("answers.temperature", float("nan")),
        ("answers.temperature", True),
        ("calls.attempts", 0),
        ("calls.attempts", 2.5),
        ("answers.system_prompt", 7),
        ("strategy.sequential.accept_cut_off", "yes"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_what_would(key: str, value: Any) -> None:
    """A refused value names the setting and what to give instead."""
    with pytest.raises(InvalidSetting) as refusal:
        SCHEMA.check(key, value)
    assert key in refusal.value.what
    assert refusal.value.do.startswith("Give ")


def test_an_unknown_setting_is_refused_with_the_nearest_name() -> None:
    """A misspelt setting suggests the one that was meant."""
    with pytest.raises(UnknownThing, match=r"Did you mean strategy\.default\?"):
        SCHEMA.check("strategy.defualt", "single")


def test_resolving_fills_in_defaults_and_survives_values_of_another_time() -> None:
    """A stored value that no longer fits falls back to the default instead of stopping everything."""
    values = SCHEMA.resolve({"strategy.default": "gone", "calls.attempts": 1})
    assert values["strategy.default"] == "single"
    assert values["calls.attempts"] == 1
    assert values["answers.temperature"] is None
    assert set(values) == {spec.key for spec in SCHEMA.specs}
