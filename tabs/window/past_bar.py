"""The bar above the tabs while they show the past: where one is, what happened there, and how to get somewhere else."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import partial

from PySide6.QtCore import QDateTime, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QDateTimeEdit,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from core.queries import Moment
from events.errors import TuttiError
from tabs.shared.actions import Action
from tabs.shared.elided import ElidedLabel
from tabs.shared.hub import PastHub
from tabs.shared.icons import IconButton, icon
from tabs.shared.labels import text_label
from tabs.shared.language import grouped, tr, tr_told
from tabs.shared.story import summary, title
from tabs.shared.tasks import Tasks
from tabs.shared.theme import LARGE, MEDIUM, SMALL, colors_of
from tabs.shared.wording import full_time

PLAY_MS = 500
"""How long each event is shown while the past is played."""
PAGES = 50
"""So many presses of Page Up lead from the end to the beginning."""


class PastBar(QFrame):
    """Moves through the past, one move at a time: where one wants to be last is where one gets.

    Signals: ``arrived`` after each move, ``left`` when the person wants to go back to now.

    :param nameless: the ids of the runs whose models are not to be told now: of their events only the kind is told.
    """

    arrived = Signal()
    left = Signal()

    def __init__(
        self, tasks: Tasks, parent: QWidget | None = None, *, nameless: Callable[[], Collection[str]] = tuple
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._nameless = nameless
        self._past: PastHub | None = None
        self._wanted = 0
        self._moving = False
        self.setProperty("role", "past")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(tr("The past"))
        self.mark = text_label()
        self.where = ElidedLabel("", "strong")
        self.what = ElidedLabel("")
        self.now = QPushButton(tr("Back to now"), self)
        self.now.setProperty("role", "primary")
        self.now.setToolTip(tr("Show what is true now"))
        self.earlier = IconButton("left", tr("One event back"), self)
        self.later = IconButton("right", tr("One event on"), self)
        self.play = IconButton("play", tr("Play: one event after the other"), self)
        self.play.setCheckable(True)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setAccessibleName(tr("Position in the past"))
        self.time = QDateTimeEdit(self)
        self.time.setDisplayFormat("yyyy-MM-dd HH:mm:ss")  # as it is: a format
        self.time.setCalendarPopup(True)
        self.time.setKeyboardTracking(False)
        self.time.setAccessibleName(tr("Jump to a time"))
        self.time.setToolTip(tr("Jump to a time"))
        self.reading = QProgressBar(self)
        self.reading.setTextVisible(False)
        self.reading.setFixedHeight(6)
        self.reading.setAccessibleName(tr("How much of history was read"))
        self._next = QTimer(self)
        self._next.setInterval(PLAY_MS)
        self._next.timeout.connect(self._play_on)
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def moving(self) -> bool:
        """Whether a move is under way."""
        return self._moving

    def open(self, past: PastHub, position: int = 0) -> None:
        """Begin to look back.

        :param position: where; 0 for the newest event.
        """
        self._past = past
        self._wanted = position
        self._moving = True
        self._show_ready(ready=False)
        self.where.setText(tr("Reading history, so that you can look at any moment of it …"))
        self.what.setText(tr("This takes a while the first time, and no time later."))
        self.reading.setRange(0, max(1, past.head()))
        self.reading.setValue(0)
        self.show()
        self._tasks.start(past.prepare(self.reading.setValue), self._prepared, failed=self._failed)

    def go(self, position: int) -> None:
        """Go to a position; while a move is under way it is the next."""
        past = self._past
        if past is None:
            return
        self._wanted = min(max(1, position), past.head())
        if self.reading.isHidden():
            self._tell(past.moment(self._wanted))
            if not self._moving and self._wanted != past.position:
                self._moving = True
                self._tasks.start(past.move(self._wanted), self._moved, failed=self._failed)

    def step(self, events: int) -> None:
        """Go some events on, or back."""
        self.go(self._wanted + events)

    def known_actions(self) -> Iterator[tuple[Action, QAbstractButton]]:
        """What can be done while this is shown, and the buttons for it."""
        for name, words, do, keys, button in (
            ("window.back_to_now", tr("Back to now"), self.left.emit, "Escape", self.now),
            ("window.event_back", tr("One event back"), partial(self.step, -1), "Alt+Left", self.earlier),
            ("window.event_on", tr("One event on"), partial(self.step, 1), "Alt+Right", self.later),
            ("window.play_past", tr("Play the past"), self.play.toggle, "Ctrl+Shift+Space", self.play),
        ):
            yield Action(name, words, do, keys, can=self.isVisible, words=tr("past")), button

    def close_past(self) -> None:
        """Stop looking back."""
        self._next.stop()
        self.play.show_checked(checked=False)
        self._moving = False
        self._past = None
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the mark in another theme's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "mark"):
            self._draw_mark()

    def _prepared(self, _nothing: None) -> None:
        self._moving = False
        if self._past is None:
            return
        self._show_ready(ready=True)
        if self._past.head():
            self.go(self._wanted or self._past.head())
        else:
            self.where.setText(tr("Nothing has happened yet"))
            self.what.setText(tr("Ask something in the chat, and you can look back at how it came about."))

    def _moved(self, _nothing: None) -> None:
        self._moving = False
        past = self._past
        if past is None:
            return
        self.arrived.emit()
        if self._wanted != past.position:
            self.go(self._wanted)

    def _failed(self, error: TuttiError) -> None:
        self._moving = False
        self._next.stop()
        self.where.setText(tr_told(error.what))
        self.what.setText(tr_told(error.do))

    def _tell(self, moment: Moment) -> None:
        """Say where one is, before the rows are there."""
        head = self._past.head() if self._past is not None else moment.position
        self.where.setText(
            tr(
                "You are looking at {at}, event {position} of {head}. Nothing can be changed here.",
                at=full_time(moment.at),
                position=grouped(moment.position),
                head=grouped(head),
            )
        )
        told = "" if moment.run_id in self._nameless() else summary(moment.type, moment.data)
        self.what.setText(": ".join(filter(None, (title(moment.type), told))))
        for widget in (self.slider, self.time):
            widget.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.slider.setRange(1, max(1, head))
        self.slider.setPageStep(max(1, head // PAGES))
        self.slider.setValue(moment.position)
        self.time.setDateTime(QDateTime.fromMSecsSinceEpoch(moment.at // 1000))
        for widget in (self.slider, self.time):
            widget.blockSignals(False)  # noqa: FBT003 - the same
        self.earlier.setEnabled(moment.position > 1)
        self.later.setEnabled(moment.position < head)

    def _jump(self) -> None:
        """Go to the last event until the time that was entered, to the end of its second."""
        if self._past is not None:
            end = (self.time.dateTime().toMSecsSinceEpoch() // 1000 + 1) * 1_000_000 - 1
            self.go(self._past.position_at(end))

    def _play(self, wanted: bool) -> None:
        self.play.show_checked(checked=wanted)
        if wanted:
            self._next.start()
        else:
            self._next.stop()

    def _play_on(self) -> None:
        if self._past is None or self._wanted >= self._past.head():
            self.play.setChecked(False)
        elif not self._moving:
            self.step(1)

    def _show_ready(self, *, ready: bool) -> None:
        self.reading.setVisible(not ready)
        for widget in (self.earlier, self.later, self.play, self.slider, self.time):
            widget.setVisible(ready)

    def _draw_mark(self) -> None:
        self.mark.setPixmap(icon("undo", colors_of(self).accent).pixmap(18, 18))

    def _connect(self) -> None:
        self.now.clicked.connect(lambda _checked: self.left.emit())
        self.slider.valueChanged.connect(self.go)
        self.earlier.clicked.connect(lambda _checked: self.step(-1))
        self.later.clicked.connect(lambda _checked: self.step(1))
        self.play.toggled.connect(self._play)
        self.time.dateTimeChanged.connect(lambda _time: self._jump())

    def _lay_out(self) -> None:
        self._draw_mark()
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        top.addWidget(self.mark)
        top.addWidget(self.where, 1)
        top.addWidget(self.now)
        moves = QHBoxLayout()
        moves.setSpacing(SMALL)
        for widget in (self.earlier, self.play, self.later):
            moves.addWidget(widget)
        moves.addWidget(self.slider, 1)
        moves.addWidget(self.time)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, SMALL, MEDIUM, SMALL)
        column.setSpacing(SMALL)
        column.addLayout(top)
        column.addWidget(self.reading)
        column.addLayout(moves)
        column.addWidget(self.what)
