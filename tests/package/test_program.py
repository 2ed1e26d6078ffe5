"""The folder that runs without Python, built and tried; takes minutes and a network, so only nightly."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import NIGHTLY
from tests.package import building, trying


@pytest.mark.skipif(not NIGHTLY, reason="python3 -m tests.package, or the long trials")
def test_the_built_program_works_where_there_is_no_python(tmp_path: Path) -> None:
    """It answers, knows itself, takes a plugin and opens its window, and is no larger than it needs to be."""
    found = trying.try_out(building.build(), tmp_path)
    print(found.told())
    assert found.megabytes < trying.LARGEST_MB
