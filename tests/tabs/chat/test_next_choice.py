"""How a conversation that is to be begun is asked: as the last prompt was, until a default is set."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from core.commands.models import ChangeSetting, SubmitPrompt, Submitted
from core.queries.drafts import KeptDraft
from events.catalog.settings import SettingChanged
from tabs.chat.choice import Choice
from tabs.chat.tab import ChatTab
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub

CHOSEN = Choice("voting", ("practice/small", "practice/large"))


def opened(qtbot: QtBot, hub: StoreHub) -> ChatTab:
    """A chat over the same folder, as another start of the program opens it."""
    tab = ChatTab(hub)
    qtbot.addWidget(tab)
    tab.resize(1100, 700)
    tab.show()
    qtbot.waitUntil(lambda: bool(tab.conversations.model.rowCount()))
    return tab


def asked(qtbot: QtBot, hub: StoreHub, choice: Choice = CHOSEN) -> ChatTab:
    """A chat in which a prompt of a conversation was sent as that choice says."""
    for name in ("c", "d"):
        Story(hub, name).prompt(f"run-{name}")
    hub.results[SubmitPrompt] = Submitted(conversation_id="c", message_id="m", run_id="run-c")
    tab = opened(qtbot, hub)
    tab.open("c")
    tab.choosing.choose(choice)
    tab.composer.edit.write("Which is it?")
    tab.composer.send()
    qtbot.waitUntil(lambda: tab.composer.is_empty)
    return tab


def test_a_new_conversation_begins_as_the_last_prompt_was_asked(qtbot: QtBot, hub: StoreHub) -> None:
    """Strategy and models of the last prompt count for the next conversation, and no other one is changed by that."""
    tab = asked(qtbot, hub)
    tab.open("d")
    assert tab.choosing.choice == Choice()
    tab.open("")
    assert tab.choosing.choice == CHOSEN
    tab.composer.edit.write("And now?")
    tab.composer.send()
    qtbot.waitUntil(lambda: len(hub.sent(SubmitPrompt)) == 2)
    assert (hub.sent(SubmitPrompt)[-1].strategy, hub.sent(SubmitPrompt)[-1].models) == (CHOSEN.strategy, CHOSEN.models)
    tab.open("")
    assert tab.choosing.choice == CHOSEN, "the one after that has forgotten it"
    tab.release()


def test_another_start_knows_it(qtbot: QtBot, hub: StoreHub) -> None:
    """It is on disk with the prompt, whatever becomes of the window."""
    first = asked(qtbot, hub)
    qtbot.waitUntil(lambda: (hub.drafts.read("") or KeptDraft("")).strategy == "voting")
    assert hub.drafts.written() == frozenset()
    second = opened(qtbot, hub)  # the first is not closed: it was killed
    qtbot.waitUntil(lambda: second.choosing.choice_of("") == CHOSEN)
    first.release()
    second.release()


def test_what_is_being_written_keeps_its_own_choice(qtbot: QtBot, hub: StoreHub) -> None:
    """A prompt of another conversation does not change how one is asked that is being written."""
    tab = asked(qtbot, hub)
    tab.open("")
    tab.choosing.choose(Choice("cascade"))
    tab.composer.edit.write("Half a sentence")
    tab.open("d")
    tab.composer.edit.write("Quick one")
    tab.composer.send()
    qtbot.waitUntil(lambda: len(hub.sent(SubmitPrompt)) == 2)
    qtbot.waitUntil(lambda: tab.composer.is_empty)
    assert tab.choosing.choice_of("") == Choice("cascade")
    tab.release()


def test_a_default_that_is_set_counts_from_then_on(qtbot: QtBot, hub: StoreHub) -> None:
    """Setting default models has new conversations begin with them, and leaves the strategy and every other one alone."""
    tab = asked(qtbot, hub)
    hub.append("settings", SettingChanged(key="models.default", value=["practice/medium"], previous=None))
    qtbot.waitUntil(lambda: tab.choosing.choice_of("") == Choice("voting"))
    assert tab.choosing.choice_of("c") == CHOSEN
    qtbot.waitUntil(lambda: (hub.drafts.read("") or KeptDraft("", models=("?",))).models == ())
    hub.append("settings", SettingChanged(key="strategy.default", value="race", previous=None))
    qtbot.waitUntil(lambda: tab.choosing.choice_of("") == Choice())
    tab.release()


def test_what_is_chosen_becomes_the_default_with_one_click(qtbot: QtBot, hub: StoreHub) -> None:
    """The list of models sets both defaults to what the open conversation is asked by."""
    tab = asked(qtbot, hub)
    tab.composer.models.keep.click()
    qtbot.waitUntil(lambda: len(hub.sent(ChangeSetting)) == 2)
    told = {command.key: command.value for command in hub.sent(ChangeSetting)}
    assert told == {"strategy.default": "voting", "models.default": list(CHOSEN.models)}
    tab.release()
