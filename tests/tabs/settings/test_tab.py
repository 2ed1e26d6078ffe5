from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListView, QPlainTextEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from core.commands.models import AddProvider, ChangeSetting, RemoveProvider
from core.commands.settings import RedoSetting, UndoSetting
from core.errors import InvalidSetting, RefusedError
from core.ports.models import ModelInfo, ModelState, Price
from core.queries import KeyOffer, ProviderTrial
from events.catalog.budgets import BudgetSet
from events.catalog.settings import ProviderAdded, ProviderRemoved, SettingChanged
from events.values import PICO
from tabs.settings.models_page import STATES
from tabs.settings.tab import SettingsTab
from tabs.shared.models_editor import ModelsEditor
from tabs.shared.setting_editors import ChoiceEditor, NumberEditor, TextEditor
from tabs.shared.setting_row import SettingRow
from tabs.shared.theme import colors
from tests.tabs.hub import StoreHub

pytestmark = pytest.mark.usefixtures("light")

PRICE = Price(input=250_000, output=2_000_000, cached_input=None, as_of=date(2026, 11, 1), source="genai-prices")
MODELS = (
    ModelInfo("practice/small", "practice", "small", "practice", price=PRICE, practice=True, local=True),
    ModelInfo("openai/gpt", "openai", "gpt", "ready", 400_000, frozenset({"text", "images"}), PRICE),
    ModelInfo("openai/new", "openai", "new"),
    ModelInfo("ollama/llama", "ollama", "llama", local=True),
)
OPENAI = ProviderAdded(name="openai", kind="openai", base_url="https://api.openai.com/v1", key_source="env:MY_KEY")


@pytest.fixture
def tab(hub: StoreHub, qtbot: QtBot) -> Iterator[SettingsTab]:
    hub.known_models = MODELS
    made = SettingsTab(hub)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    yield made
    made.release()


def change(hub: StoreHub, key: str, value: object, *, actor: str = "person") -> int:
    payload = SettingChanged.model_validate({"key": key, "value": value, "previous": None})
    return hub.append("settings", payload, actor=actor)[0].position


def sent(hub: StoreHub) -> list[tuple[str, object]]:
    return [(command.key, command.value) for command in hub.sent(ChangeSetting)]


def number(tab: SettingsTab, key: str) -> NumberEditor:
    editor = tab.row(key).editor
    assert isinstance(editor, NumberEditor)
    return editor


def test_a_search_that_finds_nothing_shows_that(tab: SettingsTab) -> None:
    """Neither the page before nor the setting that was found last stays as if it were found; all comes back afterwards."""
    tab.search.setText("temperature")
    tab.side.look()
    page = tab.pages.currentWidget()
    (found,) = (row for row in tab.findChildren(SettingRow) if row.property("role") == "found")
    tab.search.setText("zzz")
    tab.side.look()
    assert tab.pages.currentWidget() is tab.side.none
    assert found.property("role") != "found"
    tab.side.clear()
    assert tab.pages.currentWidget() is page


def test_a_choice_is_a_command_and_shown_when_heard(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Choosing sends the command; the mark and the way back appear with the event."""
    row = tab.row("strategy.default")
    assert isinstance(row.editor, ChoiceEditor)
    box = row.editor.box
    box.activated.emit(box.findData("parallel"))
    qtbot.waitUntil(lambda: sent(hub) == [("strategy.default", "parallel")])
    assert row.mark.isHidden()
    change(hub, "strategy.default", "parallel")
    qtbot.waitUntil(lambda: not row.mark.isHidden() and box.currentData() == "parallel")


def test_a_change_by_the_command_line_is_shown(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """What another program sets appears here, in the field and in the history with its author."""
    change(hub, "calls.attempts", 2, actor="cli")
    qtbot.waitUntil(lambda: number(tab, "calls.attempts").line.text() == "2")
    assert tab.history.model.index(0, 1).data() == "Command line"


def test_a_number_is_set_with_enter_and_stepped_with_arrows(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Typing and Enter set a number, the arrows step it, Escape takes typing back."""
    tab.show_page("Calls")
    line = number(tab, "calls.gap_seconds").line
    line.setText("12")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == "60"
    QTest.keyClick(line, Qt.Key.Key_Up)
    line.setText("30")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sent(hub) == [("calls.gap_seconds", 61), ("calls.gap_seconds", 30)])


def test_an_empty_number_means_the_default(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Emptying an optional number takes it back."""
    change(hub, "answers.temperature", 0.7)
    line = number(tab, "answers.temperature").line
    qtbot.waitUntil(lambda: line.text() == "0.7")
    line.clear()
    line.editingFinished.emit()
    qtbot.waitUntil(lambda: sent(hub) == [("answers.temperature", None)])


def test_a_refused_value_is_explained_and_taken_back(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The engine's words stand at the field, and the field shows what is true; the next good value clears them."""
    hub.results[ChangeSetting] = InvalidSetting("calls.attempts cannot be 9.", "Give a whole number from 1 to 3.")
    row = tab.row("calls.attempts")
    line = number(tab, "calls.attempts").line
    line.setText("9")
    line.editingFinished.emit()
    qtbot.waitUntil(lambda: "cannot be 9" in row.error.text() and line.text() == "3")
    change(hub, "calls.attempts", 2)
    qtbot.waitUntil(row.error.isHidden)


def test_what_is_no_number_is_refused_at_the_field(tab: SettingsTab, hub: StoreHub) -> None:
    """Letters are never sent; the words say what would fit."""
    line = number(tab, "calls.attempts").line
    line.setText("many")
    line.editingFinished.emit()
    assert tab.row("calls.attempts").error.text() == "many is not a number. A whole number from 1 to 3."
    assert line.text() == "3"
    assert sent(hub) == []


def test_a_setting_can_be_reset(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The way back sends the default, and is there only when it differs."""
    row = tab.row("calls.attempts")
    assert row.reset.isHidden()
    change(hub, "calls.attempts", 2)
    qtbot.waitUntil(lambda: not row.reset.isHidden())
    row.reset.click()
    qtbot.waitUntil(lambda: sent(hub) == [("calls.attempts", None)])


def test_text_being_typed_is_not_overwritten(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A change from elsewhere leaves alone what a person is writing; leaving the field sends it."""
    tab.show_page("Answers")
    editor = tab.row("answers.system_prompt").editor
    assert isinstance(editor, TextEditor)
    editor.text.setFocus()
    qtbot.waitUntil(editor.text.hasFocus)
    QTest.keyClicks(editor.text, "Be brief")
    change(hub, "answers.system_prompt", "Be long")
    qtbot.waitUntil(lambda: not tab.row("answers.system_prompt").mark.isHidden())
    assert editor.text.toPlainText() == "Be brief"
    tab.search.setFocus()
    qtbot.waitUntil(lambda: sent(hub) == [("answers.system_prompt", "Be brief")])


def test_models_are_added_moved_and_taken_out(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The list of models keeps its order; a model is added from those that are known."""
    tab.show_page("Answers")
    editor = tab.row("models.default").editor
    assert isinstance(editor, ModelsEditor)
    change(hub, "models.default", ["practice/small", "openai/gpt"])
    qtbot.waitUntil(lambda: len(editor._rows) == 2 and len(tab.models.models.rows) == len(MODELS))
    editor._fill_menu()
    offered = {action.data() for action in editor.menu.actions()}
    assert offered == {"openai/new", "ollama/llama"}
    next(action for action in editor.menu.actions() if action.data() == "openai/new").trigger()
    up, out = editor._rows[1].findChildren(QToolButton)
    up.click()
    out.click()
    wanted = [["practice/small", "openai/gpt", "openai/new"], ["openai/gpt", "practice/small"], ["practice/small"]]
    qtbot.waitUntil(lambda: [value for _, value in sent(hub)] == wanted)


def test_changes_are_listed_and_undone(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The history has when, who, from and to; a chosen change and the last one can be taken back, an undone one not."""
    position = change(hub, "calls.attempts", 2)
    qtbot.waitUntil(lambda: tab.history.model.rowCount() == 1)
    cells = [tab.history.model.index(0, column).data() for column in range(1, 5)]
    assert cells == ["You", "Attempts", "default", "2"]
    tab.history.table.selectRow(0)
    tab.history.undo.click()
    tab.undo.click()
    qtbot.waitUntil(lambda: [command.position for command in hub.sent(UndoSetting)] == [position, None])
    back = SettingChanged(key="calls.attempts", value=None, previous=2, undoes=position)
    hub.append("settings", back)
    qtbot.waitUntil(lambda: tab.history.model.rowCount() == 2)
    assert [tab.history.model.index(row, 5).data() for row in (0, 1)] == ["undo", "taken back"]
    tab.history.table.selectRow(1)
    assert tab.history.undo.text() == "Redo this change"
    tab.history.undo.click()
    qtbot.waitUntil(lambda: [command.position for command in hub.sent(RedoSetting)] == [position])


def test_limits_on_spending_are_changes_too(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The history names a limit and says its amounts; one that was taken away is none, and can be taken back."""
    hub.append("budget-limits", BudgetSet(scope="day", picodollars=5 * PICO, zone="UTC"))
    hub.append("budget-limits", BudgetSet(scope="day", picodollars=None, zone="UTC"))
    qtbot.waitUntil(lambda: tab.history.model.rowCount() == 2)
    cells = [[tab.history.model.index(row, column).data() for column in range(2, 5)] for row in range(2)]
    assert cells == [["Limit: Each day", "$5.00", "none"], ["Limit: Each day", "none", "$5.00"]]


def test_the_search_narrows_pages_and_rows(tab: SettingsTab) -> None:
    """Words find settings by title, help and key; what does not fit is hidden, and all comes back."""
    tab.search.setText("longest call")
    tab.side.look()
    shown = [tab.nav.item(place).text() for place in range(tab.nav.count()) if not tab.nav.item(place).isHidden()]
    assert [text.strip() for text in shown] == ["Calls", "Longest call"]
    assert not tab.row("calls.total_seconds").isHidden()
    assert tab.row("calls.attempts").isHidden()
    tab.search.clear()
    tab.side.look()
    assert not tab.row("calls.attempts").isHidden()


def test_providers_are_shown_with_key_source_and_state(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A card says wire format, address, where the key is and the state; practice and local ones are there unasked."""
    hub.append("settings", OPENAI)
    qtbot.waitUntil(lambda: set(tab.providers.cards) == {"openai", "practice", "ollama"})
    card = tab.providers.cards["openai"]
    assert card.badge.text() == "OpenAI-compatible"
    assert card.address.text() == "https://api.openai.com/v1"
    assert card.key.text() == "Key from the variable MY_KEY"
    assert card.state.text() == "Ready, 2 models"
    assert tab.providers.cards["practice"].badge.text() == "practice"
    hub.append("settings", ProviderRemoved(name="openai"))
    qtbot.waitUntil(lambda: not tab.providers.cards["openai"].own)


def test_trying_a_provider_shows_its_words(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Try it shows what came of it and how many models there are."""
    hub.append("settings", OPENAI)
    hub.trials["openai"] = ProviderTrial(ok=True, message="OpenAI answered.", models=MODELS[1:3])
    qtbot.waitUntil(lambda: "openai" in tab.providers.cards)
    card = tab.providers.cards["openai"]
    card.try_it.click()
    qtbot.waitUntil(lambda: card.trial.text() == "OpenAI answered.")
    hub.trials["openai"] = ProviderTrial(ok=False, message="The key was refused. Enter another.")
    card.try_it.click()
    qtbot.waitUntil(lambda: card.trial.text() == "The key was refused. Enter another.")
    assert card.state.text() != "Not tried yet"


def test_a_key_found_in_the_environment_is_offered(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """One click takes an offered key by the name of its variable; it is never used unasked."""
    hub.offers = [KeyOffer("ANTHROPIC_API_KEY", "anthropic", "anthropic", "https://api.anthropic.com")]
    tab.touch()
    qtbot.waitUntil(lambda: len(tab.providers.offers) == 1)
    assert hub.commands == []
    tab.providers.offers[0].findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: len(hub.sent(AddProvider)) == 1)
    command = hub.sent(AddProvider)[0]
    assert (command.name, command.wire, command.key_env, command.key) == (
        "anthropic", "anthropic", "ANTHROPIC_API_KEY", None,
    )  # fmt: skip


def test_a_provider_is_added_with_a_key_that_is_hidden_and_forgotten(
    tab: SettingsTab, hub: StoreHub, qtbot: QtBot
) -> None:
    """The key is typed into a password field, goes into the command as a secret, and leaves the window with the dialog."""
    tab.providers.open_dialog()
    dialog = tab.providers.dialog
    assert dialog is not None
    assert dialog.key.echoMode() is QLineEdit.EchoMode.Password
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.name.setText("work")
    dialog.key.setText("sk-secret")
    dialog.ok.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    command = hub.sent(AddProvider)[0]
    assert command.key is not None
    assert command.key.get_secret_value() == "sk-secret"
    assert "sk-secret" not in repr(command)
    assert dialog.key.text() == ""


def test_recorded_answers_need_a_file_and_nothing_else(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """With the kind for recorded answers there is a file to choose, and neither an address nor a key is asked for."""
    tab.providers.open_dialog()
    dialog = tab.providers.dialog
    assert dialog is not None
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    assert not dialog.file.isVisible()
    dialog.wire.setCurrentIndex(dialog.wire.findData("recorded"))
    assert dialog.file.isVisible()
    assert not any(widget.isVisible() for widget in (dialog.address, dialog.key, dialog.variable))
    dialog.name.setText("exam")
    dialog.key.setText("left from before")
    dialog.ok.click()
    assert dialog.notice.what.text() == "There is no file yet."
    dialog.file.field.setText("/data/answers.jsonl")
    dialog.ok.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    (command,) = hub.sent(AddProvider)
    assert (command.wire, command.file, command.base_url, command.key) == ("recorded", "/data/answers.jsonl", "", None)


def test_what_is_changed_stays_of_its_kind(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Recorded answers, and a kind that a package adds, are shown as what they are when they are changed."""
    hub.append("settings", ProviderAdded(name="exam", kind="recorded", base_url="", key_source="none", file="/a.jsonl"))
    hub.append("settings", ProviderAdded(name="own", kind="mine", base_url="", key_source="none"))
    qtbot.waitUntil(lambda: {"exam", "own"} <= set(tab.providers.cards))
    for name, kind, path in (("exam", "recorded", "/a.jsonl"), ("own", "mine", "")):
        tab.providers.open_dialog(name)
        dialog = tab.providers.dialog
        assert dialog is not None
        assert (dialog.wire.currentData(), dialog.file.path) == (kind, path)
        dialog.reject()


def test_a_refused_provider_keeps_the_dialog_open(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Words of a refusal and of a bad name are shown in the dialog, which stays as it was filled in."""
    hub.results[AddProvider] = RefusedError("http is not safe here.", "Use https.")
    tab.providers.open_dialog()
    dialog = tab.providers.dialog
    assert dialog is not None
    dialog.name.setText("No Good")
    dialog.key.setText("sk-1")
    dialog.ok.click()
    assert dialog.notice.what.text() == "That name cannot be used."
    dialog.name.setText("good")
    dialog.ok.click()
    qtbot.waitUntil(lambda: dialog.notice.what.text() == "http is not safe here.")
    assert dialog.isVisible()
    dialog.reject()


def test_removing_a_provider_asks_first(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Only after the question is answered is a provider removed."""
    hub.append("settings", OPENAI)
    qtbot.waitUntil(lambda: "openai" in tab.providers.cards)
    tab.providers.ask_to_remove("openai")
    assert hub.commands == []
    question = tab.providers.question
    assert question is not None
    next(button for button in question.buttons() if button.text() == "Remove").click()
    qtbot.waitUntil(lambda: [command.name for command in hub.sent(RemoveProvider)] == ["openai"])


def test_models_have_dated_prices_and_unknown_ones_say_so(tab: SettingsTab, qtbot: QtBot) -> None:
    """The table has price, its date, context and abilities; an unknown price is no zero, practice is labelled."""
    model = tab.models.models
    qtbot.waitUntil(lambda: model.rowCount() == len(MODELS))
    cells = [[model.index(row, column).data() for column in range(6)] for row in range(3)]
    assert cells[0][1:4] == ["Practice", "simulated $0.25 / $2.00", "2026-11-01"]
    assert cells[1] == ["openai/gpt", "Ready", "$0.25 / $2.00", "2026-11-01", "400,000", "images"]
    assert cells[2][2] == "price unknown"


def test_every_state_of_a_model_has_words() -> None:
    """No kind of model, new ones included, leaves the table without a word or the theme without a colour."""
    assert set(STATES) == set(get_args(ModelState))
    assert all(hasattr(colors("light"), tone) for _, tone in STATES.values())


def test_nothing_foreign_is_markup_and_everything_has_a_name(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Labels show exactly their characters, and screen readers can say what each widget is."""
    hub.append("settings", ProviderAdded(name="x", kind="<b>", base_url="<img src=x>", key_source="none"))
    qtbot.waitUntil(lambda: "x" in tab.providers.cards)
    for title in tuple(tab.side.titles()):
        tab.show_page(title)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in tab.findChildren(QLabel))
    for kind in (QComboBox, QLineEdit, QListView, QPlainTextEdit, QPushButton):
        for widget in tab.findChildren(kind):
            inside = isinstance(widget.parent(), QComboBox) or widget.window() is not tab
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not inside:
                assert widget.accessibleName() or (isinstance(widget, QPushButton) and widget.text()), widget


def test_a_released_tab_hears_nothing_more(tab: SettingsTab, hub: StoreHub) -> None:
    """Releasing lets go of every connection."""
    tab.release()
    assert hub.receivers == 0


def test_each_choice_is_explained_in_a_line_of_its_own(tab: SettingsTab) -> None:
    """Help that says what each choice means is as many lines; other help stays as it is."""
    assert tab.row("context.when_full").help.text().split("\n") == [
        "Trim: the oldest messages are left out.",
        "Summarise: the model sums them up first.",
        "Refuse: the call fails.",
    ]
    assert "\n" not in tab.row("appearance.theme").help.text()
