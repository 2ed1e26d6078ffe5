"""Models as a person names them: ``practice/large``, or ``practice/large*3`` for three answers of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from core.errors import InputError

MOST = 24
"""How often one model can be named by a number."""
_TIMES = re.compile(r"(.+)\*(\d{1,4})")


def named_models(given: Iterable[str]) -> tuple[str, ...]:
    """The models, each as often as it is to answer.

    :raises InputError: a number is none that can be.
    """
    models: list[str] = []
    for words in given:
        found = _TIMES.fullmatch(words)
        times = int(found[2]) if found else 1
        if not 1 <= times <= MOST:
            what = f"{words} names a model {times} times."
            raise InputError(what, f"Name it 1 to {MOST} times, such as {words.partition('*')[0]}*3.")
        models += [found[1] if found else words] * times
    return tuple(models)
