"""Events in words."""

from __future__ import annotations

import pytest

from events.catalog import PAYLOADS
from tabs.shared.story import TITLES, title


@pytest.mark.parametrize("kind", [payload.__name__ for payload in PAYLOADS])
def test_every_kind_of_event_has_a_name_for_translators(kind: str) -> None:
    """Whatever stands in the history can be called in the person's language."""
    assert kind in TITLES
    assert title(kind) == TITLES[kind]


def test_a_kind_of_another_version_is_called_by_its_name() -> None:
    """What this version does not know is shown all the same."""
    assert title("SomethingNewHappened") == "Something new happened"
