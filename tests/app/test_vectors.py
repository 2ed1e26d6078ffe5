"""The file of vectors: private, made anew when it is damaged, and without a trace of what was taken out."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from pathlib import Path

import pytest

from app.vectors import FILE, VectorFile
from events.errors import StoreNotWritable

FAR = [0.0, 1.0, 0.0]


async def test_near_ones_are_found_with_their_cosine(tmp_path: Path) -> None:
    """Whatever their lengths, vectors are compared by direction; those of another model are not looked at."""
    shelf = VectorFile(tmp_path / "cache")
    assert await shelf.near("m/a", [1, 0, 0], 0.5) == {}
    await shelf.keep("m/a", {"same": [5, 0, 0], "near": [3, 4, 0], "far": FAR, "against": [-1, 0, 0]})
    await shelf.keep("m/b", {"other": [1, 0, 0]})
    assert await shelf.near("m/a", [2, 0, 0], 0.6) == {"same": 1.0, "near": 0.6}
    assert await shelf.marks("m/a") == {"same", "near", "far", "against"}


async def test_nothing_is_made_before_there_is_something_to_keep(tmp_path: Path) -> None:
    """Looking, sweeping and keeping nothing leave no folder behind."""
    shelf = VectorFile(tmp_path / "cache")
    await shelf.keep("m/a", {})
    await shelf.only(())
    assert await shelf.marks("m/a") == frozenset()
    assert shelf.is_empty()
    assert not (tmp_path / "cache").exists()


async def test_what_goes_goes_for_every_model(tmp_path: Path) -> None:
    """What is not to be kept is deleted whichever model made it, and its bytes are nowhere in the file."""
    shelf = VectorFile(tmp_path)
    odd = [0.123456789, 0.2, 0.3]
    for model in ("m/a", "m/b"):
        await shelf.keep(model, {"gone": odd, "kept": FAR})
    file = tmp_path / FILE
    (secret,) = sqlite3.connect(file).execute("SELECT vector FROM vectors WHERE mark = 'gone' LIMIT 1").fetchone()
    assert secret in file.read_bytes()
    await shelf.only({"kept"})
    assert [await shelf.marks(model) for model in ("m/a", "m/b")] == [{"kept"}, {"kept"}]
    assert secret not in file.read_bytes()
    assert not file.with_name(f"{FILE}-journal").exists()


async def test_a_model_that_was_replaced_begins_anew(tmp_path: Path) -> None:
    """Vectors of another length than the newest are of another model under the same name, and go."""
    shelf = VectorFile(tmp_path)
    await shelf.keep("m/a", {"old": [1, 0]})
    await shelf.keep("m/a", {"new": [1, 0, 0]})
    assert await shelf.marks("m/a") == {"new"}
    assert await shelf.near("m/a", [1, 0], 0.5) == {}
    assert await shelf.marks("m/a") == frozenset()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
async def test_nobody_else_can_read_it(tmp_path: Path) -> None:
    """Folder and file are open to their owner alone, whatever the umask allows."""
    before = os.umask(0)
    try:
        await VectorFile(tmp_path / "cache").keep("m/a", {"one": FAR})
    finally:
        os.umask(before)
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "cache", tmp_path / "cache" / FILE)]
    assert modes == [0o700, 0o600]


@pytest.mark.parametrize("looking", [True, False])
async def test_a_damaged_file_is_made_anew(tmp_path: Path, *, looking: bool) -> None:
    """What cannot be read counts as not there, and the next vectors are kept."""
    (tmp_path / FILE).write_bytes(b"no database at all " * 100)
    shelf = VectorFile(tmp_path)
    if looking:
        assert await shelf.marks("m/a") == frozenset()
    await shelf.keep("m/a", {"one": FAR})
    assert await shelf.marks("m/a") == {"one"}


async def test_what_cannot_be_kept_is_told(tmp_path: Path) -> None:
    """Vectors that were paid for are never said to be there when they are not."""
    (tmp_path / "cache").write_text("a file where a folder should be")
    with pytest.raises(StoreNotWritable) as refusal:
        await VectorFile(tmp_path / "cache").keep("m/a", {"one": FAR})
    assert refusal.value.do
