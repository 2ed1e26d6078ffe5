"""What can be done in the chat, made known to palette, sheet of shortcuts and tool tips."""

from __future__ import annotations

from tabs.chat.composer import Composer
from tabs.chat.conversations import ConversationList
from tabs.chat.header import Header
from tabs.shared.actions import Action, Actions


def make_known(acts: Actions, conversations: ConversationList, header: Header, box: Composer) -> None:
    """Tell of everything that stands in the chat tab."""
    new, search = conversations.new_button, conversations.search
    acts.add(Action("chat.new", "New conversation", new.click, "Ctrl+N", words="prompt", icon="plus"), button=new)
    acts.add(Action("chat.search", "Search conversations", search.setFocus, "Ctrl+F", icon="search"))
    acts.add(Action("chat.write", "Go to the prompt box", box.edit.setFocus, "Ctrl+L", icon="edit"))
    attach = box.attach_button
    acts.add(Action("chat.attach", "Attach files", attach.click, "Ctrl+Shift+A", icon="attach"), button=attach)
    acts.add(Action("chat.models", "Choose the models to ask", box.models.open, "Ctrl+M", icon="chat"))
    acts.add(Action("chat.strategy", "Choose a strategy", box.strategy.showMenu, "Ctrl+T", icon="runs"))
    options = box.strategy.options_wanted.emit
    acts.add(Action("chat.options", "Set the options of the strategy", options, "Ctrl+Shift+O", icon="settings"))
    acts.add(Action("chat.preset", "Choose a preset", box.preset.showMenu, "Ctrl+P", icon="down"))
    more = Action("chat.more", "More ways to send", box.options_button.showMenu, icon="send")
    acts.add(more)
    export = header.export
    wanted = Action(
        "chat.export", "Export this conversation", export.click, "Ctrl+E", icon="file", can=export.isVisible
    )
    acts.add(wanted, button=export)
