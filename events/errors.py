"""The root of every error Tutti shows a person, and the errors of the event store.

Each error is two sentences: what happened, and what to do. ``core/errors.py`` draws the whole tree.
"""

from __future__ import annotations

from typing import ClassVar, Literal

Fault = Literal["person", "provider", "machine", "program"]


class TuttiError(Exception):
    """Base of all errors with words for a person.

    :param what: one sentence on what happened.
    :param do: one sentence on what to do about it.
    """

    kind: ClassVar[str] = "error"
    """A stable name that events and scripts may rely on."""
    fault: ClassVar[Fault] = "program"
    """Who has to act: the person, the provider, the machine, or the program itself."""
    retryable: ClassVar[bool] = False
    """Whether the same thing, done again, can succeed by itself."""
    exit_code: ClassVar[int] = 1
    """What the command line exits with."""

    def __init__(self, what: str, do: str) -> None:
        super().__init__(f"{what} {do}")
        self.what = what
        self.do = do


class StoreError(TuttiError):
    """Something is wrong with the event store or with what was asked of it."""

    kind = "store"
    fault: ClassVar[Fault] = "machine"


class VersionConflict(StoreError):
    """Somebody appended to the stream first; load it again and decide again."""

    kind = "version_conflict"
    fault = "program"
    retryable = True


class IdentityConflict(StoreError):
    """An event id is known already with another content."""

    kind = "identity_conflict"
    fault = "program"


class StoreDamaged(StoreError):
    """The file does not hold what was acknowledged: cut, flipped or replaced bytes."""

    kind = "store_damaged"


class StoreNewer(StoreError):
    """The file was written by a newer version of Tutti."""

    kind = "store_newer"
    fault = "person"


class StoreNotWritable(StoreError):
    """The folder or file cannot be written."""

    kind = "store_not_writable"
    exit_code = 2


class StoreFull(StoreError):
    """There is no space left for the store."""

    kind = "store_full"
    retryable = True


class StoreBusy(StoreError):
    """Another process holds the store for too long."""

    kind = "store_busy"
    retryable = True


class StoreFailing(StoreError):
    """The disk or the file system refused to read or write."""

    kind = "store_failing"
    retryable = True


class EventRefused(StoreError):
    """An event holds what cannot be stored: too large, not a number, or an integer out of range."""

    kind = "event_refused"
    fault = "program"


class StoreClosed(StoreError):
    """The store was closed before the append could be made."""

    kind = "store_closed"
    fault = "program"


class ImportRefused(StoreError):
    """A file offered for import is not an export, is damaged, or the store is not empty."""

    kind = "import_refused"
    fault = "person"
    exit_code = 2
