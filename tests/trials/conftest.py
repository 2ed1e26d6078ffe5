"""What the trials share: one parent for their processes, and one server outside that counts."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from tests.servers.ledger import LedgerServer, ledger_server
from tests.trials.nursery import Nursery, nursery


@pytest.fixture(scope="session", name="nursery")
def started_nursery() -> Iterator[Nursery]:
    """The parent of the processes that are killed."""
    if not hasattr(sys.modules["os"], "fork"):
        pytest.skip("this system cannot fork")
    with nursery() as started:
        yield started


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LedgerServer]:
    """A server that answers in pieces, two milliseconds apart, and outlives its clients."""
    with ledger_server(tmp_path_factory.mktemp("ledger") / "ledger", delay=0.002) as started:
        yield started
