"""What a run asks a person before a step: whole, as plain text, with nothing hidden. Nothing is agreed to by default."""

from __future__ import annotations

import math
import unicodedata

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from core.ports.ticking import points_of
from events.projections.runs.rows import ApprovalRow
from tabs.shared.beside import Beside
from tabs.shared.changing import changes
from tabs.shared.checklist import Checklist
from tabs.shared.flow import FlowLayout
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_noop, tr_told
from tabs.shared.most import at_most
from tabs.shared.safe_text import one_line
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY, set_role
from tabs.shared.wording import clock, count, full_time

SHOWN_LINES = 12
"""Lines of the details that are seen at once where there is room; how many there are is said."""

LEAST_LINES = 3
"""Lines of the details that are seen at once in a low window."""

LONGEST = 4000
"""Characters of what is said with an answer."""
_NOTE = tr_noop("A note to the model, or why not (may stay empty)")
_USE = tr_noop("Go on with the points that are ticked, this one time")

_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"})
"""Unicode categories without a shape of their own."""
_BLANK = frozenset(
    map(chr, (0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
)  # fmt: skip
"""Characters of other categories that leave nothing on the screen (Unicode's ``Default_Ignorable_Code_Point``)."""
_SEEN = frozenset("\n ")


def exact(text: str) -> str:
    """Every character that has no shape spelled out as ``⟨U+202E⟩``, but for the space and the line feed.

    Stricter than :func:`tabs.shared.safe_text.visible`: who agrees to a text must see all of it, even where a joiner or
    a no-break space would be harmless in prose.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"⟨U+{ord(one):04X}⟩" if _hidden(one) else one for one in text)


class ApprovalCard(QFrame):
    """One question of a run to a person, with the buttons that answer it while it waits.

    Signals: ``approve`` and ``deny`` with the run's id, the step and what the person says. After either the buttons are
    disabled; :meth:`ask_again` enables them when the answer could not be given.

    :param lines: of the details that are seen at once; the others by scrolling.
    """

    approve = Signal(str, str, str)
    deny = Signal(str, str, str)

    def __init__(self, row: ApprovalRow, parent: QWidget | None = None, *, lines: int = SHOWN_LINES) -> None:
        super().__init__(parent)
        self.row = row
        self.setProperty("role", "card")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(f"{_state(row)}: {exact(tr_told(row.question))}")
        self.state = text_label(_state(row), _BADGES[row.state])
        self.question = text_label(exact(tr_told(row.question)), "strong", wrap=True, selectable=True)
        begins, between, rest = row.details.partition("\n\n")  # what follows is what is asked for, to the letter
        self.details = Exactly(f"{tr_told(begins)}{between}{rest}", lines=lines, parent=self)
        self.facts = text_label(_facts(row), "small", wrap=True)
        points = points_of(row.step, row.details) if row.state == "waiting" else ()
        self.checklist = Checklist([exact(point) for point in points], self, lines=lines) if points else None
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(tr(_NOTE) if points else tr("Your words (may stay empty)"))
        self.reason.setAccessibleName(tr(_NOTE) if points else tr("What you say with your answer"))
        self.reason.setMaxLength(LONGEST)
        self.reason.setMaximumWidth(480 if points else 280)
        self.deny_button = QPushButton(tr("Deny"), self)
        self.deny_button.setAutoDefault(False)
        self.deny_button.setToolTip(tr("The step is not done, and the run is told why"))
        self.deny_button.clicked.connect(self._deny)
        self.approve_button = QPushButton(tr("Use what is ticked") if points else tr("Approve once"), self)
        changes(self.deny_button, self.approve_button)
        self.approve_button.setAutoDefault(False)
        self.approve_button.setToolTip(tr("Agree to this step, this one time"))
        self.approve_button.clicked.connect(self._approve)
        self._lay_out()

    def ask_again(self) -> None:
        """Let it be answered again: the answer did not arrive."""
        self._enable(wanted=True)

    def set_possible(self, *, possible: bool) -> None:
        """Whether an answer still changes anything; a question of a run that has ended has no buttons."""
        waiting = self.row.state == "waiting"
        for widget in self._answering():
            widget.setVisible(possible and waiting)
        boxes = self.checklist is not None and possible and waiting  # which show all that the details do
        self.details.setVisible(bool(self.row.details) and not boxes)
        if waiting and not possible:
            self.state.setText(tr("Never answered"))
            set_role(self.state, "badge")

    def _approve(self, _checked: bool) -> None:
        self._enable(wanted=False)
        said = self.reason.text().strip()
        if self.checklist is not None:
            said = self.checklist.said(said)
        self.approve.emit(self.row.run_id, self.row.step, said)

    def _deny(self, _checked: bool) -> None:
        self._enable(wanted=False)
        self.deny.emit(self.row.run_id, self.row.step, self.reason.text().strip())

    def _enable(self, *, wanted: bool) -> None:
        for widget in self._answering():
            widget.setEnabled(wanted)
        self._offer()

    def _offer(self) -> None:
        """With nothing ticked there is nothing to agree to."""
        if self.checklist is not None:
            ticked = bool(self.checklist.ticked)
            self.approve_button.setEnabled(self.checklist.isEnabled() and ticked)
            self.approve_button.setToolTip(tr(_USE) if ticked else tr("Tick one at least, or deny"))

    def _answering(self) -> list[QWidget]:
        """What an answer is given with."""
        given = [self.reason, self.deny_button, self.approve_button]
        return given if self.checklist is None else [self.checklist, *given]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(SMALL)
        head = QHBoxLayout()
        head.addWidget(self.state)
        head.addStretch(1)
        at = text_label(clock(self.row.asked_at), "small")
        at.setToolTip(full_time(self.row.asked_at))
        head.addWidget(at)
        column.addLayout(head)
        column.addWidget(self.question)
        column.addWidget(self.details)
        if self.checklist is not None:
            self.checklist.changed.connect(self._offer)
            column.addWidget(self.checklist)
        column.addWidget(self.facts)
        said, acts = QHBoxLayout(), FlowLayout(one_line=True)
        said.addWidget(self.reason, 1)
        said.addStretch(0)  # takes what is beyond the field's greatest width
        acts.addWidget(self.deny_button)
        acts.addWidget(self.approve_button)
        column.addSpacing(TINY)
        column.addWidget(Beside(said, acts, SMALL, self))
        self._offer()
        self.set_possible(possible=True)


class Exactly(QPlainTextEdit):
    """A text that can be read and copied, as high as it is long, up to some lines; broken where it must
    be, so that nothing stands beyond the right edge.
    """

    def __init__(self, text: str, *, lines: int = SHOWN_LINES, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setProperty("mono", "true")  # of the style sheet, which leaves the letters as large as the others are
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("What exactly is asked for"))
        self.setPlainText(exact(text))
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew, and be as high as they need."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Be as high as larger letters need."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_lines"):
            self._fit()

    def sizeHint(self) -> QSize:
        """High enough for all of it, up to some lines."""
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def minimumSizeHint(self) -> QSize:
        """A few lines where there is little room; the others by scrolling."""
        return QSize(super().minimumSizeHint().width(), min(self.maximumHeight(), self._height(LEAST_LINES)))

    def _fit(self) -> None:
        lines = max(1, round(self.document().size().height()))
        height = self._height(min(self._lines, lines))
        if height != self.maximumHeight():
            self.setMaximumHeight(height)
            self.updateGeometry()

    def _height(self, lines: int) -> int:
        edges = self.contentsMargins()  # the frame's width is of no use: it is that of the sides, which are wider
        around = edges.top() + edges.bottom() + 2 * round(self.document().documentMargin()) + 2
        first = self.document().firstBlock().layout()
        # a line is a fraction of a pixel higher than its letters' metrics say
        line = first.lineAt(0).height() if first.lineCount() else self.fontMetrics().lineSpacing()
        return math.ceil(lines * line) + around


_BADGES = {"waiting": "badge-warning", "given": "badge-success", "denied": "badge-danger"}
_WORDS = {"waiting": tr_noop("Waits for you"), "given": tr_noop("Approved"), "denied": tr_noop("Denied")}


def _hidden(character: str) -> bool:
    return character not in _SEEN and (character in _BLANK or unicodedata.category(character) in _UNSEEN)


def _state(row: ApprovalRow) -> str:
    return tr(_WORDS[row.state])


def _facts(row: ApprovalRow) -> str:
    """Which step, how much there is to read, what it may cost at most, and how it was answered."""
    lines = row.details.count("\n") + 1
    parts = [tr("Step {step}", step=one_line(row.step, 80))]
    ticking = bool(points_of(row.step, row.details))
    if row.details and not ticking:
        parts.append(f"{count(lines, 'line')}, {count(len(row.details), 'character')}")
    if row.cost_picodollars is not None:
        parts.append(tr("may cost {amount}", amount=at_most(row.cost_picodollars, simulated=row.simulated)))
    elif row.state == "waiting" and not ticking:
        parts.append(tr("what it may cost is not known"))
    if row.answered_at:
        parts.append(tr("answered {time}", time=full_time(row.answered_at)))
    if row.reason:
        parts.append(tr("because: {reason}", reason=one_line(tr_told(row.reason))))
    return "  ·  ".join(parts)
