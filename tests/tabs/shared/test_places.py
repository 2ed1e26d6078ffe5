from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.calls import simulation
from core.errors import KeyMissing, KeyRefused, OverBudget, PaymentRequired
from core.settings.schema import GENERAL
from tabs.shared.notice import Notice
from tabs.shared.places import BUDGET, FAILURES, PROVIDERS, SIMULATED, Place, place_for


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        (OverBudget.kind, BUDGET),
        (KeyMissing.kind, PROVIDERS),
        (KeyRefused.kind, PROVIDERS),
        (PaymentRequired.kind, None),
        ("", None),
    ],
)
def test_an_error_leads_to_where_it_is_mended(kind: str, place: Place | None) -> None:
    """A limit leads to the limits and a key to the providers; what no page mends leads nowhere."""
    assert place_for(kind, "It failed.") == place


def test_a_failure_on_purpose_leads_to_where_it_is_switched_off() -> None:
    """Whatever is simulated is no matter of accounts; its words are known by their beginning."""
    assert SIMULATED == simulation.SIMULATED
    assert place_for(KeyRefused.kind, f"{SIMULATED} openai/a says no.") == FAILURES


def test_groups_of_settings_are_the_pages() -> None:
    """The pages that are led to are pages that there are."""
    assert {BUDGET.page, FAILURES.page} <= {spec.group for spec in GENERAL}


def test_a_notice_leads_to_a_place_until_it_says_something_else(qtbot: QtBot) -> None:
    """The button names the page, asks for it, and goes away with the message it belongs to."""
    notice = Notice()
    qtbot.addWidget(notice)
    notice.show_message("Over the limit.")
    assert notice.open_button.isHidden()
    notice.offer(BUDGET)
    assert notice.open_button.text() == "Open Settings, Budget"
    with qtbot.waitSignal(notice.page_wanted) as wanted:
        notice.open_button.click()
    assert wanted.args == ["Settings", "Budget"]
    notice.show_message("Something else.")
    assert notice.open_button.isHidden()
