from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from core.runs.owners import ProcessLocks

HOLD = """
import sys, pathlib
from core.runs.owners import ProcessLocks
locks = ProcessLocks(pathlib.Path(sys.argv[1]))
print(locks.claim(), flush=True)
sys.stdin.read()
"""


def test_an_owner_lives_as_long_as_its_process(tmp_path: Path) -> None:
    """Another process is alive while it runs and dead the moment it is killed, with no clock involved."""
    locks = ProcessLocks(tmp_path / "owners")
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / "owners")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        owner = process.stdout.readline().strip()
        assert locks.alive(owner)
        process.kill()
        process.wait()
        assert not locks.alive(owner)
    locks.release()


def test_an_owner_knows_itself_and_ends_with_its_release(tmp_path: Path) -> None:
    """A process counts as alive to itself, and no longer once it has let go."""
    locks = ProcessLocks(tmp_path / "owners")
    owner = locks.claim()
    assert locks.alive(owner)
    locks.release()
    assert not ProcessLocks(tmp_path / "owners").alive(owner)


def test_names_that_are_no_owners_are_dead(tmp_path: Path) -> None:
    """An empty, unknown or path-like name is nobody, and touches no file outside the folder."""
    locks = ProcessLocks(tmp_path / "owners")
    assert not locks.alive("")
    assert not locks.alive("nobody")
    assert not locks.alive("../owners/guard")
    locks.release()


def test_what_dead_processes_left_is_cleared(tmp_path: Path) -> None:
    """Lock files do not pile up: a new owner removes those nobody holds, and leaves those that are held."""
    folder = tmp_path / "owners"
    first = ProcessLocks(folder)
    kept = first.claim()
    (folder / "left-behind").touch()
    second = ProcessLocks(folder)
    second.claim()
    assert not (folder / "left-behind").exists()
    assert second.alive(kept)
    first.release()
    second.release()


def test_threads_may_ask_at_once(tmp_path: Path) -> None:
    """The window's thread and the engine's ask side by side without losing the guard between processes."""
    locks = ProcessLocks(tmp_path / "owners")
    other = ProcessLocks(tmp_path / "owners")
    owner = other.claim()
    with ThreadPoolExecutor(4) as threads:
        assert all(threads.map(lambda _: locks.alive(owner), range(200)))
    other.release()
    assert not locks.alive(owner)
    locks.release()


def test_an_owner_whose_file_cannot_be_deleted_ends_all_the_same(tmp_path: Path) -> None:
    """As in a folder that cannot be written any more: the end of the program does not break off over it."""
    owners = ProcessLocks(tmp_path)
    owner = owners.claim()
    (tmp_path / owner).unlink()
    (tmp_path / owner).mkdir()
    owners.release()
    (tmp_path / owner).rmdir()
    assert not ProcessLocks(tmp_path).alive(owner)
