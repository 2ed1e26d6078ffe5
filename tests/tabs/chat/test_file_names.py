"""Files with very long names, beneath a prompt and above the prompt box: shortened in the middle, and told whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.queries.attachments import Given
from events.catalog.conversations import ConversationStarted, PromptAdded
from events.catalog.runs import RunRequested, RunStarted
from events.values import Attachment, BlobRef
from tabs.chat.file_name import FileName
from tabs.chat.tab import ChatTab
from tabs.shared import scaling
from tests.tabs.hub import StoreHub

NAME = "quarterly_report_" + "of_the_whole_orchestra_" * 8 + "final.draft.txt"
PATIENCE = 5_000


@pytest.fixture(params=[100, 200])
def tab(qtbot: QtBot, qapp: QApplication, hub: StoreHub, request: pytest.FixtureRequest) -> Iterator[ChatTab]:
    scaling.show(qapp, "light", request.param)
    made = ChatTab(hub)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    yield made
    made.release()
    scaling.show(qapp, "light", 100)


def told(widget: QWidget) -> str:
    """What a tool tip says."""
    widget.grab()
    return QTextDocumentFragment.fromHtml(widget.toolTip()).toPlainText().replace("\u200b", "")


def painted(label: FileName) -> str:
    """What is seen of a name."""
    return label.fontMetrics().elidedText(label.text(), label.mode, label.width())


@pytest.mark.parametrize("text", ["Look.", ""])
def test_a_long_name_does_not_widen_a_prompt(qtbot: QtBot, hub: StoreHub, tab: ChatTab, text: str) -> None:
    """Its beginning and its ending are seen within the conversation, also where the file is all there is; the tip tells it whole."""
    file = Attachment(name=NAME, blob=BlobRef(sha256="0" * 64, size=7, media_type="text/plain"))
    added = PromptAdded(message_id="p", run_id="r", text=text, attachments=(file,))
    hub.append("conversation-c", ConversationStarted(title="Reports"), added, run="r")
    asked = {
        "conversation_id": "c",
        "prompt_id": "p",
        "prompt": text,
        "strategy": "single",
        "models": ("practice/small",),
    }
    hub.append("run-r", RunRequested(**asked, options={}, settings={}, owner="me"), RunStarted(owner="me"), run="r")
    tab.open("c")
    exchange = tab.transcript.exchanges["r"]
    (name,) = exchange.bubble.files

    def fits() -> bool:
        return (
            exchange.width() <= tab.transcript.viewport().width()
            and exchange.bubble.frame.geometry().left() >= exchange.bubble.edit_button.geometry().right()
            and name.visibleRegion().boundingRect().width() == name.width() > 200
        )

    qtbot.waitUntil(fits, timeout=PATIENCE)
    assert painted(name).endswith(".txt")
    assert "quarterly" in painted(name)
    assert told(name).endswith(NAME)
    assert name.accessibleName() == NAME


def test_a_long_name_does_not_widen_the_prompt_box(qtbot: QtBot, tab: ChatTab) -> None:
    """Its chip has room there, shows the ending, and tells the whole name; so it is when it cannot be attached again."""
    box = tab.composer
    for _ in range(2):
        box.attach([Given(NAME, b"seven notes")])
        qtbot.waitUntil(box.reading.isHidden, timeout=20_000)
    (chip,) = box.attachments.chips
    qtbot.waitUntil(lambda: 0 < chip.geometry().right() <= box.attachments.viewport().width(), timeout=PATIENCE)
    assert painted(chip.name).endswith(".txt")
    assert NAME in told(chip)
    assert NAME in chip.accessibleName()
    assert box.notice.what.text() == f"{NAME[:20]}…{NAME[-19:]} is attached already."
    assert box.minimumSizeHint().width() < tab.width()


def test_the_clip_before_a_name_is_a_picture_of_ours(qtbot: QtBot) -> None:
    """No letter of a font that may lack it: what is read and copied is the name, and the clip has room before it."""
    plain, clipped = FileName("notes.txt"), FileName("notes.txt", clip=True)
    for name in (plain, clipped):
        qtbot.addWidget(name)
        assert name.text() == "notes.txt"
    assert clipped.sizeHint().width() - plain.sizeHint().width() == clipped.contentsMargins().left() > 0
    clipped.resize(clipped.sizeHint())
    drawn = clipped.grab().toImage()
    ground = drawn.pixelColor(drawn.width() - 1, 0)
    before = range(clipped.contentsMargins().left())
    assert any(drawn.pixelColor(x, y) != ground for x in before for y in range(drawn.height()))
