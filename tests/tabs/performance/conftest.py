"""What every test of the performance tab needs besides a hub."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _collected() -> Iterator[None]:
    """Have plots of a test collected here: they are full of cycles, and the next test's engine thread must not do it."""
    yield
    gc.collect()
