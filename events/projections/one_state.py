"""Several questions to one state of the rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def one_state(rows: sqlite3.Connection) -> Iterator[None]:
    """What is folded or rebuilt meanwhile does not show between the questions asked inside; nothing is written there."""
    if rows.in_transaction:  # of whoever asks
        yield
        return
    rows.execute("BEGIN")
    try:
        yield
    finally:
        rows.execute("ROLLBACK")
