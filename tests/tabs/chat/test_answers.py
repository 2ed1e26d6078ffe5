"""What the chat says of where answers came from, what stood in for them, and what a conversation came to."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.commands.models import RateAnswer
from events.catalog.calls import ContextUse
from events.catalog.runs import AnswerRated
from events.values import Money
from tabs.chat.answer import AnswerCard
from tabs.chat.tab import ChatTab
from tabs.shared import theme
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub

LARGE, SMALL, REAL = "practice/large", "practice/small", "x/y"


def cards(tab: ChatTab, run: str = "r") -> dict[str, AnswerCard]:
    tab.open("c")
    return {card.row.model: card for card in tab.transcript.exchanges[run].cards.values()}


def footer(card: AnswerCard) -> str:
    return card.footer.text().replace("\N{NO-BREAK SPACE}", " ")


def test_an_answer_says_that_it_is_from_the_cache(hub: StoreHub, tab: ChatTab) -> None:
    """The source and what it saved stand below it, and the tool tip says when it was recorded first."""
    story = Story(hub)
    story.whole("old", models=(REAL,))
    story.prompt("r")
    story.ask("r", REAL)
    origin = story.call("old", REAL)
    story.done("r", REAL, "Oslo.", source="cache", saved=2_100_000_000, origin_call=origin, cost=0, attempts=0)
    story.succeeded("r", REAL, "Oslo.")
    card = cards(tab)[REAL]
    assert footer(card) == "from the cache · saved $0.0021"
    assert "Answered first 20" in card.footer.toolTip()
    assert "by x/y" in card.footer.toolTip()
    assert tab.transcript.exchanges["r"].heading.text().endswith("$0 · saved $0.0021")


def test_a_similar_prompt_is_never_called_the_same(hub: StoreHub, tab: ChatTab) -> None:
    """How like the prompts are is rounded down, and the tool tip has what was asked then."""
    story = Story(hub)
    story.prompt("old", "What is the capital of Norway?")
    story.ask("old", REAL)
    story.done("old", REAL, "Oslo.")
    story.succeeded("old", REAL, "Oslo.")
    story.prompt("r", "Norway's capital?")
    story.ask("r", REAL)
    story.done("r", REAL, "Oslo.", source="cache", similarity=0.9996, origin_call=story.call("old", REAL), cost=0)
    story.succeeded("r", REAL, "Oslo.")
    card = cards(tab)[REAL]
    assert footer(card) == "from the cache · similar prompt 99 %"
    assert "What is the capital of Norway?" in card.footer.toolTip()


def test_what_was_left_out_and_cached_is_told(hub: StoreHub, tab: ChatTab) -> None:
    """A trimmed or summarised history and tokens from the provider's cache are said; the summary is no answer."""
    story = Story(hub)
    story.prompt("r")
    use = ContextUse(estimated_tokens=900, dropped=12, dropped_tokens=3400)
    story.ask("r", LARGE, SMALL, context=use)
    story.ask("r", SMALL, step=f"{SMALL}/summary-0123abcd")
    story.done("r", SMALL, "They talked.", step=f"{SMALL}/summary-0123abcd")
    story.done("r", SMALL, "Four.")
    story.done("r", LARGE, "Four.", cached_tokens=1024)
    story.succeeded("r", LARGE, "Four.")
    found = cards(tab)
    assert len(tab.transcript.exchanges["r"].cards) == 2
    assert "1,024 tokens read from the provider's cache" in footer(found[LARGE])
    assert "history trimmed: 12 messages, about 3,400 tokens left out" in footer(found[LARGE])
    assert "history summarised: 12 messages, about 3,400 tokens" in footer(found[SMALL])


def test_what_was_spared_is_told_below_and_above(hub: StoreHub, tab: ChatTab) -> None:
    """What the prompt cache and trimming spared stands beside the cost of the answer, the run and the conversation."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", REAL, LARGE)
    story.done("r", REAL, "Four.", spared=Money(picodollars=2_100_000_000), cost=10**10)
    story.done("r", LARGE, "Four.", spared=Money(picodollars=12_000_000, simulated=True))
    story.succeeded("r", REAL, "Four.")
    found = cards(tab)
    assert footer(found[REAL]).endswith(" · spared $0.0021")
    assert "without the provider's prompt cache" in found[REAL].footer.toolTip()
    assert footer(found[LARGE]).endswith(" · spared simulated $0.000012")
    total = "$0.01 + simulated $0.000012 · spared $0.0021 + simulated $0.000012"
    assert tab.transcript.exchanges["r"].heading.text().endswith(total)
    assert tab.header.cost.text() == f"1 run · {total}"


def test_a_stand_in_is_called_one(hub: StoreHub, tab: ChatTab) -> None:
    """The heading names who failed, with its real error, and who answered in its place."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", LARGE)
    story.failed("r", LARGE, "practice/large is overloaded (503).", "Try again in a minute.")
    story.ask("r", SMALL, step=f"{LARGE}~{SMALL}")
    story.done("r", SMALL, "Four.", step=f"{LARGE}~{SMALL}")
    story.succeeded("r", SMALL, "Four.", degraded=True)
    assert cards(tab)[SMALL].stands_in.isVisible()
    notice = tab.transcript.exchanges["r"].notice
    assert notice.what.text() == "Degraded: 1 of 2 models failed (practice/large). practice/small stood in."
    assert notice.do.text() == "practice/large is overloaded (503). Try again in a minute."


def test_the_stand_in_answer_never_looks_like_a_models(hub: StoreHub, tab: ChatTab) -> None:
    """When no model answered, the person's own text is shown as such, marked, under the real errors of all."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", LARGE, SMALL)
    for model in (LARGE, SMALL):
        story.failed("r", model, f"{model} is overloaded (503).", "Try again.")
    story.succeeded("r", "template", "Please ask later.", degraded=True)
    card = cards(tab)["template"]
    assert (card.model.text(), card.view.text, card.partial.text()) == (
        "Stand-in answer",
        "Please ask later.",
        "degraded",
    )
    assert footer(card) == "from your settings"
    notice = tab.transcript.exchanges["r"].notice
    assert notice.what.text().startswith("Degraded: no model answered.")
    assert f"{LARGE} is overloaded" in notice.do.text()
    assert f"{SMALL} is overloaded" in notice.do.text()


def test_the_conversation_tells_real_and_practice_money_apart(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """The line above sums up all runs and grows with them."""
    story = Story(hub)
    story.whole("r1", models=(LARGE,))
    tab.open("c")
    assert tab.header.title.text() == "About c"
    assert tab.header.cost.text() == "1 run · simulated $0.000012"
    story.prompt("r2")
    story.ask("r2", REAL)
    story.done("r2", REAL, "Four.", cost=2_100_000_000)
    story.succeeded("r2", REAL, "Four.")
    qtbot.waitUntil(lambda: tab.header.cost.text() == "2 runs · $0.0021 + simulated $0.000012")
    tab.open("")
    assert not tab.header.isVisible()


def test_parts_of_an_answer_never_lie_over_one_another(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Whatever made a page too low while it was hidden, each answer has its height again soon after it is shown."""
    Story(hub).whole("r", "One.\n\nTwo.\n\nThree.", models=(LARGE, SMALL, REAL))
    found = cards(tab)
    qtbot.waitUntil(lambda: not any(card.squeezed for card in found.values()))
    tab.hide()
    exchange = tab.transcript.exchanges["r"]
    exchange.setFixedHeight(exchange.height() - 90)
    tab.show()
    qtbot.waitUntil(lambda: all(card.squeezed for card in found.values()))
    exchange.setMinimumHeight(0)
    exchange.setMaximumHeight(16_777_215)
    tab.transcript.heights.lay_out_squeezed()
    qtbot.waitUntil(lambda: not any(card.squeezed for card in found.values()))


@pytest.mark.parametrize("first", ["light", "dark"])
def test_another_theme_and_width_behind_another_tab_leave_answers_whole(
    qtbot: QtBot, hub: StoreHub, tab: ChatTab, qapp: QApplication, first: theme.Choice
) -> None:
    """Nothing lies over anything after the theme and the width became others while the chat was hidden."""
    theme.apply(qapp, first)
    Story(hub).whole("r", "One.\n\nTwo.\n\nThree, and a longer line of words.", models=(LARGE, SMALL, REAL))
    found = cards(tab)
    tab.resize(1824, 900)
    qtbot.waitUntil(lambda: all(card.view.complete and not card.squeezed for card in found.values()))
    tab.hide()
    theme.apply(qapp, "dark" if first == "light" else "light")
    tab.resize(1184, 700)
    tab.show()
    qtbot.waitUntil(lambda: all(card.view.complete and not card.squeezed for card in found.values()))


def test_a_thumb_says_what_a_person_thinks_and_takes_it_back(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Pressing a thumb asks for the rating of just that answer, pressing it again takes it back; what is recorded shows."""
    story = Story(hub)
    story.whole("r", models=(LARGE, SMALL))
    card = cards(tab)[SMALL]
    assert card.good_button.isVisible()
    card.good_button.click()
    qtbot.waitUntil(lambda: len(hub.sent(RateAnswer)) == 1)
    (sent,) = hub.sent(RateAnswer)
    assert (sent.run_id, sent.call_id, sent.rating) == ("r", card.row.call_id, "good")
    rated = AnswerRated(call_id=card.row.call_id, model=SMALL, rating="good", how="thumb")
    hub.append("run-r", rated, run="r")
    card = cards(tab)[SMALL]
    assert card.good_button.isChecked()
    assert not card.bad_button.isChecked()
    card.good_button.click()
    qtbot.waitUntil(lambda: [command.rating for command in hub.sent(RateAnswer)] == ["good", "none"])
