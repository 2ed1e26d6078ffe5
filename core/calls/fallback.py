"""Asks stand-ins when a model fails. Each is a call of its own, with its own place in the record."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Protocol, TypeVar

from core.errors import InputError, ProviderError
from events.errors import TuttiError

Answered = TypeVar("Answered")


class Failure(Protocol):
    """Hears of each step down before it is taken."""

    def __call__(self, model: str, error: TuttiError, following: str | None) -> None:
        """``model`` failed; ``following`` is asked next, nobody when ``None``."""


async def with_stand_ins(
    model: str,
    stand_ins: Sequence[str],
    ask: Callable[[str], Awaitable[Answered]],
    *,
    on_failure: Failure,
) -> tuple[Answered, Mapping[str, ProviderError]]:
    """Ask a model and, while that fails at a provider, its stand-ins in order.

    A refused budget, a refused approval and a cancellation are nobody's failure: they are raised at once and hide
    nothing. A stand-in that does not exist is passed over.

    :returns: the answer, and the errors of those that failed before it; with any among them the answer is degraded.
    :raises ProviderError: the first model's own, when all have failed.
    """
    asked = list(dict.fromkeys((model, *stand_ins)))
    failures: dict[str, ProviderError] = {}
    for name, following in zip(asked, [*asked[1:], None], strict=True):
        try:
            return await ask(name), failures
        except ProviderError as error:
            failures[name] = error
            on_failure(name, error, following)
        except InputError as error:
            if name == model:
                raise
            on_failure(name, error, following)
    raise failures[model]


def in_place_of(model: str, error: TuttiError, following: str) -> str:
    """Why a stand-in is asked, in a sentence."""
    return f"{model} failed and {following} stands in for it. {error.what}"
