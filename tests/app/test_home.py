"""Where the data lives."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest

from app.home import data_folder, has_store, prepare
from events.errors import StoreNotWritable


def test_the_option_goes_before_the_environment(tmp_path: Path) -> None:
    """--home, then TUTTI_HOME, then the platform's folder."""
    assert data_folder(str(tmp_path), {"TUTTI_HOME": "/elsewhere"}) == tmp_path
    assert data_folder(None, {"TUTTI_HOME": str(tmp_path / "x")}) == tmp_path / "x"
    assert data_folder(None, {}).name == "tutti"


def test_a_new_folder_is_private(home: Path) -> None:
    """It is made with its parents, open to its owner alone, and holds nothing."""
    assert prepare(home / "deep") == home / "deep"
    assert stat.S_IMODE((home / "deep").stat().st_mode) == 0o700
    assert not has_store(home / "deep")


def test_a_file_in_its_place_is_named(tmp_path: Path) -> None:
    """A file is no folder."""
    (tmp_path / "file").touch()
    with pytest.raises(StoreNotWritable, match="is a file"):
        prepare(tmp_path / "file")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """The words name the folder and say what to do, for whoever may write everywhere too."""
    (tmp_path / "file").touch()
    home = tmp_path / "file" / "below"
    with pytest.raises(StoreNotWritable, match=re.escape(str(home))) as refused:
        prepare(home)
    assert "--home" in str(refused.value)
