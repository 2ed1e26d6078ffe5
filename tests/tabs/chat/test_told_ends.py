"""What is said of a run in which answers were stopped, or lost what they cost."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from events.catalog.calls import ModelCallAttemptFailed
from events.values import ErrorInfo, Money
from tabs.chat.exchange import Exchange
from tabs.chat.tab import ChatTab
from tabs.shared.clock import SHOWN
from tabs.shared.wording import duration
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub

LARGE, REAL = "practice/large", "openai/gpt-4o"
SECOND = 1_000_000
GAP = 1.2
"""Seconds for which a process is dead."""


@pytest.fixture
def clock() -> Iterator[None]:
    """A clock that may be stopped, and runs again after the test."""
    yield
    SHOWN.stand_at(None)


def _lose(story: Story, model: str, picodollars: int) -> None:
    """An attempt that may have cost so much brings no answer."""
    lost = ModelCallAttemptFailed(
        run_id="r",
        attempt=1,
        error=ErrorInfo(kind="broken_stream", what="It broke off.", do="Try again.", retryable=True),
        wait_seconds=0.1,
        booked=Money(picodollars=picodollars, simulated=model == LARGE),
    )
    story.hub.append(f"call-{story.call('r', model)}", lost, run="r")


def _opened(tab: ChatTab) -> Exchange:
    tab.open("c")
    return tab.transcript.exchanges["r"]


def test_what_a_person_stopped_did_not_fail(hub: StoreHub, tab: ChatTab) -> None:
    """After one of two answers was stopped by hand nothing is said to have failed; who was stopped is named."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", LARGE, REAL)
    story.done("r", LARGE, "Four.")
    story.stopped("r", REAL, "stopped by you")
    story.succeeded("r", LARGE, "Four.", degraded=True)
    notice = _opened(tab).notice
    assert notice.isVisible()
    told = f"{notice.what.text()} {notice.do.text()}"
    assert "failed" not in told
    assert f"{REAL}: stopped by you" in told


def test_a_stopped_answer_of_unknown_price_is_no_zero(hub: StoreHub, tab: ChatTab) -> None:
    """What was stopped and has no known price is counted as such, in place of nothing."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", REAL)
    story.stopped("r", REAL, "stopped by you")
    story.canceled("r")
    assert "1 of unknown price" in _opened(tab).heading.text()
    assert "$0 " not in _opened(tab).heading.text()


def test_the_heading_sums_up_what_lost_attempts_may_have_cost(hub: StoreHub, tab: ChatTab) -> None:
    """Of all answers together, real and practice money apart; an exchange that lost nothing tells of nothing."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", LARGE, REAL)
    _lose(story, REAL, 2_000_000_000)
    _lose(story, REAL, 1_000_000_000)
    _lose(story, LARGE, 5_000_000_000)
    story.done("r", LARGE, "Four.")
    story.done("r", REAL, "Four.")
    story.succeeded("r", LARGE, "Four.")
    heading = _opened(tab).heading.text()
    assert "lost attempts $0.003 + simulated $0.005 at most" in heading
    story.whole("s", "Four.")
    tab.open("")
    tab.open("c")
    assert "lost" not in tab.transcript.exchanges["s"].heading.text()


@pytest.mark.usefixtures("clock")
def test_the_clock_of_an_answer_leaves_out_what_was_before_a_resume(hub: StoreHub, tab: ChatTab) -> None:
    """It begins anew when the run is taken up again, and for one that is asked only then when it is asked."""
    story = Story(hub)
    story.prompt("r", owner="gone")
    story.ask("r", LARGE)
    time.sleep(GAP)
    story.resumed("r", LARGE, owner="me")
    story.ask("r", REAL)
    exchange = _opened(tab)
    run = hub.views.runs.get("r")
    assert run is not None
    SHOWN.stand_at(run.resumed_at + 5 * SECOND)
    again = exchange.cards[story.call("r", LARGE)]
    again.tick()
    assert again.footer.text() == duration(5)
    other = exchange.cards[story.call("r", REAL)]
    other.tick()
    assert other.footer.text() == duration((run.resumed_at + 5 * SECOND - other.row.started_at) / SECOND)


def test_the_time_of_a_run_leaves_out_that_its_process_was_dead(hub: StoreHub, tab: ChatTab) -> None:
    """What it took is told without the time in which nobody carried it out."""
    story = Story(hub)
    story.prompt("r", owner="gone")
    story.ask("r", LARGE)
    time.sleep(GAP)
    story.resumed("r", LARGE, owner="me")
    story.done("r", LARGE, "Four.")
    story.succeeded("r", LARGE, "Four.")
    run = hub.views.runs.get("r")
    assert run is not None
    assert run.active_us < GAP * SECOND < run.ended_at - run.started_at
    assert f" {duration(run.active_us / SECOND)} " in _opened(tab).heading.text()
