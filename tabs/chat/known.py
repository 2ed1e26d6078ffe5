"""What can be done in the chat, made known to palette, sheet of shortcuts and tool tips."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from events.projections.conversations.rows import Place
from tabs.chat.answer_keys import make_answers_known
from tabs.chat.composer import Composer
from tabs.chat.conversations import ConversationList
from tabs.chat.finder import Finder
from tabs.chat.header import Header
from tabs.chat.run_buttons import RunButtons
from tabs.shared.actions import Action, Actions
from tabs.shared.hub import Hub
from tabs.shared.language import tr, tr_told
from tabs.shared.safe_text import one_line


def make_known(acts: Actions, hub: Hub, conversations: ConversationList, header: Header, box: Composer) -> None:
    """Tell of everything that stands in the chat tab."""
    new = conversations.new_button
    prompt = tr("prompt", meaning="search")

    def now() -> bool:
        return not hub.is_past

    begin = Action("chat.new", tr("New conversation"), new.click, "Ctrl+N", words=prompt, icon="plus", can=now)
    acts.add(begin, button=new)
    acts.add(
        Action("chat.search", tr("Search conversations"), conversations.begin_search, "Ctrl+Shift+F", icon="search")
    )
    fold = header.list_button
    title = tr("Show or hide the list of conversations")
    acts.add(Action("chat.fold", title, fold.click, "Ctrl+B", words=tr("sidebar"), icon="sidebar"), button=fold)
    _moves(acts, conversations, now)
    acts.add(Action("chat.write", tr("Go to the prompt box"), box.edit.setFocus, "Ctrl+L", icon="edit"))
    attach = box.attach_button
    acts.add(Action("chat.attach", tr("Attach files"), attach.click, "Ctrl+Shift+A", icon="attach"), button=attach)
    saved = box.library_button
    keys = "Ctrl+J"
    acts.add(Action("chat.prompts", tr("Open the prompt library"), saved.click, keys, icon="library"), button=saved)
    acts.add(Action("chat.models", tr("Choose the models to ask"), box.models.open, "Ctrl+M", icon="chat"))
    acts.add(Action("chat.strategy", tr("Choose a strategy"), box.strategy.showMenu, "Ctrl+T", icon="runs"))
    options = box.strategy.options_wanted.emit
    acts.add(Action("chat.options", tr("Set the options of the strategy"), options, "Ctrl+Shift+O", icon="settings"))
    acts.add(Action("chat.preset", tr("Choose a preset"), box.preset.showMenu, "Ctrl+P", icon="down"))
    more = Action("chat.more", tr("More ways to send"), box.options_button.showMenu, icon="send")
    acts.add(more)
    export = header.export
    wanted = Action(
        "chat.export", tr("Export this conversation"), export.click, "Ctrl+E", icon="file", can=export.isVisible
    )
    acts.add(wanted, button=export)
    acts.offer(lambda: _conversations(hub, conversations))
    acts.offer(lambda: _ways_to_ask(hub, box))


def make_reading_known(acts: Actions, finder: Finder, tab: QWidget) -> None:
    """Tell of what is done while reading: finding words in the conversation that is open, and what is done with an answer."""
    make_answers_known(acts, tab)

    def stops() -> list[QPushButton]:
        every = (buttons.stop for buttons in tab.findChildren(RunButtons))
        return [stop for stop in every if stop.isVisible() and stop.isEnabled()]

    def stop_all() -> None:
        for stop in stops():
            stop.click()

    title, words = tr("Stop every answer that is being written here"), tr("cancel abort", meaning="search")
    stop = Action("chat.stop", title, stop_all, "Ctrl+.", words=words, icon="stop", can=lambda: bool(stops()))
    acts.add(stop)

    def can() -> bool:
        return finder.can

    back, on, title = finder.bar.back, finder.bar.on, tr("Find in this conversation")
    words = tr("search", meaning="search")
    acts.add(Action("chat.find", title, finder.open, "Ctrl+F", words=words, icon="search", can=can))
    following = Action(
        "chat.find_next", tr("Find the next place"), lambda: finder.step(1), "F3; Ctrl+G", icon="down", can=can
    )
    acts.add(following, button=on)
    before = Action(
        "chat.find_back",
        tr("Find the place before"),
        lambda: finder.step(-1),
        "Shift+F3; Ctrl+Shift+G",
        icon="up",
        can=can,
    )
    acts.add(before, button=back)


def _moves(acts: Actions, listed: ConversationList, now: Callable[[], bool]) -> None:
    """What can be done with the conversation that is open or chosen, and where the others are.

    :param now: whether the present is shown, which alone can be changed.
    """
    moves, chosen = listed.moves, listed.acts

    def there() -> bool:
        """As in its menu: what is deleted is brought back first, or erased."""
        return now() and chosen.can()

    def one_there() -> bool:
        return now() and chosen.can(several=False)

    def removable() -> bool:
        return now() and chosen.can(deleted=True)

    def rename() -> None:
        row = listed.current()
        if row is not None:
            listed.rename(row.conversation_id)

    words, title = tr("title", meaning="search"), tr("Rename this conversation")
    acts.add(Action("chat.rename", title, rename, "F2", words=words, icon="edit", can=one_there))
    title, told = tr("Pin this conversation, or unpin it"), chosen.pin_words
    acts.add(Action("chat.pin", title, chosen.pin, "Ctrl+D", icon="pin", can=there, told=told))
    title, told = tr("Archive this conversation"), chosen.archive_words
    acts.add(Action("chat.archive", title, chosen.archive, "Ctrl+Shift+D", icon="archive", can=there, told=told))
    title, told = tr("Move this conversation to a folder"), chosen.move_words
    acts.add(Action("chat.move", title, chosen.move, "Ctrl+Shift+B", icon="folder", can=there, told=told))
    title, told = tr("Delete this conversation"), chosen.delete_words
    acts.add(Action("chat.delete", title, chosen.delete, icon="trash", can=removable, told=told))
    choose = Action("chat.all", tr("Choose all conversations of the list"), listed.choose_all, icon="done")
    acts.add(choose)
    back = tr("Bring back what was deleted or archived last")
    acts.add(Action("chat.undo", back, moves.undo, icon="undo", can=lambda: now() and moves.can_undo))
    words = tr("ChatGPT Claude export")
    bring = listed.import_wanted.emit
    acts.add(Action("chat.import", tr("Import conversations"), bring, words=words, icon="file", can=now))
    places: tuple[tuple[Place, str], ...] = (
        ("list", tr("Show all conversations")),
        ("archived", tr("Show archived conversations")),
        ("deleted", tr("Show deleted conversations")),
    )
    for place, title in places:
        show = partial(listed.show_place, place)
        acts.add(Action(f"chat.{place}", title, show, icon="chat"))


def _conversations(hub: Hub, listed: ConversationList) -> Iterator[Action]:
    words = tr("conversation", meaning="search")
    for folder in hub.views.conversations.folders():
        show = partial(listed.show_folder, folder.name)
        title = tr("Show the folder {folder}", folder=one_line(folder.name))
        yield Action(f"chat.folder.{folder.name}", title, show, words=tr("folder", meaning="search"), icon="folder")
    for row in hub.views.conversations.all():
        do = partial(listed.opened.emit, row.conversation_id)
        yield Action(f"chat.open.{row.conversation_id}", one_line(row.title), do, words=words, icon="chat")


def _ways_to_ask(hub: Hub, box: Composer) -> Iterator[Action]:
    """Models that are known so far, strategies and presets, for the conversation that is open."""
    known = dict.fromkeys([*(model.id for model in box.models.known), *hub.setting("models.default")])
    words = tr("model", meaning="search")
    for model in known:
        do = partial(box.models.changed.emit, (model,))
        yield Action(f"chat.ask.{model}", tr("Ask {model}", model=one_line(model, 80)), do, words=words, icon="chat")
    words = tr("strategy", meaning="search")
    for spec in hub.strategies():
        do = partial(box.strategy.changed.emit, spec.name)
        title = tr("Ask by {strategy}", strategy=tr_told(spec.title))
        yield Action(f"chat.by.{spec.name}", title, do, words=words, icon="runs")
    for row in hub.views.settings.presets():
        do = partial(box.preset.changed.emit, row.name)
        yield Action(f"chat.with.{row.name}", tr("Use the preset {name}", name=one_line(row.name, 60)), do, icon="down")
