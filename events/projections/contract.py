"""What the projection runner expects of a projection."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import ClassVar, NamedTuple, Protocol

from events.envelope import Event


class Projection(Protocol):
    """Folds events into rows of its own tables.

    Readers use the stable names in ``tables``, which are SQL views; the runner creates the physical tables under
    generation names, so that a rebuild runs beside the old rows and then swaps the views in one transaction.
    """

    name: ClassVar[str]
    version: ClassVar[int]
    """Raised when the rows change shape or meaning; the runner then rebuilds."""
    tables: ClassVar[tuple[str, ...]]
    schema: ClassVar[str]
    """DDL, statements separated by ``;``, with ``{table}`` placeholders for each name in ``tables``
    (also used to prefix index names). A full-text index is a virtual table that is named so too: views may not show it, for
    a connection does not trust the schema, so it is searched by its physical name, which the checkpoint keeps."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """Prepare SQL for the physical names of ``tables``."""

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        """Fold one event inside the runner's transaction and name the keys of the rows it changed.

        Runs on the writer thread. Must depend on nothing but its own tables, the event and the blobs it names. An event that is not
        of interest, or whose payload is ``None``, changes nothing.
        """


ANY_KEY = "*"
"""Among changed keys: any row may have changed, as after a rebuild."""


class Changes(NamedTuple):
    """What a batch of events changed in one projection."""

    projection: str
    keys: frozenset[str]
    """Keys of the rows that changed; with :data:`ANY_KEY` among them, everything is to be read again."""
    position: int
    """The position the projection has reached."""
