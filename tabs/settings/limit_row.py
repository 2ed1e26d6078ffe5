"""One limit on spending: what it holds for, how much of it is used, and a field to change it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.queries import BudgetStatus
from events.errors import TuttiError
from events.projections.budgets.rows import WarningRow
from tabs.shared.amounts import EXAMPLE, exact_usd, parse_usd
from tabs.shared.beside import Beside
from tabs.shared.budgets import practice, real, reset_words, scope_about, scope_title, share, use_words
from tabs.shared.changing import changes
from tabs.shared.elided import ElidedLabel
from tabs.shared.icons import IconButton
from tabs.shared.labels import text_label
from tabs.shared.language import grouped, tr, tr_noop, tr_told
from tabs.shared.safe_text import visible
from tabs.shared.theme import HUGE, MEDIUM, SMALL
from tabs.shared.use_bar import UseBar
from tabs.shared.wording import clock, dollars

FIELD_WIDTH = 150
_THIS_MONTH = tr_noop("{words} this month")
_UNLIMITED = {"run": tr_noop("{words} by the costliest run"), "day": tr_noop("{words} today"), "month": _THIS_MONTH}
"""What is used where there is no limit."""


class LimitRow(QWidget):
    """A limit. Enter or leaving the field sets it, Escape takes typing back, the button takes the limit away.

    Signals: ``wanted`` with the scope and the new limit in picodollars, ``None`` for no limit.
    """

    wanted = Signal(str, object)

    def __init__(self, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scope = scope
        self._limit: int | None = None
        title = scope_title(scope)
        self.title = ElidedLabel(title, "strong")
        self.about = text_label(scope_about(scope), "muted", wrap=True)
        self.field = QLineEdit(self)
        self.field.setFixedWidth(FIELD_WIDTH)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setPlaceholderText(tr("no limit"))
        self.field.setAccessibleName(tr("Limit for {title} in USD", title=title))
        self.field.setToolTip(tr(EXAMPLE))
        self.field.editingFinished.connect(self._finished)
        self.field.installEventFilter(self)
        self.remove = IconButton("close", tr("Take the limit for {title} away", title=title), self)
        changes(self.field, self.remove)
        policy = self.remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.remove.setSizePolicy(policy)
        self.remove.clicked.connect(lambda _checked: self.wanted.emit(self.scope, None))
        self.remove.hide()
        self.bar, self.practice_bar = UseBar(parent=self), UseBar(quiet=True, parent=self)
        self.used, self.practice_used = (text_label("", "small", wrap=True) for _ in range(2))
        self.resets = text_label("", "small", wrap=True)
        self.warned = text_label("", "warning", wrap=True)
        self.error = text_label("", "danger", wrap=True, selectable=True)
        self._lay_out()
        self._show_uses(None, 0.0)
        self.about.setVisible(not scope.startswith("provider:"))
        for label in (self.warned, self.error):
            label.hide()

    def show_limit(self, picodollars: int | None) -> None:
        """Show what the limit is now; what is being typed is left alone."""
        typing = self.field.hasFocus() and self.field.isModified()
        self._limit = picodollars
        self.remove.setVisible(picodollars is not None)
        if not typing:
            self._restore()
            self.error.hide()

    def show_status(self, status: BudgetStatus | None, *, warn: float, now: int) -> None:
        """Show how much of it is used and when it begins anew.

        :param status: ``None`` where there is no limit that would be counted against.
        :param warn: the share at which the person is warned, 0 to 1.
        :param now: microseconds since 1970-01-01 UTC.
        """
        self._show_uses(status, warn)
        self.resets.setText("" if status is None else reset_words(status, now))
        self.resets.setVisible(bool(self.resets.text()))

    def show_warning(self, warning: WarningRow | None) -> None:
        """Say that the person was warned in this period."""
        if warning is not None:
            time, amount, limit = clock(warning.at), dollars(warning.picodollars), dollars(warning.limit)
            self.warned.setText(
                tr(
                    "Warned at {time}: {amount} of practice money of {limit} was used.",
                    time=time,
                    amount=amount,
                    limit=limit,
                )
                if warning.simulated
                else tr("Warned at {time}: {amount} of {limit} was used.", time=time, amount=amount, limit=limit)
            )
        self.warned.setVisible(warning is not None)

    def show_refusal(self, error: TuttiError) -> None:
        """Say why a limit was refused, and show the old one again."""
        self._refuse(f"{tr_told(error.what)} {tr_told(error.do)}")

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take typing back with Escape."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._restore()
            self.error.hide()
            return True
        return False

    def _finished(self) -> None:
        if not self.field.isModified():
            return
        text = self.field.text().strip()
        if not text:
            if self._limit is not None:
                self._refuse(tr("The limit still holds. Use the button beside it to take it away."))
            return
        try:
            amount = parse_usd(text)
        except ValueError as error:
            self._refuse(str(error))
            return
        self.field.setModified(False)
        if amount == self._limit:
            self.show_limit(amount)
        else:
            self.wanted.emit(self.scope, amount)

    def _refuse(self, words: str) -> None:
        self._restore()
        self.error.setText(visible(words))
        self.error.show()

    def _restore(self) -> None:
        self.field.setText("" if self._limit is None else exact_usd(self._limit, grouped=False))
        self.field.setModified(False)

    def _show_uses(self, status: BudgetStatus | None, warn: float) -> None:
        limit = None if status is None else status.limit
        own, mock = (None, None) if status is None else (real(status), practice(status))
        real_money = tr_noop("Real money: {words}") if mock is not None and mock.used else "{words}"
        for use, bar, label, kind in (
            (own, self.bar, self.used, real_money),
            (mock, self.practice_bar, self.practice_used, tr_noop("Practice: {words}")),
        ):
            shown = use is not None and (use is own or use.used > 0)
            label.setVisible(shown)
            bar.setVisible(shown and limit is not None)
            if use is not None:
                part = share(use, limit)
                words = use_words(use, limit)
                if part is None:
                    words = tr(_UNLIMITED.get(self.scope, _THIS_MONTH), words=words)
                else:
                    words = tr("{words} ({number}%)", words=words, number=grouped(int(part * 100)))
                label.setText(tr(kind, words=words))
                bar.show_use(use, limit, warn=warn, words=f"{self.title.text()}, {label.text()}")

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.about)
        side = QHBoxLayout()
        side.setSpacing(SMALL)
        side.addWidget(text_label("USD", "muted"))
        side.addWidget(self.field)
        side.addWidget(self.remove)
        uses = QGridLayout()
        uses.setHorizontalSpacing(MEDIUM)
        uses.setVerticalSpacing(2)
        uses.setColumnStretch(0, 1)
        uses.setColumnStretch(1, 1)
        for line, (bar, label) in enumerate(((self.bar, self.used), (self.practice_bar, self.practice_used))):
            uses.addWidget(bar, line, 0, Qt.AlignmentFlag.AlignVCenter)
            uses.addWidget(label, line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, MEDIUM, 0, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(Beside(words, side, HUGE))
        column.addLayout(uses)
        for line_of_words in (self.resets, self.warned, self.error):
            column.addWidget(line_of_words)
