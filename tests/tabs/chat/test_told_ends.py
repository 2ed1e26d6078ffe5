"""What is said of a run in which answers were stopped, or lost what they cost."""

from __future__ import annotations

from tabs.chat.exchange import Exchange
from tabs.chat.tab import ChatTab
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub

LARGE, REAL = "practice/large", "openai/gpt-4o"


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
