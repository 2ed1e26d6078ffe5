"""What exactly a model was sent and what came back, as JSON and as words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QTabWidget, QVBoxLayout, QWidget

from core.queries.sent import SentRequest
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_noop, tr_told
from tabs.shared.notice import Notice
from tabs.shared.safe_text import one_line, visible
from tabs.shared.sent_words import answer_document, as_curl, as_json, facts, messages_text
from tabs.shared.theme import HUGE, LARGE, MEDIUM

LONGEST = 200_000
"""Characters shown of one page; Copy has all of them."""
EXACT = tr_noop("Made again from the record: its fingerprint is the one that was written down before it was sent.")


class SentDialog(QDialog):
    """Shows a call. Open it with ``open()``."""

    def __init__(self, sent: SentRequest, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("What was sent"))
        self.resize(860, 680)
        self.sent = sent
        self.notice = Notice(self)
        self.notice.close_button.hide()
        if sent.exact and not sent.note:
            self.notice.show_message(tr(EXACT), "", "info")
        else:
            self.notice.show_message(tr_told(sent.note) or tr(EXACT), "", "info" if sent.exact else "warning")
        self.pages = QTabWidget(self)
        self.pages.setDocumentMode(True)
        for named in (self.pages, self.pages.tabBar()):
            named.setAccessibleName(self.windowTitle())
        self.texts = {
            tr_noop("Messages"): messages_text(sent),
            tr_noop("Request"): as_json(sent.body),
            tr_noop("Answer"): as_json(answer_document(sent.answer)),
        }
        for title, text in self.texts.items():
            self.pages.addTab(_page(tr(title), text, fixed=title != "Messages"), tr(title))
        self._lay_out()

    def _lay_out(self) -> None:
        copy, curl, close = QPushButton(tr("Copy this page")), QPushButton(tr("Copy as curl")), QPushButton(tr("Close"))
        copy.clicked.connect(lambda _checked: _copy(list(self.texts.values())[self.pages.currentIndex()]))
        curl.clicked.connect(lambda _checked: _copy(as_curl(self.sent)))
        curl.setToolTip(tr("A command for a terminal that sends the same; put your key in where it says so"))
        curl.setVisible(bool(self.sent.url))
        close.setDefault(True)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(text_label(f"sha256 {self.sent.fingerprint[:16]}…" if self.sent.fingerprint else "", "small"))
        foot.addStretch(1)
        for button in (curl, copy, close):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(text_label(tr("What {model} was sent", model=one_line(self.sent.model)), "heading", wrap=True))
        column.addWidget(text_label(facts(self.sent), "muted", wrap=True))
        column.addWidget(self.notice)
        column.addWidget(self.pages, 1)
        column.addLayout(foot)


def _page(title: str, text: str, *, fixed: bool) -> QPlainTextEdit:
    shown = visible(text)
    page = QPlainTextEdit()
    page.setReadOnly(True)
    page.setTabChangesFocus(True)
    page.setAccessibleName(title)
    if fixed:
        page.setProperty("mono", True)  # noqa: FBT003 - Qt's signature
    page.setPlainText(
        shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…\n{tr('(Only the beginning; Copy has all.)')}"
    )
    return page


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
