"""Where the notice stands: above the conversation, or in the list where that has the place of the conversation."""

from __future__ import annotations

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QVBoxLayout

from tabs.chat.conversations import ConversationList
from tabs.shared.apart import Apart
from tabs.shared.notice import Notice
from tabs.shared.side_fold import SideFold
from tabs.shared.theme import HUGE, MEDIUM

_ROOM = QMargins(HUGE, MEDIUM, HUGE, 0)
"""Around it above the conversation; the list has room around it already."""


def keep_in_sight(notice: Notice, fold: SideFold, conversations: ConversationList, column: QVBoxLayout) -> None:
    """Have the notice where the person is, whenever the list and the conversation take turns.

    :param column: of the conversation, at whose top it stands.
    """
    holder = Apart(notice, _ROOM)
    column.insertWidget(0, holder)

    def place(_folded: bool) -> None:
        conversations.alone = alone = fold.side_alone
        wanted = conversations.top if alone else column
        if wanted.indexOf(holder) < 0:
            hidden = holder.isHidden()
            holder.have_room(QMargins() if alone else _ROOM)
            wanted.insertWidget(0, holder)
            holder.setHidden(hidden)

    fold.turned.connect(place)
