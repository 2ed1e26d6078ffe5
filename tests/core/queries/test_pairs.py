"""Which models a pair for a blind comparison is drawn from, and which pairs are drawn rather than others."""

from __future__ import annotations

from collections import Counter
from datetime import date
from random import Random

from core.ports.models import ModelInfo, ModelState, Price
from core.queries.pairs import Pool, draw, pool_of


def _model(name: str, rate: int | None = None, *, state: ModelState = "ready", **more: bool) -> ModelInfo:
    price = None if rate is None else Price(rate, rate, None, date(2026, 11, 1), "own")
    return ModelInfo(name, name.partition("/")[0], name, state=state, price=price, **more)  # type: ignore[arg-type]  # the flags are all of one kind


PRACTICE = [_model(f"practice/{name}", 5, state="practice", practice=True) for name in ("large", "small")]
LOCAL = [_model("ollama/a", local=True), _model("ollama/b", 0, local=True)]
PAID = [_model("openai/large", 9), _model("openai/small", 2), _model("other/unknown")]


def _ids(pool: Pool) -> set[str]:
    return {model.id for model in pool.models}


def test_models_that_cost_money_are_never_drawn_unasked() -> None:
    """Without a choice those that cost nothing are taken, and practice models only where there are no two others."""
    found = pool_of([*PRACTICE, *LOCAL, *PAID], ())
    assert (found.kind, _ids(found)) == ("free", {"ollama/a", "ollama/b"})
    found = pool_of([*PRACTICE, LOCAL[0], *PAID], ())
    assert (found.kind, _ids(found)) == ("practice", {"practice/large", "practice/small"})
    assert not pool_of(PAID, ()).enough
    assert pool_of([*PRACTICE, *PAID], ["openai/large"]).kind == "practice"


def test_a_choice_is_drawn_from_as_far_as_it_can_be_asked() -> None:
    """Whoever ticked two or more models chose the pool, whatever they cost; those without a key are left out."""
    gone = _model("openai/gone", 1, state="no_key")
    found = pool_of([*PRACTICE, *LOCAL, *PAID, gone], ["openai/large", "openai/small", "openai/gone", "openai/large"])
    assert (found.kind, _ids(found)) == ("chosen", {"openai/large", "openai/small"})
    assert found.dearest == ("openai/large", "openai/small")
    assert pool_of([PAID[0], gone], ["openai/large", "openai/gone"]).enough is False


def test_a_local_server_with_a_price_of_ones_own_costs_money() -> None:
    """What a person entered counts, whoever answers."""
    assert not pool_of([_model("ollama/a", 3, local=True), LOCAL[0]], ()).enough


def test_pairs_with_few_votes_are_drawn_rather_than_others() -> None:
    """A pair that was never compared comes far more often than one compared three times, which still may come."""
    pool = pool_of([_model(f"ollama/{name}", local=True) for name in "abc"], ())
    compared = [("ollama/a", "ollama/b")] * 3 + [("ollama/b", "ollama/a", "x/y")]
    chance = Random(7)
    drawn = Counter(frozenset(draw(pool, compared, chance)) for _ in range(2000))
    often, seldom = drawn[frozenset({"ollama/a", "ollama/c"})], drawn[frozenset({"ollama/a", "ollama/b"})]
    assert often > 10 * seldom > 0
    assert abs(often - drawn[frozenset({"ollama/b", "ollama/c"})]) < 200


def test_neither_of_a_pair_comes_first_rather_than_the_other() -> None:
    """The order says nothing, and a pair is always two different models."""
    pool = pool_of(PRACTICE, ())
    first = Counter(draw(pool, (), Random(seed))[0] for seed in range(400))
    assert set(first) == _ids(pool)
    assert max(first.values()) < 250
