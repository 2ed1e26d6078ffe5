"""Questions with their references, from a file or made up for the practice models, and how an answer is graded."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from core.errors import InputError
from core.providers.recorded.file import RecordedFile, read_recorded
from core.results.meaning import best_meaning, letter, number

FOLDS = 2
"""Parts of the questions: records are learned on the others of the part that is measured."""
PRACTICE_SEED = 20261128


class Question(NamedTuple):
    """One question whose answer is known."""

    id: str
    text: str
    reference: str

    @property
    def fold(self) -> int:
        """The part it belongs to; follows from its text alone."""
        return hashlib.sha256(self.text.encode()).digest()[0] % FOLDS


class Exam(NamedTuple):
    """Questions, and the models that are in their file."""

    name: str
    questions: tuple[Question, ...]
    models: tuple[str, ...] = ()
    """Models with recorded answers, by their names in the file."""
    file: Path | None = None
    """The file of their answers; none where models are asked for real."""
    digest: str = ""
    """SHA-256 of the answers and prices of the file."""
    practice: bool = False
    """Whether they are made for the practice models."""


def exam_of(path: Path, limit: int | None) -> Exam:
    """The questions of a file, with recorded answers or without any.

    :param limit: only so many, from the beginning.
    :raises InputError: the file cannot be used, or a question of it has no reference.
    """
    read = read_recorded(path, answered=False)
    questions = tuple(Question(row.id, row.question, row.reference) for row in read.questions[:limit])
    lacking = next((question.id for question in questions if not question.reference.strip()), None)
    if lacking is not None:
        raise InputError(f"Question {lacking} of {path.name} has no reference.", "Each needs one to be graded by.")
    if not read.models:
        return Exam(path.name, questions, digest=_digest(read))
    read_recorded(path)  # where some questions have answers, all need them
    return Exam(path.name, questions, read.models, path.absolute(), _digest(read))


def practice_exam(limit: int | None) -> Exam:
    """Problems that practice models really solve, the same ones each time."""
    chance = random.Random(PRACTICE_SEED)  # noqa: S311 - the same problems each time are the point
    makers: Sequence[Callable[[random.Random], tuple[str, str]]] = (_sum, _order, _choice)
    made = [makers[place % len(makers)](chance) for place in range(min(limit or 180, 3000))]
    questions = tuple(Question(str(place), text, reference) for place, (text, reference) in enumerate(made, 1))
    return Exam("practice problems", questions, practice=True)


def is_right(answer: str, reference: str) -> bool:
    """Whether an answer comes to the reference: the same number, the same letter, or else the same words."""
    wanted = number(reference)
    if wanted is not None:
        return number(answer) == wanted
    if len(reference.strip()) == 1:
        return letter(answer) == reference.strip().upper()
    said, meant = best_meaning(answer, "text"), best_meaning(reference, "text")
    return said is not None and meant is not None and f" {meant.value} " in f" {said.value} "


def _digest(read: RecordedFile) -> str:
    prices = {model: (price.input, price.output) for model, price in read.prices.items()}
    whole = json.dumps([[dict(row.answers) for row in read.questions], prices], sort_keys=True)
    return hashlib.sha256(whole.encode()).hexdigest()


def _sum(chance: random.Random) -> tuple[str, str]:
    a, b, c = chance.randint(12, 99), chance.randint(3, 29), chance.randint(10, 400)
    return f"What is {a} * {b} + {c}?", str(a * b + c)


def _order(chance: random.Random) -> tuple[str, str]:
    whole = chance.randint(2, 40)
    one, other = chance.randint(1, 9), chance.randint(11, 98)
    larger = max(float(f"{whole}.{one}"), float(f"{whole}.{other}"))
    return f"Which is larger, {whole}.{other} or {whole}.{one}?", f"{larger:g}"


def _choice(chance: random.Random) -> tuple[str, str]:
    factor = chance.choice((7, 9, 11, 13))
    right = factor * chance.randint(12, 60)
    wrong = chance.sample([value for value in range(right - 40, right + 40) if value % factor], 3)
    options = chance.sample([right, *wrong], 4)
    listed = " ".join(f"{mark}) {option}" for mark, option in zip("ABCD", options, strict=True))
    return f"Which number is divisible by {factor}? {listed}", "ABCD"[options.index(right)]
