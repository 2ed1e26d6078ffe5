"""What it costs to find words in a million messages, beside looking through all of them.

The messages are made of words as often as words are (Zipf), an eighth of them in a script without blanks. The baseline is
one scan of the texts for the same letters, which is what there is without an index; it ranks nothing.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from app.reading import registry
from benchmarks.table import Row
from events.catalog.conversations import AnswerAdded, ConversationStarted, PromptAdded
from events.envelope import Event, StoredEvent
from events.projections.conversations.projection import ConversationsProjection
from events.projections.generations import create, show
from events.projections.search.projection import SearchProjection
from events.projections.search.rows import Search
from events.projections.search.view import SearchView
from events.store.sqlite.store import open_store
from events.values import Payload

MESSAGES, FEW = 1_000_000, 20_000
OF_A_CONVERSATION = 20
MOST_MS = 100.0
WORDS = 30_000
_HAN = "".join(map(chr, range(0x4E00, 0x4E00 + 800)))


class Vocabulary:
    """Made-up words, the first of them in every other message and the last in hardly any."""

    def __init__(self) -> None:
        self.random = random.Random(7)
        pairs = ["".join(pair) for pair in itertools.product("bcdfghklmnprstvz", "aeiou")]
        words = itertools.chain.from_iterable(itertools.product(pairs, repeat=size) for size in (1, 2, 3))
        self.words = ["".join(word) for word in itertools.islice(words, WORDS)]
        self.random.shuffle(self.words)
        self._weights = list(itertools.accumulate(1 / (place + 1) for place in range(WORDS)))

    def text(self, number: int) -> str:
        """A message of 10 to 90 words."""
        if number % 8 == 0:
            return "".join(self.random.choices(_HAN, k=self.random.randint(10, 90)))
        return " ".join(self.random.choices(self.words, cum_weights=self._weights, k=self.random.randint(10, 90)))


def rows(*, quick: bool) -> list[Row]:
    """Milliseconds for each kind of question, and bytes of the index for each byte of text."""
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(measure(Path(folder), FEW if quick else MESSAGES))


async def measure(home: Path, messages: int) -> list[Row]:
    """The rows for so many messages, kept in ``home``."""
    store = open_store(home, registry())
    words = Vocabulary()
    names = await store.transact(_make)
    for first in range(0, messages, 5_000):
        events = list(_events(words, first, min(messages, first + 5_000)))
        await store.transact(lambda rows, events=events: _fold(rows, names, events))  # type: ignore[misc]  # run at once
    reader = store.open_reader()
    view = SearchView(reader.connection, reader.blob)
    found = [_row(f"{messages:,} messages: {name}", view, reader.connection, text) for name, text in _asked(words)]
    found.append(_size(reader.connection, messages))
    await store.close()
    return found


def _asked(words: Vocabulary) -> Iterator[tuple[str, str]]:
    common, usual, rare = words.words[0], words.words[300], words.words[-50]
    yield "a rare word", f"{rare} "
    yield "a usual word", f"{usual} "
    yield "the most common word", f"{common} "
    yield "a usual and the most common word", f"{usual} {common} "
    yield "a phrase of the two most common words", f'"{common} {words.words[1]}"'
    yield "a usual word without the most common one", f"{usual} -{common}"
    yield "the beginning of a word", max(words.words[300:], key=len)[:5]
    yield "the first three letters of a common word", next(word for word in words.words if len(word) > 3)[:3]
    yield "three signs of a script without blanks", _HAN[100:103]


def _row(name: str, view: SearchView, connection: sqlite3.Connection, text: str) -> Row:
    letters = text.replace('"', "").split(" -")[0].strip()
    scan = "SELECT message_id FROM messages WHERE text LIKE ? ORDER BY ordinal DESC"

    def looked_through() -> object:
        return connection.execute(scan, (f"%{letters}%",)).fetchall()

    ours, barely = [], []
    for _ in range(3):  # interleaved, so that a slow moment of the machine hits both
        ours.append(_milliseconds(lambda: view.find(Search(text))))
        barely.append(_milliseconds(looked_through))
    value, baseline = statistics.median(ours), statistics.median(barely)
    return Row(name, value, "ms", baseline, value / baseline, f"at most {MOST_MS:.0f} ms", holds=value <= MOST_MS)


def _size(connection: sqlite3.Connection, messages: int) -> Row:
    """Bytes of the words' index and of the rows beside it, with the bytes of the texts as the baseline."""
    pages = connection.execute(
        "SELECT sum(length(block)) FROM (SELECT block FROM search_texts_g1_words_data)"
    ).fetchone()[0]
    texts = connection.execute("SELECT sum(length(CAST(text AS BLOB))) FROM messages").fetchone()[0]
    return Row(f"{messages:,} messages: size of the index", pages / 1e6, "MB", texts / 1e6, pages / texts)


def _make(rows: sqlite3.Connection) -> tuple[dict[str, str], dict[str, str]]:
    made = create(rows, ConversationsProjection), create(rows, SearchProjection)
    for generation in made:
        show(rows, generation)
    return made[0].names, made[1].names


def _fold(rows: sqlite3.Connection, names: tuple[dict[str, str], dict[str, str]], events: list[Event]) -> None:
    projections = ConversationsProjection(names[0]), SearchProjection(names[1])
    for event in events:
        for projection in projections:
            projection.apply(rows, event)


def _events(words: Vocabulary, first: int, end: int) -> Iterator[Event]:
    for number in range(first, end):
        stream = f"conversation-{number // OF_A_CONVERSATION:08d}"
        if number % OF_A_CONVERSATION == 0:
            yield _event(2 * number + 1, stream, ConversationStarted(title=words.text(1)[:60]))
        run, prompt, text = f"r{number // 2}", f"p{number // 2}", words.text(number)
        said: Payload = PromptAdded(message_id=prompt, run_id=run, text=text)
        if number % 2:
            said = AnswerAdded(message_id=f"a{number}", prompt_id=prompt, run_id=run, model="practice/small", text=text)
        yield _event(2 * number + 2, stream, said)


def _event(position: int, stream: str, payload: Payload) -> Event:
    kind, version = payload.type_name, payload.schema_version
    return Event(StoredEvent(position, stream, 1, b"", kind, version, position, "", "", "", b"{}", b"", b""), payload)


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
