"""What a model was sent, shown from the menu of its answer."""

from __future__ import annotations

import shlex

from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.window.hub import EngineHub
from core.commands.models import SubmitPrompt
from core.queries.sent import SentMessage, SentRequest
from tabs.chat.tab import ChatTab
from tabs.shared.sent_dialog import EXACT, SentDialog
from tabs.shared.sent_words import as_curl
from tabs.shared.tasks import Tasks


def test_the_menu_of_an_answer_shows_what_was_sent(engine_hub: EngineHub, qtbot: QtBot) -> None:
    """The dialog has the messages, the request and the answer, and says that it is the same as was sent."""
    tab = ChatTab(engine_hub)
    qtbot.addWidget(tab)
    tab.show()
    tasks = Tasks(lambda _error: None)
    command = SubmitPrompt(text="What is 6 * 7?", models=("practice/large",))
    tasks.start(engine_hub.send(command), lambda result: tab.open(result.conversation_id))
    qtbot.waitUntil(lambda: any(e.settled and e.cards for e in tab.transcript.exchanges.values()), timeout=20_000)
    (exchange,) = tab.transcript.exchanges.values()
    (card,) = exchange.cards.values()
    card.more_button.request.trigger()
    qtbot.waitUntil(lambda: tab.sent is not None and tab.sent.isVisible(), timeout=20_000)
    dialog = tab.sent
    assert dialog is not None
    assert dialog.notice.what.text() == EXACT
    assert dialog.pages.tabBar().accessibleName() == "What was sent"
    assert "── user ──\nWhat is 6 * 7?" in dialog.texts["Messages"]
    assert '"model": "large"' in dialog.texts["Request"]
    assert "42" in dialog.texts["Answer"]
    dialog.close()
    tab.release()


def test_foreign_words_stay_words_in_a_command_and_on_the_page(qtbot: QtBot, qapp: QApplication) -> None:
    """A prompt with quotes and signs of the shell is one argument, and what would hide on the page is spelled out."""
    nasty = 'it\'s $(rm -rf ~) `x` "y" \u202e'
    sent = SentRequest(
        call_id="c",
        run_id="r",
        step="s",
        model="x/y",
        sample=0,
        exact=False,
        note="Something was erased.",
        fingerprint="",
        url="https://example.org/v1/chat/completions",
        headers={"Authorization": "Bearer YOUR_KEY"},
        body={"messages": [{"content": nasty}]},
        messages=(SentMessage("user", nasty),),
    )
    words = shlex.split(as_curl(sent).replace("\\\n", ""))
    assert words[-2:] == ["--data-raw", f'{{"messages": [{{"content": {_json(nasty)}}}]}}']
    dialog = SentDialog(sent)
    qtbot.addWidget(dialog)
    dialog.show()
    page = dialog.pages.widget(0)
    assert isinstance(page, QPlainTextEdit)
    assert "⟨U+202E⟩" in page.toPlainText()
    assert dialog.notice.what.text() == "Something was erased."
    del qapp


def _json(text: str) -> str:
    return '"' + text.replace('"', '\\"') + '"'
