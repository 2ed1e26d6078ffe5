from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.ports.ticking import listed
from events.projections.runs.rows import ApprovalRow
from tabs.shared import scaling
from tabs.shared.approval import ApprovalCard, exact

ROW = ApprovalRow(
    position=7,
    run_id="r",
    step="ask:practice/large",
    question="May this call cost up to $0.20?",
    details="practice/large\n<b>a</b>\u202e\u200d rm -rf /\u00a0x\r\n",
    cost_picodollars=2 * 10**11,
    simulated=False,
    state="waiting",
    asked_at=1_790_000_000_000_000,
    answered_at=0,
    reason="",
)

pytestmark = pytest.mark.usefixtures("light")


def card_of(qtbot: QtBot, row: ApprovalRow = ROW) -> ApprovalCard:
    card = ApprovalCard(row)
    qtbot.addWidget(card)
    card.resize(600, 300)
    card.show()
    return card


@pytest.mark.parametrize(
    "hidden", ["\u202e", "\u200d", "\u00a0", "\ufe0f", "\u3164", "\t", "\r", "\U000e0041", "\ue000"]
)
def test_a_character_without_a_shape_is_spelled_out(hidden: str) -> None:
    """What leaves nothing on the screen, or only a gap, is shown by its number."""
    assert exact(f"a{hidden}b") == f"a⟨U+{ord(hidden):04X}⟩b"


def test_what_has_a_shape_stays_as_it_is() -> None:
    """Letters of every script, line feeds and spaces are not touched."""
    text = "Grüße, 漢字 и עברית\n  x"
    assert exact(text) == text


def test_the_whole_question_is_plain_text(qtbot: QtBot) -> None:
    """Markup is shown and not drawn, nothing of the details is left out, and hidden characters are visible."""
    card = card_of(qtbot, replace(ROW, question="<h1>Agree</h1>", details=ROW.details + "z" * 5000))
    assert card.question.textFormat() == Qt.TextFormat.PlainText
    assert card.question.text() == "<h1>Agree</h1>"
    shown = card.details.toPlainText()
    assert "<b>a</b>⟨U+202E⟩⟨U+200D⟩ rm -rf /⟨U+00A0⟩x⟨U+000D⟩" in shown
    assert shown.endswith("z" * 5000)
    assert "$0.20 at most" in card.facts.text()


def test_enter_and_space_agree_to_nothing(qtbot: QtBot) -> None:
    """A card that has just appeared takes no agreement from a key that was meant for something else."""
    card = card_of(qtbot)
    given: list[object] = []
    card.approve.connect(lambda *what: given.append(what))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        QTest.keyClick(card, key)
        QTest.keyClick(card.details, key)
        QTest.keyClick(card.reason, key)
    assert not given


def test_an_answer_is_given_once(qtbot: QtBot) -> None:
    """The buttons tell which step, with what was said, and are disabled until the answer is known to have failed."""
    card = card_of(qtbot)
    card.reason.setText("too dear")
    with qtbot.waitSignal(card.deny) as denied:
        card.deny_button.click()
    assert denied.args == ["r", "ask:practice/large", "too dear"]
    assert not card.approve_button.isEnabled()
    card.ask_again()
    card.reason.setText(" 1, 3 ")
    with qtbot.waitSignal(card.approve) as approved:
        card.approve_button.click()
    assert approved.args == ["r", "ask:practice/large", "1, 3"]


def test_an_answered_question_cannot_be_answered(qtbot: QtBot) -> None:
    """History shows how it was answered and why, without buttons."""
    card = card_of(qtbot, replace(ROW, state="denied", answered_at=ROW.asked_at + 1, reason="too dear"))
    assert card.state.text() == "Denied"
    assert "too dear" in card.facts.text()
    assert not card.approve_button.isVisible()
    assert not card.deny_button.isVisible()


@pytest.mark.parametrize("lines", [1, 2, 5])
def test_the_details_are_as_high_as_they_are_long(qtbot: QtBot, lines: int) -> None:
    """Every line is seen without scrolling, with no room for one more below."""
    card = card_of(qtbot, replace(ROW, details="\n".join("x" * lines)))
    box = card.details
    qtbot.waitUntil(lambda: box.height() == box.maximumHeight())
    assert box.verticalScrollBar().maximum() == 0
    spacing = box.fontMetrics().lineSpacing()
    assert lines * spacing <= box.viewport().height() - 2 * box.document().documentMargin() < (lines + 0.5) * spacing


POINTS = ("Light scatters at small particles, <b>blue</b> more than red.", "The\u202e sun", "x " * 200)
TICK = replace(ROW, step="tick", question="Which points?", details=listed(POINTS), cost_picodollars=None)


def test_points_are_ticked_in_boxes(qtbot: QtBot) -> None:
    """A checklist shows each point in full with a box, all ticked; what is left ticked is what is said."""
    card = card_of(qtbot, TICK)
    boxes = card.checklist
    assert boxes is not None
    assert not card.details.isVisible()
    assert [box.accessibleName() for box in boxes.boxes] == [exact(point) for point in POINTS]
    boxes.boxes[1].click()
    with qtbot.waitSignal(card.approve) as given:
        card.approve_button.click()
    assert given.args == ["r", "tick", "1, 3"]
    assert not boxes.isEnabled()


def test_all_that_is_ticked_is_a_plain_yes_and_nothing_is_no_answer(qtbot: QtBot) -> None:
    """With every point ticked nothing has to be said; with none there is nothing to agree to."""
    card = card_of(qtbot, TICK)
    assert card.checklist is not None
    card.checklist.none_button.click()
    assert not card.approve_button.isEnabled()
    assert "deny" in card.approve_button.toolTip()
    card.ask_again()
    assert not card.approve_button.isEnabled()
    card.checklist.all_button.click()
    with qtbot.waitSignal(card.approve) as given:
        card.approve_button.click()
    assert given.args == ["r", "tick", ""]


def test_a_list_that_was_answered_is_shown_as_it_was(qtbot: QtBot) -> None:
    """There are no boxes on a question that is over; its words stand there."""
    card = card_of(qtbot, replace(TICK, state="given", reason="1, 3", answered_at=1))
    assert card.checklist is None
    assert card.details.isVisible()


def test_a_note_goes_with_the_ticks_or_with_the_refusal(qtbot: QtBot) -> None:
    """Words of the person's own reach the model with the ticks, and say why when they want none of it."""
    card = card_of(qtbot, TICK)
    assert card.checklist is not None
    card.checklist.boxes[0].click()
    card.reason.setText(" Mention the 2 suns ")
    with qtbot.waitSignal(card.approve) as given:
        card.approve_button.click()
    assert given.args == ["r", "tick", "2, 3\nMention the 2 suns"]
    card.ask_again()
    with qtbot.waitSignal(card.deny) as denied:
        card.deny_button.click()
    assert denied.args == ["r", "tick", "Mention the 2 suns"]


def test_points_are_ticked_with_the_keyboard(qtbot: QtBot) -> None:
    """Tab and the arrows go from box to box, Space ticks, and a click on the words does the same."""
    card = card_of(qtbot, TICK)
    assert card.checklist is not None
    boxes = card.checklist.boxes
    boxes[0].setFocus()
    qtbot.waitUntil(boxes[0].hasFocus)
    QTest.keyClick(boxes[0], Qt.Key.Key_Space)
    QTest.keyClick(boxes[0], Qt.Key.Key_Tab)
    assert boxes[1].hasFocus()
    QTest.keyClick(boxes[1], Qt.Key.Key_Down)
    assert boxes[2].hasFocus()
    assert card.checklist.ticked == [2, 3]
    (words,) = [label for label in card.checklist.findChildren(QLabel) if label.text().startswith("Light")]
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    assert card.checklist.ticked == [1, 2, 3]


def test_long_words_do_not_widen_the_card(qtbot: QtBot) -> None:
    """A point without a blank is broken where it must be, and read out as it is."""
    point = "https://example.org/" + "x" * 3000
    card = card_of(qtbot, replace(TICK, details=listed((point, "b", "c"))))
    assert card.checklist is not None
    assert card.minimumSizeHint().width() < 600
    assert card.checklist.boxes[0].accessibleName() == point


def test_points_of_a_run_that_has_ended_can_be_read(qtbot: QtBot) -> None:
    """Nothing can be ticked any more, and what was asked still stands there."""
    card = card_of(qtbot, TICK)
    card.set_possible(possible=False)
    assert card.checklist is not None
    assert not card.checklist.isVisible()
    assert card.details.isVisible()


def test_the_details_grow_with_the_letters(qtbot: QtBot, qapp: QApplication) -> None:
    """At 200 percent what is asked for stands in letters as large as the others, of equal width, and is as high as its lines."""
    scaling.show(qapp, "light", 100)
    card = card_of(qtbot, replace(ROW, details="practice/large\n\none\ntwo"))
    card.resize(600, 600)
    usual = card.details.fontMetrics().lineSpacing()
    for scale in (200, 100):
        scaling.show(qapp, "light", scale)
        metrics = card.details.fontMetrics()
        qtbot.waitUntil(lambda: card.details.height() >= 4 * card.details.fontMetrics().lineSpacing(), timeout=5_000)
        assert abs(metrics.lineSpacing() - usual * scale // 100) <= 2
        assert metrics.horizontalAdvance("i") == metrics.horizontalAdvance("W")


def test_an_answer_can_be_given_with_large_letters(qtbot: QtBot, qapp: QApplication) -> None:
    """At 200 percent in a narrow place the buttons stand below the words one may say, and nothing is cut."""
    scaling.show(qapp, "light", 200)
    card = card_of(qtbot)
    card.resize(500, 700)
    buttons = (card.deny_button, card.approve_button)
    qtbot.waitUntil(
        lambda: (
            card.reason.width() > 300
            and all(one.width() >= one.sizeHint().width() for one in buttons)
            and all(one.mapTo(card, one.rect().bottomRight()).x() < card.width() for one in buttons)
        ),
        timeout=5_000,
    )
    scaling.show(qapp, "light", 100)
