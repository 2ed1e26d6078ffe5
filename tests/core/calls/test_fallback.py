from __future__ import annotations

import asyncio

import pytest

from core.calls.fallback import with_stand_ins
from core.errors import (
    ApprovalRefused,
    CanceledError,
    OverBudget,
    Overloaded,
    ProviderError,
    RateLimited,
    UnknownThing,
)
from events.errors import TuttiError

BUSY = RateLimited("Busy.", "Wait.")
FULL = Overloaded("Full.", "Wait.")


class Models:
    """Models that answer with their name, or fail as told."""

    def __init__(self, **failing: BaseException) -> None:
        self._failing = failing
        self.asked: list[str] = []
        self.steps: list[tuple[str, TuttiError, str | None]] = []

    async def ask(self, model: str) -> str:
        """Answer or fail."""
        self.asked.append(model)
        if fault := self._failing.get(model):
            raise fault
        return model

    def stepped(self, model: str, error: TuttiError, following: str | None) -> None:
        """Hear of a step down."""
        self.steps.append((model, error, following))


async def test_a_model_that_answers_needs_no_stand_in() -> None:
    """Nobody else is asked and nothing has failed."""
    models = Models()
    assert await with_stand_ins("a", ["b"], models.ask, on_failure=models.stepped) == ("a", {})
    assert (models.asked, models.steps) == (["a"], [])


async def test_stand_ins_are_asked_in_order_and_the_errors_are_kept() -> None:
    """The first that answers counts; each step down is told with who follows."""
    models = Models(a=BUSY, b=FULL)
    answer, failures = await with_stand_ins("a", ["b", "c", "d"], models.ask, on_failure=models.stepped)
    assert (answer, failures) == ("c", {"a": BUSY, "b": FULL})
    assert models.steps == [("a", BUSY, "b"), ("b", FULL, "c")]


async def test_nobody_is_asked_twice() -> None:
    """The model itself and names that stand twice among the stand-ins are left out."""
    models = Models(a=BUSY, b=FULL)
    with pytest.raises(ProviderError):
        await with_stand_ins("a", ["a", "b", "b", "a"], models.ask, on_failure=models.stepped)
    assert models.asked == ["a", "b"]


async def test_when_all_fail_the_first_error_is_raised() -> None:
    """It is the one that the person's own choice met; the last step down leads nowhere."""
    models = Models(a=BUSY, b=FULL)
    with pytest.raises(RateLimited) as raised:
        await with_stand_ins("a", ["b"], models.ask, on_failure=models.stepped)
    assert raised.value is BUSY
    assert models.steps[-1] == ("b", FULL, None)


@pytest.mark.parametrize(
    "refused",
    [
        OverBudget("Over.", "Raise it."),
        ApprovalRefused("No.", "Ask."),
        CanceledError("Stopped.", "Ask again."),
        asyncio.CancelledError("no longer needed"),
    ],
)
@pytest.mark.parametrize("where", ["a", "b"])
async def test_what_was_refused_or_stopped_is_never_hidden(refused: BaseException, where: str) -> None:
    """A limit or a stop ends it at once, at the model as at a stand-in."""
    models = Models(**{"a": BUSY, where: refused})
    with pytest.raises(type(refused)) as raised:
        await with_stand_ins("a", ["b", "c"], models.ask, on_failure=models.stepped)
    assert raised.value is refused
    assert "c" not in models.asked


async def test_a_stand_in_that_does_not_exist_is_passed_over() -> None:
    """A slip in the list of stand-ins costs no answer and hides no error; one in the model asked for is told."""
    unknown = UnknownThing("There is no b.", "Look.")
    models = Models(a=BUSY, b=unknown)
    assert await with_stand_ins("a", ["b", "c"], models.ask, on_failure=models.stepped) == ("c", {"a": BUSY})
    assert models.steps[-1] == ("b", unknown, "c")
    with pytest.raises(UnknownThing):
        await with_stand_ins("b", ["c"], models.ask, on_failure=models.stepped)
