"""What going on with an interrupted run would do and cost, shown before it is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.queries import ResumeForecast
from tabs.shared.elided import ElidedLabel
from tabs.shared.forecast import forecast_words, step_words
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_count, tr_told
from tabs.shared.safe_text import one_line, visible
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY

HEIGHT = 150
"""Most pixels of the list of steps; more by scrolling."""
PAGE = 50
"""Steps that are listed; each is three labels."""


class ResumePanel(QFrame):
    """Hidden until there is a forecast. Signals: ``agreed`` with the run's id."""

    agreed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice-info")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.run_id = ""
        """The run it is about; empty while it is hidden."""
        self.title = text_label("", "strong", wrap=True)
        self.words = text_label("", wrap=True, selectable=True)
        self.later = text_label("", "small", wrap=True)
        self.go = QPushButton(tr("Resume now"), self)
        self.go.setProperty("role", "primary")
        self.go.clicked.connect(lambda _checked: self._agree())
        self.leave = QPushButton(tr("Not now"), self)
        self.leave.clicked.connect(lambda _checked: self.clear())
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setMaximumHeight(HEIGHT)
        self._scroll.setAccessibleName(tr("What would become of each step"))
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self.later, 1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        for widget in (self.title, self.words, self._scroll):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.hide()

    def show_forecast(self, forecast: ResumeForecast) -> None:
        """Show what a resume would do; when it is not possible, why."""
        self.run_id = forecast.run_id
        self.title.setText(tr("Resume this run?") if forecast.possible else tr("This run cannot be resumed"))
        self.words.setText(forecast_words([forecast]) if forecast.possible else visible(tr_told(forecast.why_not)))
        self.later.setText(_later(forecast) if forecast.possible else "")
        self.go.setVisible(forecast.possible)
        self._scroll.setVisible(bool(forecast.possible and forecast.steps))
        table = _table(forecast)
        self._scroll.setWidget(table)
        table.setAutoFillBackground(False)  # which the scroll area has just switched on
        self._scroll.setFixedHeight(min(HEIGHT, table.sizeHint().height() + 2))
        self.show()
        self.leave.setFocus()  # a key pressed once too often sends nothing

    def clear(self) -> None:
        """Hide it; nothing is resumed."""
        self.run_id = ""
        self.hide()

    def _agree(self) -> None:
        run_id = self.run_id
        self.clear()
        self.agreed.emit(run_id)


def _table(forecast: ResumeForecast) -> QWidget:
    """One line for each step: what, by whom, and what becomes of it."""
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, SMALL, 0)
    grid.setHorizontalSpacing(MEDIUM)
    grid.setVerticalSpacing(TINY)
    grid.setColumnStretch(1, 1)
    for line, step in enumerate(forecast.steps[:PAGE]):
        grid.addWidget(_badge(step.action), line, 0, Qt.AlignmentFlag.AlignLeft)
        name = (
            step.step
            if not step.model or step.model in step.step
            else tr("{step} by {model}", step=step.step, model=step.model)
        )
        grid.addWidget(ElidedLabel(one_line(name)), line, 1)
        grid.addWidget(text_label(step_words(step), "small"), line, 2, Qt.AlignmentFlag.AlignRight)
    if len(forecast.steps) > PAGE:
        grid.addWidget(text_label(_more(len(forecast.steps) - PAGE), "small"), PAGE, 1)
    return inside


def _badge(action: str) -> QLabel:
    """What becomes of a step, in a word."""
    if action == "reuse":
        return text_label(tr("used again"), "badge-success")
    if action == "ask a person":
        return text_label(tr("asks you"), "badge-accent")
    return text_label(tr("sent again"), "badge-warning")


def _more(number: int) -> str:
    return tr_count(number, "and {n} more steps", "and {n} more steps")


def _later(forecast: ResumeForecast) -> str:
    words = tr("What the strategy asks after these is not known yet, and comes on top.")
    if not forecast.recoveries:
        return words
    before = tr_count(
        forecast.recoveries,
        "It was taken up once without a step coming to its end.",
        "It was taken up {n} times in a row without a step coming to its end.",
    )
    return f"{before} {words}"
