"""Finds words in the open conversation: in what is recorded, not in what is drawn, so that it may be as long as it likes.

Found is what could be seen: the prompts of the branch that is shown, and every answer of the runs that are shown, also
those whose column is hidden just now. It is looked through from the end, a few milliseconds at a time.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from events.projections.conversations.rows import MessageRow
from tabs.chat.composed import as_they_stand, counted
from tabs.chat.prompt import LONGEST
from tabs.chat.situation import read_answered
from tabs.shared.hub import Hub
from tabs.shared.markdown_text import BLOCK, blocks_of
from tabs.shared.safe_text import visible
from tabs.shared.theme import FRAME_MS

SECONDS = 0.008
"""Looked for in one frame."""
_PAGE = 100
"""Prompts read at once."""
_KEPT = 30_000_000
"""Characters kept to be looked through again with the next letter that is typed."""
_SIGNS = str.maketrans("", "", "\\*_`~")
"""Signs of Markdown that may stand within what is looked for."""


@dataclass(slots=True)
class _Text:
    """A prompt or an answer."""

    ref: str
    """The call of an answer; empty for the prompt."""
    written: str
    shown: str | None = None
    """As it is drawn, once that is known."""


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """A text that holds what is looked for. There may be very many, so each is only the same as itself."""

    prompt_id: str
    ref: str
    """The call whose answer it is; empty for the prompt."""
    count: int
    """How often it holds it."""


def pattern_of(words: str) -> re.Pattern[str]:
    """What finds words as they were typed, in any case, over ends of lines but not of blocks."""
    return re.compile(rf"[^\S{BLOCK}]+".join(map(re.escape, words.split())), re.IGNORECASE)


class Finding(QObject):
    """Where in a conversation words stand, and which place is shown."""

    changed = Signal()
    """More was found, or another place is shown."""
    shown = Signal(object, int)
    """The text a person is to see, a :class:`Spot`, and the number of the place in it from 0."""

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._conversation = ""
        self._from = ""
        """The prompt that is in view when one begins to look."""
        self._passed = False
        """Whether that one was looked through already."""
        self._work: Iterator[None] = iter(())
        self._kept: dict[str, tuple[MessageRow, list[_Text]]] = {}
        """What was read, by run."""
        self._size = 0
        self._edited: Mapping[str, tuple[str, str]] = {}
        """New words of answers, as they were when it was read."""
        self._quiet = False
        """Whether it is only looked whether all is as it was: nobody is led anywhere."""
        self._frame = QTimer(self)
        self._frame.setInterval(FRAME_MS)
        self._frame.timeout.connect(self._go_on)
        self.pattern: re.Pattern[str] | None = None
        self.spots: list[Spot] = []
        """From the end of the conversation to its beginning, in one exchange from the last text to the first."""
        self.current: tuple[Spot, int] | None = None
        """The text that is shown, and the number of the place in it."""
        self.total = 0
        """Places found."""

    @property
    def looking(self) -> bool:
        """Whether there may be more."""
        return self._frame.isActive()

    @property
    def number(self) -> int:
        """Which of them is shown, from 1 at the beginning of the conversation; 0 for none."""
        if self.current is None or self.current[0] not in self.spots:
            return 0
        spot, place = self.current
        return sum(one.count for one in self.spots[self.spots.index(spot) + 1 :]) + place + 1

    def look(self, conversation_id: str, words: str, prompt_id: str) -> None:
        """Look for other words.

        :param prompt_id: what is in view; the first place from there on is shown, else the nearest before it.
        """
        if conversation_id != self._conversation:
            self.stop()
            self._conversation = conversation_id
        self._quiet, self._from, self.current = False, prompt_id, None
        self.pattern = pattern_of(words) if words.strip() else None
        self._begin(words)

    def look_again(self, words: str) -> None:
        """Something of the conversation is another: look for the same, and stay at the place that is shown."""
        self._quiet = True
        self._begin(words)

    def forget(self, runs: Iterable[str]) -> None:
        """These runs are not what was read of them any more."""
        for run_id in runs:
            self._kept.pop(run_id, None)

    def stop(self) -> None:
        """Look for nothing, and keep nothing."""
        self._frame.stop()
        self.pattern, self.current, self.spots, self.total = None, None, [], 0
        self._kept, self._size = {}, 0

    def step(self, by: int) -> None:
        """Show the next place (1) or the one before (-1); behind the last comes the first."""
        if not self.spots:
            return
        self._keep_current()
        if self.current is None or self.current[0] not in self.spots:
            self._show(*((self.spots[-1], 0) if by > 0 else (self.spots[0], self.spots[0].count - 1)))
            return
        spot, place = self.current
        place += by
        if not 0 <= place < spot.count:
            spot = self.spots[(self.spots.index(spot) - by) % len(self.spots)]
            place = 0 if by > 0 else spot.count - 1
        self._show(spot, place)

    def _show(self, spot: Spot, place: int) -> None:
        self.current = (spot, place)
        self.shown.emit(spot, place)
        self.changed.emit()

    def _begin(self, words: str) -> None:
        self.spots, self.total, self._passed = [], 0, False
        self._work = self._look_through(words.lower().split())
        if self.pattern is None:
            self._frame.stop()
            self.changed.emit()
        else:
            self._frame.start()
            self._go_on()

    def _go_on(self) -> None:
        until = perf_counter() + SECONDS
        done = object()
        while perf_counter() < until:
            if next(self._work, done) is done:
                self._frame.stop()
                self._keep_current()
                if self.current is None and self.spots and not self._quiet:
                    self._show(self.spots[0], self.spots[0].count - 1)
                break
        self.changed.emit()

    def _keep_current(self) -> None:
        """The text that is shown may hold more or fewer places than before."""
        if self.current is not None and self.current[0] not in self.spots:
            was, place = self.current
            same = (one for one in self.spots if (one.prompt_id, one.ref) == (was.prompt_id, was.ref))
            now = next(same, None)
            self.current = None if now is None else (now, min(place, now.count - 1))

    def _look_through(self, pieces: Sequence[str]) -> Iterator[None]:
        """Look through the conversation; yields many times a frame."""
        view, but = self._hub.views.conversations, 0
        if (edited := view.edited(self._conversation)) != self._edited:
            self._edited, self._kept, self._size = edited, {}, 0
        while prompts := view.prompts(self._conversation, last=_PAGE, but=but):
            yield
            but += len(prompts)
            for prompt in reversed(prompts):
                found: list[Spot] = []
                for text in self._texts(prompt):
                    count = yield from self._count(text, pieces)
                    if count:
                        found.append(Spot(prompt.message_id, text.ref, count))
                self._take(prompt, found)
                yield

    def _take(self, prompt: MessageRow, found: Sequence[Spot]) -> None:
        """Note what one exchange holds, and go to the nearest place once that is known."""
        self.spots += reversed(found)
        self.total += sum(spot.count for spot in found)
        if (
            self.current is None
            and self.spots
            and not self._quiet
            and (self._passed or prompt.message_id == self._from)
        ):
            if self._passed:  # nothing from what is in view on: the last place before it
                self._show(self.spots[0], self.spots[0].count - 1)
            else:
                self._show(self.spots[-1], 0)
        self._passed = self._passed or prompt.message_id == self._from

    def _count(self, text: _Text, pieces: Sequence[str]) -> Generator[None, None, int]:
        """How often a text holds what is looked for. What it looks like is found out only where that may be."""
        if self.pattern is None:
            return 0
        small = text.written.lower()
        if not all(piece in small for piece in pieces):
            small = small.translate(_SIGNS)
            if not all(piece.translate(_SIGNS) in small for piece in pieces):
                return 0
        if text.shown is None:
            blocks: list[str] = []
            for block in blocks_of(text.written):
                blocks.append(block)
                yield
            text.shown = BLOCK.join(blocks)
            self._size += len(text.shown)
        return sum(1 for _ in self.pattern.finditer(text.shown))

    def _texts(self, prompt: MessageRow) -> list[_Text]:
        """A prompt and its answers, as they are on record."""
        kept = self._kept.get(prompt.run_id)
        if kept is not None and kept[0] == prompt:
            return kept[1]
        texts = [_Text("", prompt.text, visible(prompt.text.rstrip())[:LONGEST]), *self._answers(prompt)]
        if self._size > _KEPT:
            self._kept, self._size = {}, 0
        self._kept[prompt.run_id] = (prompt, texts)
        self._size += sum(len(text.written) for text in texts)
        return texts

    def _answers(self, prompt: MessageRow) -> Iterator[_Text]:
        """The answers of the run that is shown, in a person's words where they gave new ones."""
        views = self._hub.views
        situation = read_answered(self._hub, prompt.run_id)
        answers = as_they_stand(situation)
        own, own_blob = views.conversations.own_answer(prompt.message_id, prompt.run_id)
        mine = counted(situation, answers)
        for row in answers:
            key = own if own and row.call_id == mine else row.call_id
            text, blob = self._edited.get(key, (row.text, own_blob if key == own else ""))
            whole = views.blob(blob) if blob else None
            if text:
                yield _Text(row.call_id, text if whole is None else whole.decode("utf-8", "replace"))
