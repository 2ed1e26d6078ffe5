from __future__ import annotations

from tests.events.projections.folded import SECOND, folded
from tests.events.projections.told import answered, asked


def test_pages_put_together_are_the_newest_samples() -> None:
    """A long history read piece by piece is the one read at once, from where the newest of them begin."""
    with folded() as rows:
        for number in range(9):
            rows.at(number + 1, f"call-{number}", asked("a/a"), answered("a/a", 1))
        view = rows.performance
        for since, most in ((0, 100), (0, 4), (3 * SECOND, 100), (3 * SECOND, 2)):
            whole = view.samples(since=since, limit=most)
            after, read = view.before(since=since, most=most), []
            while page := view.page(since=since, after=after, limit=2):
                read += page
                after = page[-1].position
            assert read == whole


def test_where_nothing_is_new_reading_begins_at_the_end() -> None:
    """A span without calls has no pages, and what comes later is found behind the position told."""
    with folded() as rows:
        assert rows.performance.before(since=0, most=10) == 0
        rows.at(1, "call-1", asked("a/a"), answered("a/a", 1))
        after = rows.performance.before(since=5 * SECOND, most=10)
        assert rows.performance.page(since=5 * SECOND, after=after, limit=10) == []
        rows.at(6, "call-2", asked("a/a"), answered("a/a", 1))
        assert len(rows.performance.page(since=5 * SECOND, after=after, limit=10)) == 1


def test_spending_of_one_provider_is_told_apart() -> None:
    """What others cost is not in it; without a name it is all of them."""
    with folded() as rows:
        for number, model in enumerate(("a/a", "b/b", "a/c")):
            rows.at(number + 1, f"call-{number}", asked(model), answered(model, 5))
        burn = rows.performance.burn
        assert [amount for _, amount in burn(since=0, until=10 * SECOND, provider="a")] == [5, 10]
        assert burn(since=0, until=10 * SECOND)[-1][1] == 15
        assert burn(since=0, until=10 * SECOND, provider="c") == []
