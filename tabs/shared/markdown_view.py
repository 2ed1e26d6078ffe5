"""Shows one answer as Markdown: the same widget while it arrives and when it is read from history."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterator
from itertools import groupby
from time import perf_counter
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPaintEvent, QShowEvent, QTextBlock, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from tabs.shared.code_cards import CodeCards
from tabs.shared.highlight import highlight
from tabs.shared.language import grouped, tr
from tabs.shared.links import confirm_link
from tabs.shared.markdown import MarkdownWriter
from tabs.shared.markdown_look import CODE_PADDING, GROUP, KIND, LABEL, QUOTE, Look
from tabs.shared.segments import Segment, Segmenter
from tabs.shared.theme import FRAME_MS, colors_of
from tabs.shared.turns import turns

SLICE = 12_000
"""Characters drawn in one frame at most; a longer answer goes on with the next."""
LONGEST = 100_000
"""Characters that are drawn unasked; a button below shows the rest."""
ALL = "tutti:all"
"""Where that button leads."""
_PIECE = 1_500
_WRITE_SECONDS = 0.006
"""A frame takes no further piece after this; laying out what was written comes on top."""
_REST = 4
"""How many times as long as the last drawing took the next one waits: at most a fifth of the time is spent on one."""
_LONGEST_REST_MS = 200
_HIGHLIGHT_SECONDS = 0.003


class MarkdownView(QTextBrowser):
    """Grows with its text, has no scroll bars of its own, loads nothing and opens links only after a question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "answer")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.anchorClicked.connect(self._follow)
        self._cards = CodeCards(self)
        self._limit = LONGEST
        self._text = ""
        self._final = False
        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.timeout.connect(lambda: turns().take(self._draw))
        self._restart()
        self._fit(QSizeF(0, 0))

    @property
    def text(self) -> str:
        """The Markdown that is shown, or about to be."""
        return self._text

    @property
    def complete(self) -> bool:
        """Whether everything is drawn."""
        return self._final and self._done

    def show_text(self, text: str, *, final: bool) -> None:
        """Show a text, or the same one grown; nothing of what stands there already is drawn again.

        :param final: no more will come.
        """
        if text == self._text and final == self._final:
            return
        cut = len(self._text) > self._limit
        if not text.startswith(self._text) or (self._done and not cut):
            self._clear()
        self._text, self._final = text, final
        if self._done:
            with self._writer.editing():
                self._tell_rest()
            return
        if self._drawn == 0 and len(text) <= SLICE and self.isVisible():
            self._draw()
        else:
            self._later()

    @property
    def look(self) -> Look:
        """The formats of what is drawn."""
        return self._look

    def codes(self) -> list[str]:
        """The code of each of its blocks, as far as it is drawn."""
        return self._cards.codes()

    def copy_code(self) -> None:
        """Copy all its code, the blocks an empty line apart."""
        QGuiApplication.clipboard().setText("\n\n".join(self.codes()))

    def show_all(self) -> None:
        """Show what is beyond the part that is drawn unasked, too."""
        if len(self._text) > self._limit:
            self._limit = sys.maxsize
            self._clear()
            self._later()

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:
        """Nothing is ever loaded: Qt would read local files (an empty image, since ``None`` makes it look further)."""
        return QImage()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the conversation around it."""
        event.ignore()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came while hidden."""
        super().showEvent(event)
        self._later()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() not in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} or not hasattr(self, "_look"):
            return  # Qt tells of palettes while the base class is still being made
        if self._look.colors != colors_of(self) or self._look.font != self.font():
            self._clear()
            self._later()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what stands behind the letters: cards of code, bars of quotations, rules."""
        if self._stale:
            self._later()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        blocks = self._blocks_in(event.rect().top(), event.rect().bottom())
        for group, lines in groupby(blocks, key=lambda block: block.blockFormat().property(GROUP)):
            if group:
                self._cards.paint(painter, self._look, list(lines))
            else:
                self._paint_behind(painter, lines)
        painter.end()
        super().paintEvent(event)

    def _restart(self) -> None:
        self._look = Look(self)
        self.document().setIndentWidth(self._look.indent)
        self._writer = MarkdownWriter(self.document(), self._look)
        self._segmenter = Segmenter()
        self._rewind: Callable[[], None] | None = None
        self._drawn = 0
        self._segments: Iterator[Segment] = iter(())
        """Found in what was taken, and not written yet."""
        self._caught_up = True
        """Whether all of them are written."""
        self._finishing = False
        self._rest: Callable[[], None] | None = None
        """Takes away the line that says how much is not shown."""
        self._done = False
        self._cost = 0.0
        self._code_start = 0
        """Number of the block where the open code block begins, or the one before it."""
        self._highlights: list[Iterator[None]] = []

    def _clear(self) -> None:
        self.document().clear()
        self._restart()

    @property
    def _stale(self) -> bool:
        return self._unwritten or bool(self._highlights)

    @property
    def _unwritten(self) -> bool:
        return not self._done and (self._drawn < self._end or not self._caught_up or self._ends)

    @property
    def _end(self) -> int:
        """How much of the text is shown."""
        return min(len(self._text), self._limit)

    @property
    def _ends(self) -> bool:
        """Whether what is shown will not grow."""
        return self._final or len(self._text) > self._limit

    def _later(self) -> None:
        if self._stale and not self._frame.isActive():
            self._frame.start(min(_LONGEST_REST_MS, max(FRAME_MS, round(self._cost * 1000 * _REST))))

    def _draw(self) -> None:
        """Draw the next slice. What nobody sees waits: growing answers until scrolled to, others until shown."""
        if not self.isVisible() or (not self._final and self.viewport().visibleRegion().isEmpty()):
            return
        start = perf_counter()
        if self._unwritten:
            with self._writer.editing():
                self._draw_slice()
        self._highlight(start + _HIGHLIGHT_SECONDS)
        self._cost = perf_counter() - start
        self._later()

    def _draw_slice(self) -> None:
        if self._rewind is not None:
            self._rewind()
            self._rewind = None
        self._caught_up = False
        until, most = perf_counter() + _WRITE_SECONDS, self._drawn + SLICE
        while not self._done and perf_counter() < until:
            segment = next(self._segments, None)
            if segment is not None:
                self._commit(segment)
            elif self._drawn < min(self._end, most):
                piece = self._text[self._drawn : min(self._end, self._drawn + _PIECE)]
                self._drawn += len(piece)
                self._segments = self._segmenter.feed(piece)
            elif self._drawn == self._end and self._ends and not self._finishing:
                self._finishing = True
                self._segments = self._segmenter.finish()
            else:
                self._caught_up, self._done = self._drawn == self._end, self._finishing
                break
        if self._done:
            self._tell_rest()
        elif self._caught_up and self._segmenter.tail:  # what is final in the next frame is not drawn twice
            self._rewind = self._writer.mark()
            write = self._writer.add_code if self._segmenter.fence else self._writer.write
            write(self._segmenter.tail)

    def _tell_rest(self) -> None:
        """Say how much is not shown, as it is now."""
        if self._rest is not None:
            self._rest()
            self._rest = None
        if len(self._text) > self._limit:
            self._rest = self._writer.mark()
            words = tr(
                "These are the first {limit} of {text} characters. ",
                limit=grouped(self._limit),
                text=grouped(len(self._text)),
            )
            self._writer.write_rest(words, tr("Show all"), ALL)

    def _follow(self, url: QUrl) -> None:
        """Show the rest, or ask whether a link is to be opened. No Markdown makes a link to the first."""
        if url.toString() != ALL:
            confirm_link(self, url.toString())
            return
        self.show_all()

    def _commit(self, segment: Segment) -> None:
        before, start = self._writer.group, self.document().lastBlock().blockNumber()
        if segment.kind == "markdown":
            self._writer.write(segment.text)
        elif segment.kind == "open":
            self._writer.open_code(segment.text)
        elif segment.kind == "code":
            self._writer.add_code(segment.text)
        else:
            self._writer.close_code()
            start = self._code_start
        if segment.kind == "open":
            self._code_start = start
        elif segment.kind == "close" or self._writer.group > before:
            self._colour(self.document().findBlockByNumber(start), first_only=segment.kind == "close")

    def _colour(self, block: QTextBlock, *, first_only: bool) -> None:
        """Have the code from this block on coloured; the lines of a listing are not looked through for another."""
        while block.isValid():
            shape = block.blockFormat()
            if shape.property(LABEL):
                self._highlights.append(highlight(self.document(), block, self._look.colors))
            if first_only and shape.property(GROUP):
                return
            block = block.next()

    def _highlight(self, until: float) -> None:
        """Go on colouring code for a few milliseconds."""
        while self._highlights and perf_counter() < until:
            if next(self._highlights[0], self) is self:
                self._highlights.pop(0)

    def _fit(self, size: QSizeF) -> None:
        below = CODE_PADDING if self.document().lastBlock().blockFormat().property(GROUP) else 0
        self.setFixedHeight(max(math.ceil(size.height()) + below, self.fontMetrics().height()))

    def _blocks_in(self, top: int, bottom: int) -> Iterator[QTextBlock]:
        layout = self.document().documentLayout()
        position = layout.hitTest(QPointF(0, max(0, top - CODE_PADDING)), Qt.HitTestAccuracy.FuzzyHit)
        block = self.document().findBlock(max(0, position))
        while block.isValid() and layout.blockBoundingRect(block).top() <= bottom + self._look.code_head:
            yield block
            block = block.next()

    def _paint_behind(self, painter: QPainter, blocks: Iterator[QTextBlock]) -> None:
        """Rules, and the bars beside quotations."""
        painter.setBrush(QColor(self._look.colors.border))
        for block in blocks:
            shape = block.blockFormat()
            if shape.property(KIND) == "rule":
                painter.drawRect(QRectF(0, self._place(block).center().y(), self.viewport().width(), 1))
            for level in range(int(shape.property(QUOTE) or 0)):
                place = self._place(block)
                painter.drawRoundedRect(QRectF(level * self._look.indent + 4, place.top(), 3, place.height()), 1.5, 1.5)

    def _place(self, block: QTextBlock) -> QRectF:
        return self.document().documentLayout().blockBoundingRect(block)
