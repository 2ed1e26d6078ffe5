"""One recorded answer, whole: as Markdown or as the plain text it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from events.projections.cache.rows import CacheRow
from events.values import INLINE_TEXT_BYTES
from events.views import Views
from tabs.shared.changing import changes
from tabs.shared.elided import ElidedLabel
from tabs.shared.labels import framed, text_label
from tabs.shared.language import tr, tr_noop
from tabs.shared.markdown_view import MarkdownView
from tabs.shared.safe_text import one_line, visible
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.theme import HUGE, LARGE, MEDIUM, SMALL
from tabs.shared.wording import count, full_time, money

GONE = tr_noop("The text of this answer was erased; it is not used again.")


class CacheEntryDialog(QDialog):
    """Shows an entry. Open it with ``open()``.

    Signals: ``delete_wanted`` with its key.

    :param text: the whole answer; ``None`` when it was erased.
    """

    delete_wanted = Signal(str)

    def __init__(self, row: CacheRow, prompt: str, text: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("A recorded answer"))
        self.resize(760, 620)
        self.row = row
        self.text = text
        self.markdown = MarkdownView(self)
        self.markdown.setAccessibleName(tr("The answer"))
        self.plain = QPlainTextEdit(self)
        self.plain.setReadOnly(True)
        self.plain.setAccessibleName(tr("The answer as plain text"))
        self.plain.setProperty("mono", True)  # noqa: FBT003 - Qt's signature
        self.as_plain = QCheckBox(tr("Plain text"), self)
        self.as_plain.toggled.connect(self._show_plain)
        self.places = QStackedWidget(self)
        self._lay_out(prompt)
        self.markdown.show_text(tr(GONE) if text is None else text, final=True)

    def _show_plain(self, plain: bool) -> None:
        if plain and not self.plain.toPlainText():
            self.plain.setPlainText(visible(self.text or tr(GONE)))
        self.places.setCurrentIndex(int(plain))

    def _lay_out(self, prompt: str) -> None:
        inside = framed("card")
        answer = QVBoxLayout(inside)
        answer.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        answer.addWidget(self.markdown)
        answer.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setAccessibleName(tr("The answer"))
        self.places.addWidget(scroll)
        self.places.addWidget(self.plain)
        facts = QGridLayout()
        facts.setHorizontalSpacing(MEDIUM)
        facts.setVerticalSpacing(2)
        facts.setColumnStretch(1, 1)
        for line, (name, value) in enumerate(_facts(self.row)):
            facts.addWidget(text_label(name, "muted"), line, 0)
            facts.addWidget(ElidedLabel(value), line, 1)
        copy, delete, close = QPushButton(tr("Copy")), QPushButton(tr("Delete")), QPushButton(tr("Close"))
        copy.setEnabled(self.text is not None)
        changes(delete)
        copy.clicked.connect(lambda _checked: QGuiApplication.clipboard().setText(self.text or ""))
        delete.setProperty("role", "danger")
        delete.setToolTip(tr("It is not used again; it stays in its conversation."))
        delete.clicked.connect(self._delete)
        close.setDefault(True)
        close.clicked.connect(self.reject)
        close.setFocus()
        foot = QHBoxLayout()
        foot.addWidget(self.as_plain)
        foot.addStretch(1)
        for button in (copy, delete, close):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(ElidedLabel(one_line(prompt) or tr("An unknown prompt"), "heading"))
        column.addLayout(facts)
        column.addSpacing(SMALL - MEDIUM // 2)
        column.addWidget(self.places, 1)
        column.addLayout(foot)
        order_as_laid_out(self)

    def _delete(self) -> None:
        self.delete_wanted.emit(self.row.key)
        self.accept()


def whole_answer(views: Views, row: CacheRow) -> str | None:
    """The text of an entry; ``None`` when it was erased.

    What is too long for a row is read from where the conversation keeps the whole of it.
    """
    answers = views.conversations.answers(run_id=row.run_id)
    answer = next((one for one in answers if one.call_id == row.call_id), None)
    if answer is None or not answer.text:
        return None
    if len(answer.text.encode()) < min(row.bytes, INLINE_TEXT_BYTES // 2):
        return answer.text
    for message in views.conversations.messages(answer.conversation_id, every=True):
        if message.run_id == row.run_id and message.text_blob and message.text == answer.text:
            whole = views.blob(message.text_blob)
            return answer.text if whole is None else whole.decode(errors="replace")
    return answer.text


def _facts(row: CacheRow) -> list[tuple[str, str]]:
    used = (
        tr("{times}, last {time}", times=count(row.hits, "time"), time=full_time(row.last_used_at))
        if row.hits
        else tr("not yet")
    )
    return [
        (tr("Model"), one_line(row.model)),
        (tr("Answered"), full_time(row.at)),
        (tr("Cost"), money(row.cost_picodollars, simulated=row.simulated)),
        (tr("Used again"), used),
        (tr("Key", meaning="entry"), row.key),
    ]
