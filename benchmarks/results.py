"""What it costs to bring a thousand answers together: read what each says, weigh it, group, and find the leader.

The baseline is what cannot be done without: looking for the last number of each answer, or splitting it into words, and
counting which of them comes most often.
"""

from __future__ import annotations

import random
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence

from benchmarks.table import Row
from core.results.likeness import put_together
from core.results.meaning import MeaningKind, best_meaning
from core.results.votes import Vote, borda, is_ranking_settled, is_settled, record_weights, tally
from core.routing.knowledge import ModelFacts

ANSWERS = 1000
MODELS = tuple(f"bench/{number}" for number in range(6))
FACTS = {model: ModelFacts(model, good=20 + 10 * number, bad=60) for number, model in enumerate(MODELS)}
MOST_MS = 50.0
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_WORDS = ("light", "water", "green", "blue", "shorter", "wave", "spread", "air", "sky", "sun", "leaf", "root", "more")


def rows(*, quick: bool) -> list[Row]:
    """Milliseconds for a thousand answers of each sort."""
    rounds = 5 if quick else 30
    numbers, words = _numbers(ANSWERS), _texts(ANSWERS)
    return [
        _row(
            "1,000 answers with a number, aggregated",
            (lambda: _vote(numbers, "number"), lambda: _last(numbers)),
            rounds,
        ),
        _row("1,000 free texts, aggregated", (lambda: _vote(words, "text"), lambda: _split(words)), rounds),
        _row("1,000 ballots over 6 answers, counted", (_ranked, lambda: _firsts(_BALLOTS)), rounds),
    ]


def _row(name: str, pair: tuple[Callable[[], object], Callable[[], object]], rounds: int) -> Row:
    ours: list[float] = []
    barely: list[float] = []
    for _ in range(rounds):  # interleaved, so that a slow moment of the machine hits both
        ours.append(_milliseconds(pair[0]))
        barely.append(_milliseconds(pair[1]))
    value, baseline = statistics.median(ours), statistics.median(barely)
    promise = f"at most {MOST_MS:.0f} ms"
    return Row(name, value, "ms", baseline, value / baseline, promise, holds=value <= MOST_MS)


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _vote(texts: Sequence[str], kind: MeaningKind) -> bool:
    weights = record_weights(MODELS, FACTS)
    meanings = put_together([best_meaning(text, kind) for text in texts], texts)
    models = [MODELS[place % len(MODELS)] for place in range(len(texts))]
    votes = [
        Vote(model, meaning, weights[model], FACTS[model].accuracy)
        for model, meaning in zip(models, meanings, strict=True)
    ]
    return is_settled(tally(votes), 0)


def _last(texts: Sequence[str]) -> object:
    return Counter(_NUMBER.findall(text)[-1] for text in texts).most_common(1)


def _split(texts: Sequence[str]) -> object:
    return Counter(tuple(text.casefold().split()) for text in texts).most_common(1)


def _ranked() -> bool:
    borda(_BALLOTS, len(MODELS))
    return is_ranking_settled(_BALLOTS, [], len(MODELS))


def _firsts(ballots: Sequence[Sequence[int]]) -> object:
    return Counter(ballot[0] for ballot in ballots).most_common(1)


def _numbers(count: int) -> list[str]:
    """Answers in steps, as models write them: about 300 characters, six results."""
    chance = random.Random(1)
    steps = "She has 16 - 3 = <<16-3=13>>13 eggs left and sells 13 * 2 = $26 of them every day of the week.\n" * 3
    ends = ("A: {}", "#### {}", "The answer is **{}**.", "So she makes ${} every day.")
    return [steps + chance.choice(ends).format(chance.choice((26, 18, 14, 32, 20, 24))) for _ in range(count)]


def _texts(count: int) -> list[str]:
    """A thousand answers of 24 words, no two alike: each with every other that is compared."""
    chance = random.Random(2)
    return [" ".join(chance.choices(_WORDS, k=24)).capitalize() + "." for _ in range(count)]


_BALLOTS = [random.Random(seed).sample(range(len(MODELS)), len(MODELS) - 1) for seed in range(ANSWERS)]
