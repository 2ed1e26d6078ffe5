"""A connection that reads from one database after the other, so that whoever holds it need not hear of it."""

from __future__ import annotations

import sqlite3
from typing import Any


class TurningConnection(sqlite3.Connection):
    """Carries statements out in the database it was turned to last. Views of projections are made over it once."""

    _target: sqlite3.Connection | None = None

    def turn(self, target: sqlite3.Connection | None) -> sqlite3.Connection | None:
        """Read from another database from now on, or from none; returns the one before, which is the caller's to close."""
        before, self._target = self._target, target
        return before

    def execute(self, *statement: Any) -> sqlite3.Cursor:
        """See :meth:`sqlite3.Connection.execute`."""
        return super().execute(*statement) if self._target is None else self._target.execute(*statement)

    @property
    def in_transaction(self) -> bool:
        """See :attr:`sqlite3.Connection.in_transaction`."""
        return self._target is not None and self._target.in_transaction


def turning_connection() -> TurningConnection:
    """One that reads nothing yet."""
    return sqlite3.connect(":memory:", factory=TurningConnection, isolation_level=None)
