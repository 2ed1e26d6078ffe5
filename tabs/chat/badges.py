"""The marks below the name of an answer."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from tabs.shared.labels import text_label
from tabs.shared.language import tr
from tabs.shared.plain_tip import plain_tip
from tabs.shared.theme import SMALL, TINY


class AnswerBadges(QWidget):
    """A row of marks, each shown when it applies; no row when none does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        practice = tr("A practice model, or recorded answers: offline, and its cost is simulated.")
        goes_on = tr("The model was asked to go on with an answer that had stopped; it begins with the words of that.")
        builds = tr("This answer is the conversation's: later prompts build on it.")
        best = tr("You found this answer the best, or as good as the best.")
        sent = tr("Your words are sent for it; the model's own are kept on record.")
        came_to = tr("What this run came to; below are the answers that led to it.")
        self.result = _badge(tr("result"), came_to, "badge-accent")
        self.part = _badge("", "")
        self.practice = _badge(tr("practice"), practice)
        self.stands_in = _badge(tr("stands in"), "", "badge-warning")
        self.continued = _badge(tr("continued"), goes_on)
        self.context = _badge(tr("in context"), builds, "badge-accent")
        self.picked = _badge(tr("your pick"), best, "badge-success")
        self.anew = _badge(tr("edited"), sent)
        self.partial = _badge("", "", "badge-warning")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, SMALL)
        row.setSpacing(TINY + 2)
        for label in self.labels:
            row.addWidget(label)
        row.addStretch(1)
        for hidden in (self.result, self.part, self.picked):
            hidden.hide()

    @property
    def labels(self) -> tuple[QLabel, ...]:
        """The marks, in the order in which they stand."""
        of_the_run = (self.result, self.part, self.practice, self.stands_in, self.continued, self.context)
        return (*of_the_run, self.picked, self.anew, self.partial)

    def show_those(self) -> None:
        """Be there while any of them is shown."""
        self.setVisible(not all(label.isHidden() for label in self.labels))


def _badge(words: str, tip: str, role: str = "badge") -> QLabel:
    label = text_label(words, role)
    label.setToolTip(plain_tip(tip))
    return label
