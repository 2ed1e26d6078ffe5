"""Models named behind an @ in the prompt box: offered, shown, asked this prompt alone, and taken out again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.drafts import DraftFolder
from core.commands.models import SubmitPrompt
from core.ports.models import ModelInfo
from core.queries.drafts import KeptDraft
from events.catalog.settings import PresetSaved, ProviderAdded
from tabs.chat.choice import Choice
from tabs.chat.tab import ChatTab
from tests.tabs.chat.conftest import MakeTab
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub

GPT, OPUS, SMALL, LARGE = "openai/gpt-5", "anthropic/opus", "practice/small", "practice/large"
KNOWN = (
    ModelInfo(SMALL, "practice", "small", practice=True),
    ModelInfo(LARGE, "practice", "large", practice=True),
    ModelInfo("practice/medium", "practice", "medium", practice=True),
    ModelInfo("openai/gpt-mini", "openai", "gpt-mini", state="no_key"),
    ModelInfo(GPT, "openai", "gpt-5"),
    ModelInfo(OPUS, "anthropic", "opus"),
)


@pytest.fixture
def hub(hub: StoreHub) -> StoreHub:
    hub.known_models = KNOWN
    return hub


def typed(tab: ChatTab, qtbot: QtBot, text: str) -> None:
    """Type, and wait until the models are known."""
    tab.composer.edit.setFocus()
    QTest.keyClicks(tab.composer.edit, text)
    qtbot.waitUntil(lambda: not tab.mentioning._looking)


def offered(tab: ChatTab) -> list[str]:
    """The models that are offered; none while there is no list."""
    shown = tab.mentioning.list
    return [] if shown.isHidden() else [shown.item(row).text() for row in range(shown.count())]


def named(tab: ChatTab) -> tuple[str, ...]:
    """The models of which the prompt in the box is asked, and no other."""
    return tab.composer.mentions.models


def press(tab: ChatTab, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(tab.composer.edit, key, modifier)


def sent(tab: ChatTab, hub: StoreHub, qtbot: QtBot) -> SubmitPrompt:
    """Send what stands in the box."""
    before = len(hub.sent(SubmitPrompt))
    press(tab, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(hub.sent(SubmitPrompt)) > before and tab.composer.is_empty)
    return hub.sent(SubmitPrompt)[-1]


def test_models_asked_lately_are_offered_first(make_tab: MakeTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Then those that can be asked, practice models behind them; what is typed narrows them, names that begin so first."""
    Story(hub).prompt("r")  # asks the large practice model and the small one
    tab = make_tab(hub)
    typed(tab, qtbot, "@")
    assert offered(tab) == [LARGE, SMALL, GPT, OPUS, "practice/medium", "openai/gpt-mini"]
    typed(tab, qtbot, "p")
    assert offered(tab) == [LARGE, SMALL, "practice/medium", GPT, OPUS, "openai/gpt-mini"]
    press(tab, Qt.Key.Key_Backspace)
    typed(tab, qtbot, "small")
    assert offered(tab) == [SMALL]
    typed(tab, qtbot, "x")
    assert offered(tab) == []
    press(tab, Qt.Key.Key_Backspace)
    assert offered(tab) == [SMALL]


def test_models_of_a_provider_that_was_added_meanwhile_are_offered(tab: ChatTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Also when it was added elsewhere, as in a terminal, after models had been listed here."""
    typed(tab, qtbot, "@")
    qtbot.waitUntil(lambda: GPT in offered(tab))
    press(tab, Qt.Key.Key_Escape)
    hub.append(
        "settings", ProviderAdded(name="local", kind="openai", base_url="http://127.0.0.1:1/v1", key_source="none")
    )
    hub.known_models = (*KNOWN, ModelInfo("local/llama", "local", "llama"))
    typed(tab, qtbot, " @llama")
    qtbot.waitUntil(lambda: offered(tab) == ["local/llama"])


def test_a_model_that_is_taken_is_asked_this_prompt_alone(tab: ChatTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Its name leaves the text and stands above it, the choices say whom it will be asked of, and the next is as before."""
    tab.choosing.choose(Choice("voting", (SMALL, LARGE), options={"rounds": 2}))
    typed(tab, qtbot, "Hello @")
    press(tab, Qt.Key.Key_Down)
    press(tab, Qt.Key.Key_Up)
    typed(tab, qtbot, "opu")
    press(tab, Qt.Key.Key_Return)
    typed(tab, qtbot, "there")
    box = tab.composer
    assert box.edit.toPlainText() == "Hello there"
    assert named(tab) == (OPUS,)
    assert box.mentions.isVisible()
    assert box.mentions.chips[0].text() == f"@{OPUS}"
    assert OPUS in box.mentions.chips[0].accessibleName()
    assert (box.strategy.text(), box.models.text()) == ("Single ▾", f"@{OPUS}")
    assert not box.strategy.isEnabled()
    assert not box.models.isEnabled()
    qtbot.waitUntil(lambda: bool(hub.estimated) and hub.estimated[-1].models == (OPUS,))
    command = sent(tab, hub, qtbot)
    assert (command.strategy, command.models, command.options) == ("single", (OPUS,), {})
    assert command.text == "Hello there"
    assert box.mentions.isHidden()
    assert tab.choosing.choice == Choice("voting", (SMALL, LARGE), options={"rounds": 2})
    assert box.models.isEnabled()
    typed(tab, qtbot, "And now?")
    assert (sent(tab, hub, qtbot).strategy, hub.sent(SubmitPrompt)[-1].models) == ("voting", (SMALL, LARGE))


def test_several_answer_side_by_side(tab: ChatTab, hub: StoreHub, qtbot: QtBot) -> None:
    """With Shift the list stays for the next one; nobody is offered twice, and each gives its answer in full."""
    typed(tab, qtbot, "@gpt-5")
    press(tab, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert tab.composer.edit.toPlainText() == "@"
    assert GPT not in offered(tab)
    shown = tab.mentioning.list
    chip = tab.composer.mentions.chips[0]
    qtbot.waitUntil(lambda: shown.geometry().bottom() < chip.mapTo(tab, chip.rect().topLeft()).y())
    typed(tab, qtbot, "opus")
    press(tab, Qt.Key.Key_Tab)
    assert tab.composer.edit.toPlainText() == ""
    typed(tab, qtbot, "Hello")
    assert tab.composer.strategy.text() == "Parallel ▾"
    command = sent(tab, hub, qtbot)
    assert (command.strategy, command.models, command.options) == ("parallel", (GPT, OPUS), {"wait": "all"})


def test_a_preset_goes_on_saying_how_answers_are_written(tab: ChatTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Its models and its strategy give way to the model that is named, its instructions do not."""
    hub.append("settings", PresetSaved(name="duo", strategy="parallel", models=(SMALL, LARGE), options={"wait": "all"}))
    tab.choosing.choose(Choice(preset="duo"))
    typed(tab, qtbot, "Hello @opus")
    press(tab, Qt.Key.Key_Return)
    command = sent(tab, hub, qtbot)
    assert (command.preset, command.strategy, command.models) == ("duo", "single", (OPUS,))


def test_one_model_alone_is_asked_by_its_name(tab: ChatTab, hub: StoreHub, qtbot: QtBot) -> None:
    """While answers are compared without names, a prompt for one model is not: there is nothing to compare."""
    tab.composer.nameless.setChecked(True)
    assert tab.composer.blind.isVisible()
    typed(tab, qtbot, "Hello @opus")
    press(tab, Qt.Key.Key_Return)
    assert not tab.composer.blind.isVisible()
    assert not sent(tab, hub, qtbot).blind
    assert tab.composer.blind.isVisible()


def test_what_is_named_is_taken_out_again(tab: ChatTab, qtbot: QtBot) -> None:
    """By Backspace in front of the text, by a click, and by Delete on it, which Left leads to."""
    box = tab.composer
    box.mentions.show_models((GPT, OPUS, SMALL, LARGE))
    box.edit.setFocus()
    press(tab, Qt.Key.Key_Backspace)
    assert named(tab) == (GPT, OPUS, SMALL)
    typed(tab, qtbot, "ab")
    press(tab, Qt.Key.Key_Backspace)
    assert named(tab) == (GPT, OPUS, SMALL)
    press(tab, Qt.Key.Key_Home)
    press(tab, Qt.Key.Key_Left)
    qtbot.waitUntil(box.mentions.chips[2].hasFocus)
    QTest.keyClick(box.mentions.chips[2], Qt.Key.Key_Left)
    assert box.mentions.chips[1].hasFocus()
    QTest.keyClick(box.mentions.chips[1], Qt.Key.Key_Delete)
    assert named(tab) == (GPT, SMALL)
    QTest.mouseClick(box.mentions.chips[0], Qt.MouseButton.LeftButton)
    assert named(tab) == (SMALL,)
    QTest.keyClick(box.mentions.chips[0], Qt.Key.Key_Right)
    assert box.edit.hasFocus()
    assert box.edit.toPlainText() == "a"


@pytest.mark.parametrize("text", ["me@", "write to a.b@example", "(x)@", "a @ b", "@ "])
def test_an_at_within_a_word_or_alone_is_a_letter(tab: ChatTab, qtbot: QtBot, text: str) -> None:
    """An address, and an @ with a blank behind it, offer nothing; Enter sends them."""
    typed(tab, qtbot, text)
    assert offered(tab) == []
    assert tab.composer.edit.toPlainText() == text


def test_a_pasted_at_is_a_letter(tab: ChatTab, qtbot: QtBot) -> None:
    """Neither a pasted text nor typing behind it offers anything; an @ typed in the midst of a text does."""
    data = QMimeData()
    data.setText("@pra")
    tab.composer.edit.insertFromMimeData(data)
    typed(tab, qtbot, "c")
    assert offered(tab) == []
    tab.composer.edit.setPlainText("One \N{GRINNING FACE} two")
    press(tab, Qt.Key.Key_Home)
    for _ in range(6):
        press(tab, Qt.Key.Key_Right)
    typed(tab, qtbot, " @opus")
    press(tab, Qt.Key.Key_Return)
    assert tab.composer.edit.toPlainText().split() == ["One", "\N{GRINNING FACE}", "two"]
    assert named(tab) == (OPUS,)


def test_escape_leaves_the_letters(tab: ChatTab, hub: StoreHub, qtbot: QtBot) -> None:
    """What was typed is sent as it stands, and typing on in the same word offers nothing."""
    typed(tab, qtbot, "@opus")
    press(tab, Qt.Key.Key_Escape)
    typed(tab, qtbot, "es")
    assert offered(tab) == []
    assert sent(tab, hub, qtbot).text == "@opuses"


def test_an_input_method_can_write_it(tab: ChatTab, qtbot: QtBot) -> None:
    """An @ that comes from a composed key is one that was typed."""
    event = QInputMethodEvent()
    event.setCommitString("@")
    tab.composer.edit.setFocus()
    QApplication.sendEvent(tab.composer.edit, event)
    qtbot.waitUntil(lambda: bool(offered(tab)) and not tab.mentioning._looking)


def test_enter_waits_until_models_are_known(tab: ChatTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A half name is not sent because the list of models is late."""
    tab.composer.edit.setFocus()
    QTest.keyClicks(tab.composer.edit, "@opu")
    assert tab.mentioning._looking
    press(tab, Qt.Key.Key_Return)
    assert not hub.sent(SubmitPrompt)
    qtbot.waitUntil(lambda: offered(tab) == [OPUS])


def test_it_belongs_to_the_draft_of_its_conversation(make_tab: MakeTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Another conversation has none of it, and it is there again when one comes back, after another start too."""
    for name in ("c", "d"):
        Story(hub, name).prompt(f"run-{name}")
    tab = make_tab(hub)
    qtbot.waitUntil(lambda: bool(tab.conversations.model.rowCount()))
    tab.open("c")
    typed(tab, qtbot, "Hello @opus")
    press(tab, Qt.Key.Key_Return)
    tab.open("d")
    assert named(tab) == ()
    assert tab.composer.models.isEnabled()
    tab.open("c")
    assert named(tab) == (OPUS,)
    qtbot.waitUntil(lambda: (hub.drafts.read("c") or KeptDraft("")).mentions == (OPUS,))


def test_a_draft_without_any_is_read_as_it_is(tmp_path: Path) -> None:
    """What an earlier version kept names no models."""
    folder = DraftFolder(tmp_path)
    folder.keep(KeptDraft("c", text="Hello", mentions=(OPUS,)))
    (file,) = (tmp_path / "drafts").glob("*.json")
    assert (folder.read("c") or KeptDraft("")).mentions == (OPUS,)
    file.write_text(file.read_text(encoding="utf-8").replace('"mentions"', '"else"'), encoding="utf-8")
    assert (folder.read("c") or KeptDraft("", mentions=("?",))).mentions == ()
