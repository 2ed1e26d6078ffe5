from __future__ import annotations

import pytest

from core.budget.limits import Limits, check_scope, evolve, fold
from core.errors import InputError
from events.catalog.budgets import BudgetSet
from events.envelope import Event
from tests.core.budget.spending import REGISTRY, History


def _events(*changes: tuple[str, int | None, str]) -> list[Event]:
    history = History()
    for scope, amount, zone in changes:
        history.add("budget-limits", BudgetSet(scope=scope, picodollars=amount, zone=zone))
    return [REGISTRY.decode(stored) for stored in history.events]


def test_the_newest_change_of_a_scope_counts() -> None:
    """A limit set again replaces the one before, one set to nothing is gone, and the newest zone holds for all."""
    limits = fold(_events(("day", 5, "UTC"), ("run", 1, "UTC"), ("day", 7, "Asia/Tokyo"), ("run", None, "Europe/Rome")))
    assert dict(limits.amounts) == {"day": 7}
    assert limits.zone == "Europe/Rome"


def test_a_change_heard_twice_counts_once() -> None:
    """What was taken in when it was set changes nothing when it is heard of again, even after a newer one."""
    first, second = _events(("day", 5, "UTC"), ("day", 7, "UTC"))
    limits = evolve(evolve(Limits(), first), second)
    assert evolve(limits, first) is limits


def test_a_call_is_held_to_the_limits_that_concern_it() -> None:
    """The limit of another provider is none of its business, nor the run's where there is no run."""
    limits = fold(_events(("provider:other", 1, "UTC"), ("provider:vendor", 2, "UTC"), ("run", 3, "UTC")))
    assert limits.concerning("vendor") == (("run", 3), ("provider:vendor", 2))
    assert limits.concerning("vendor", run=False) == (("provider:vendor", 2),)
    assert limits.concerning("third", run=False) == ()


@pytest.mark.parametrize("scope", ["run", "day", "month", "provider:openai", "provider:my-own_2"])
def test_scopes(scope: str) -> None:
    """Runs, days, months and providers can be limited."""
    assert check_scope(scope) == scope


@pytest.mark.parametrize("scope", ["week", "", "provider:", "provider:Open AI", "provider:a/b", "day ", "x" * 500])
def test_what_is_no_scope_is_refused_with_those_there_are(scope: str) -> None:
    """The words name every scope there is, and stay short whatever was given."""
    with pytest.raises(InputError) as refused:
        check_scope(scope)
    assert len(refused.value.what) < 120
    for known in ("run", "day", "month", "provider:NAME"):
        assert known in refused.value.do
