"""One window for each data folder."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.home import prepare
from app.window.single import SingleInstance, pipe_name
from events.errors import StoreBusy

_HOLDER = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from PySide6.QtCore import QCoreApplication
    from app.window.single import SingleInstance
    app = QCoreApplication([])
    single = SingleInstance(Path(sys.argv[1]))
    print(single.claim(lambda: print("raised", flush=True)), flush=True)
    app.exec() if sys.argv[2] == "live" else time.sleep(600)
    """
)


def _holder(home: Path, how: str) -> subprocess.Popen[str]:
    """Another process that is the window of ``home``."""
    process = subprocess.Popen([sys.executable, "-c", _HOLDER, str(home), how], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "first\n"
    return process


def _end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def test_second_start_raises_the_first(qtbot: QtBot, home: Path) -> None:
    """A second start brings the first window to the front and becomes none itself."""
    del qtbot
    process = _holder(prepare(home), "live")
    try:
        assert SingleInstance(home).claim(lambda: None) == "raised"
        assert process.stdout is not None
        assert process.stdout.readline() == "raised\n"
    finally:
        _end(process)


def test_a_hanging_window_is_named(qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the first does not answer, the second says which process holds the folder and how to end it."""
    del qtbot
    monkeypatch.setattr("app.window.single.ANSWER_SECONDS", 0.2)
    process = _holder(prepare(home), "hang")
    try:
        with pytest.raises(StoreBusy, match=f"process {process.pid}") as refused:
            SingleInstance(home).claim(lambda: None)
        assert str(process.pid) in refused.value.do
    finally:
        _end(process)


def test_a_crash_leaves_nothing_in_the_way(qtbot: QtBot, home: Path) -> None:
    """After a killed window its pipe's file still lies there, and the next start takes its place."""
    del qtbot
    process = _holder(prepare(home), "live")
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    assert Path(pipe_name(home)).exists()
    single = SingleInstance(home)
    assert single.claim(lambda: None) == "first"
    single.release()
    again = SingleInstance(home)
    assert again.claim(lambda: None) == "first"
    again.release()


def test_a_folder_that_cannot_be_written_any_more_lets_go(qtbot: QtBot, home: Path) -> None:
    """What tells who holds it cannot be deleted then; the next start becomes the window all the same."""
    del qtbot
    first = SingleInstance(prepare(home))
    assert first.claim(lambda: None) == "first"
    (home / "window.pid").unlink()
    (home / "window.pid").mkdir()
    first.release()
    (home / "window.pid").rmdir()
    second = SingleInstance(home)
    assert second.claim(lambda: None) == "first"
    second.release()


def test_two_folders_have_two_windows(qtbot: QtBot, tmp_path: Path) -> None:
    """The claim belongs to the data folder."""
    del qtbot
    one, two = SingleInstance(prepare(tmp_path / "one")), SingleInstance(prepare(tmp_path / "two"))
    assert one.claim(lambda: None) == "first"
    assert two.claim(lambda: None) == "first"
    one.release()
    two.release()


def test_only_the_owner_can_open_the_pipe(qtbot: QtBot, home: Path) -> None:
    """The pipe's file is closed to everybody else."""
    del qtbot
    single = SingleInstance(prepare(home))
    single.claim(lambda: None)
    assert Path(pipe_name(home)).stat().st_mode & 0o077 == 0
    assert home.stat().st_mode & 0o077 == 0
    single.release()


def test_a_stranger_on_the_pipe_raises_nothing(qtbot: QtBot, home: Path) -> None:
    """Whoever says something else is let go, and the window stays where it is."""
    single = SingleInstance(prepare(home))
    raised: list[bool] = []
    single.claim(lambda: raised.append(True))
    with socket.socket(socket.AF_UNIX) as stranger:
        stranger.connect(pipe_name(home))
        stranger.sendall(b"x" * 5000)
        qtbot.waitUntil(lambda: _is_closed(stranger))
    assert raised == []
    single.release()


def _is_closed(peer: socket.socket) -> bool:
    peer.settimeout(0)
    try:
        return peer.recv(10) == b""
    except BlockingIOError:
        return False
    except ConnectionResetError:
        return True


def test_a_long_path_still_has_a_pipe(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder whose path is longer than a socket's may be gets a pipe elsewhere."""
    del qtbot
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/tmp")  # noqa: S108 - a short folder that is there
    single = SingleInstance(prepare(tmp_path / ("x" * 120)))
    assert single.claim(lambda: None) == "first"
    single.release()
