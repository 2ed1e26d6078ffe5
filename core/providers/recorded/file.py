"""Models whose answers stand in a file, so that strategies can be tried on real models' answers at no cost.

A file is JSON lines, one for each question: ``{"id", "question", "reference", "answers": {model: {"text"}}}``. A first
line ``{"prices": {model: {"input": USD per million tokens, "output": …}}}``, or such an object in a file of the same name
with ``.prices.json`` behind it, gives what the answers would have cost; that money is simulated, for nobody is paid.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Any, NamedTuple

from core.errors import InputError, NotRecorded, UnknownThing
from core.ports.models import ModelInfo, ModelRequest, ModelResponse, Price, Sink
from events.values import Usage, clean_text

LARGEST_FILE = 64 * 1024 * 1024
LARGEST_LINE = 1024 * 1024
CHARACTERS_PER_TOKEN = 4
"""Files have no tokens; recorded answers count one for every four characters begun, by definition."""
PIECE = 64
SEARCHED = 5000
"""Questions that are looked for inside a longer prompt; in larger files a prompt has to be a question word for word."""
_PICO_PER_MILLION = 1_000_000
"""One USD for a million tokens, in picodollars for one."""


class Recorded(NamedTuple):
    """One question with its answers."""

    id: str
    question: str
    reference: str
    answers: Mapping[str, str]
    """By model."""


@dataclass(frozen=True, slots=True)
class RecordedFile:
    """What stands in a file."""

    path: Path
    questions: tuple[Recorded, ...]
    models: tuple[str, ...]
    """In the order they come."""
    prices: Mapping[str, Price]
    made_on: date
    _by_text: Mapping[str, Recorded] = field(default_factory=dict)

    def find(self, prompt: str) -> Recorded | None:
        """The question a prompt asks: word for word, else the longest one that stands in it."""
        asked = _words(prompt)
        exact = self._by_text.get(asked)
        if exact is not None or len(self._by_text) > SEARCHED:
            return exact
        inside = [text for text in self._by_text if text and text in asked]
        return self._by_text[max(inside, key=len)] if inside else None


def read_recorded(path: Path, *, answered: bool = True) -> RecordedFile:
    """Read a file of recorded answers.

    :param answered: whether every question needs an answer; if not, questions alone will do.
    :raises InputError: it is not there, too large, or a line of it is not what it should be; the words name the line.
    """
    try:
        status = path.stat()
        if not (S_ISREG(status.st_mode) or S_ISDIR(status.st_mode)):  # it is read again and again, and may have no end
            raise InputError(f"{path} is no file but a pipe or a device.", "Name a file with recorded answers.")
        if status.st_size > LARGEST_FILE:
            size = status.st_size / 1024 / 1024
            raise InputError(f"{path} has {size:.0f} MB.", f"Give a file of {LARGEST_FILE // 1024 // 1024} MB at most.")
        lines = path.read_bytes().splitlines()
    except OSError as error:
        what = f"The recorded answers in {path} cannot be read: {error.strerror or type(error).__name__}."
        raise InputError(what, "Check the path, or name another file.") from error
    prices: dict[str, Price] = {}
    made_on = date.fromtimestamp(status.st_mtime)  # noqa: DTZ012 - a day as the person who has the file sees it
    questions: list[Recorded] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            row = _parsed(path, number, line)
            if "prices" in row and "question" not in row:
                prices |= _prices(path, number, row["prices"], made_on)
            else:
                questions.append(_question(path, number, row, answered=answered))
    beside = path.with_name(f"{path.name}.prices.json")
    if beside.is_file():
        prices |= _prices(beside, 1, _parsed(beside, 1, beside.read_bytes()), made_on)
    if not questions:
        raise InputError(
            f"{path} holds no question and no recorded answer.", "Each line has a question and its answers."
        )
    models = tuple(dict.fromkeys(model for row in questions for model in row.answers))
    return RecordedFile(
        path, tuple(questions), models, prices, made_on, {_words(row.question): row for row in questions}
    )


class FileProvider:
    """Answers questions as they were answered when they were recorded. The file is read when it is first needed.

    :param name: the prefix of its models.
    """

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self._path = path
        self._file: RecordedFile | None = None
        self._made_of: tuple[int, int] | None = None

    async def list_models(self) -> tuple[ModelInfo, ...]:
        """See :class:`core.ports.models.Provider`."""
        return tuple(self.known().values())

    def known(self) -> Mapping[str, ModelInfo]:
        """Every model of the file by its name in it.

        :raises InputError: the file cannot be read.
        """
        read = self._read()
        return {model: self._info(read, model) for model in read.models}

    async def call(self, request: ModelRequest, sink: Sink) -> ModelResponse:
        """See :class:`core.ports.models.Provider`.

        :raises NotRecorded: the file has no answer of the model to this prompt.
        """
        try:
            read = self._read()
        except InputError as error:
            raise NotRecorded(error.what, error.do) from error
        prompt = next((message.text for message in reversed(request.messages) if message.role == "user"), "")
        found = read.find(prompt)
        text = found.answers.get(request.model) if found else None
        if text is None:
            what = f"{self._path.name} holds no answer of {self.name}/{request.model} to this prompt."
            raise NotRecorded(what, "Ask a question that stands in the file, or another model.")
        for start in range(0, len(text), PIECE) if request.stream else (0,):
            sink.data()
            sink.text(text[start : start + PIECE] if request.stream else text)
        asked = sum(len(message.text) for message in request.messages)
        usage = Usage(input_tokens=_tokens(asked), output_tokens=_tokens(len(text)))
        return ModelResponse(text, "stop", usage, request.model)

    async def close(self) -> None:
        """See :class:`core.ports.models.Provider`. There is nothing to let go of."""

    def _read(self) -> RecordedFile:
        """The file as it is now; read anew when it was changed."""
        try:
            status = self._path.stat()
            made_of = (status.st_mtime_ns, status.st_size)
        except OSError:
            made_of = None
        if self._file is None or made_of != self._made_of:
            self._file, self._made_of = read_recorded(self._path), made_of
        return self._file

    def _info(self, read: RecordedFile, model: str) -> ModelInfo:
        return ModelInfo(
            id=f"{self.name}/{model}",
            provider=self.name,
            name=model,
            state="recorded",
            price=read.prices.get(model, Price(0, 0, None, read.made_on, "recorded")),
            note=f"Recorded answers from {self._path.name}; the model itself is not asked, and its cost is simulated.",
            practice=True,
        )

    def unknown(self, model: str) -> UnknownThing:
        """The error for a model that the file does not have."""
        return UnknownThing(
            f"{self._path.name} holds no answers of {model[:120]}.", f"It holds those of: {', '.join(self.known())}."
        )


def _words(text: str) -> str:
    return " ".join(text.split())


def _tokens(characters: int) -> int:
    return -(-characters // CHARACTERS_PER_TOKEN)


def _parsed(path: Path, number: int, line: bytes) -> dict[str, Any]:
    if len(line) > LARGEST_LINE:
        raise _wrong(path, number, "it is longer than 1 MB")
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise _wrong(path, number, "it is not JSON") from None
    if not isinstance(row, dict):
        raise _wrong(path, number, "it is not an object")
    return row


def _question(path: Path, number: int, row: dict[str, Any], *, answered: bool) -> Recorded:
    question, answers = row.get("question"), row.get("answers", None if answered else {})
    if not isinstance(question, str) or not question.strip():
        raise _wrong(path, number, "it has no question")
    if not isinstance(answers, dict) or (answered and not answers):
        raise _wrong(path, number, "it has no answers")
    texts = {}
    for model, answer in answers.items():
        text = answer.get("text") if isinstance(answer, dict) else answer
        if not isinstance(text, str):
            raise _wrong(path, number, f"the answer of {model[:60]} has no text")
        texts[model] = clean_text(text)
    return Recorded(str(row.get("id", number)), clean_text(question), str(row.get("reference", "")), texts)


def _prices(path: Path, number: int, given: Any, as_of: date) -> dict[str, Price]:
    if not isinstance(given, dict):
        raise _wrong(path, number, "its prices are no object")
    found = {}
    for model, price in given.items():
        try:
            read, written = (round(float(price[side]) * _PICO_PER_MILLION) for side in ("input", "output"))
        except (KeyError, TypeError, ValueError, OverflowError):
            raise _wrong(path, number, f"the price of {str(model)[:60]} has no input and output") from None
        if read < 0 or written < 0:
            raise _wrong(path, number, f"the price of {str(model)[:60]} is negative")
        found[str(model)] = Price(read, written, None, as_of, "recorded")
    return found


def _wrong(path: Path, number: int, why: str) -> InputError:
    return InputError(
        f"Line {number} of {path.name} cannot be used: {why}.",
        'Each line is {"question": …, "answers": {model: {"text": …}}}, a first one may be {"prices": …}.',
    )
