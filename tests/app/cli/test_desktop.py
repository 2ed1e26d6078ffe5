from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's data folder, which is the test's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there are entries files")
def test_it_says_what_it_wrote_and_removed(
    tutti: Callable[..., Result], document: Callable[..., Any], data: Path, home: Path
) -> None:
    """Every file by its path; the entry opens the window of the data folder that is meant."""
    said = tutti("desktop", "install").stdout
    entry = data / "applications" / "tutti.desktop"
    assert f"written    {entry}" in said
    assert f"--home {home}" in entry.read_text(encoding="utf-8")
    assert {file["done"] for file in document("desktop", "install")["files"]} == {"unchanged"}
    assert {file["done"] for file in document("desktop", "remove")["files"]} == {"removed"}
    assert list(data.rglob("*")) == []
    assert not home.exists()


@pytest.mark.parametrize(("system", "advice"), [("darwin", "Dock"), ("win32", "Pin to Start")])
def test_elsewhere_it_says_what_to_do(
    tutti: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, data: Path, system: str, advice: str
) -> None:
    """Where a desktop keeps its programs in another way nothing is written, and the way is told."""
    monkeypatch.setattr(sys, "platform", system)
    for command in ("install", "remove"):
        result = tutti("desktop", command)
        assert result.exit_code == 2
        assert advice in result.stderr
    assert not data.exists()
