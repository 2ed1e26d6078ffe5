"""The window as a program: shown, filled, raised, ended."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.home import prepare
from app.reading import reading, store_alone
from app.window.safe_mode import FILE, STARTS, Starts

ROOT = Path(__file__).parents[3]
_LONG = "Tell me a long story about the sea"
_ENDINGS = [signal.SIGTERM, signal.SIGINT]

Start = Callable[..., subprocess.Popen[str]]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to end a window with")


@pytest.fixture
def window(home: Path) -> Iterator[Start]:
    """Start a window as a process of its own on the test's data folder."""
    started: list[subprocess.Popen[str]] = []

    def start(prompt: str = "") -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.app.window.driver", str(home), prompt]
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, env=dict(os.environ)
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def _await(process: subprocess.Popen[str], state: str) -> str:
    """Read until the window says that it has come so far."""
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith(state):
            return line
    assert process.stderr is not None
    pytest.fail(f"the window never was {state}: {process.stderr.read()}")


@pytest.mark.parametrize("number", _ENDINGS)
@pytest.mark.parametrize("state", ["shown", "filled"])
def test_a_signal_closes_it_orderly(window: Start, state: str, number: signal.Signals) -> None:
    """While it opens and when it is open: SIGTERM and SIGINT end it with exit code 0 and no word of trouble."""
    process = window()
    _await(process, state)
    process.send_signal(number)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 0, err
    assert "Traceback" not in err
    assert "Error" not in err


def test_what_runs_is_stopped_and_recorded(window: Start, home: Path) -> None:
    """A run under way when the window is told to end is canceled in the store, with what had arrived."""
    process = window(_LONG)
    _await(process, "streaming")
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 0, err
    with reading(home) as found:
        assert found is not None
        (run,) = found.views.runs.all()
        assert run.state == "canceled"
        (answer,) = found.views.conversations.answers(run_id=run.run_id)
        assert answer.state == "canceled"
        assert answer.text


def test_a_second_start_raises_the_first(window: Start) -> None:
    """The second says nothing, shows nothing and ends with exit code 0, while the first stays."""
    first = window()
    _await(first, "filled")
    second = window()
    out, err = second.communicate(timeout=20)
    assert (out, second.returncode) == ("code 0\n", 0), err
    assert first.poll() is None


def test_a_newer_store_is_told_on_a_page(window: Start, home: Path) -> None:
    """A store of a newer version: the window says so in words, and ends with exit code 1."""
    with store_alone(home):
        pass
    with closing(sqlite3.connect(home / "tutti.db")) as connection:
        connection.execute("PRAGMA user_version = 99")
    process = window()
    assert "newer version" in _await(process, "trouble")
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 1
    assert "Traceback" not in err


def test_a_damaged_store_is_told_on_a_page(window: Start, home: Path) -> None:
    """A file with other bytes than were written: the window names the damage."""
    with store_alone(home):
        pass
    (home / "tutti.db").write_bytes(b"x" * 8192)
    process = window()
    assert "damaged" in _await(process, "trouble")


def test_a_hanging_first_window_is_told_on_a_page(window: Start, home: Path) -> None:
    """When the first does not answer and there is no terminal, the second shows who holds the folder and what to do."""
    script = "import sys, time; from pathlib import Path; from app.window.single import SingleInstance; "
    script += "print(SingleInstance(Path(sys.argv[1])).claim(print), flush=True); time.sleep(600)"
    command = [sys.executable, "-c", script, str(prepare(home))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as holder:
        try:
            assert holder.stdout is not None
            assert holder.stdout.readline() == "first\n"
            assert f"process {holder.pid}" in _await(window(), "trouble")
        finally:
            holder.kill()


def test_a_killed_start_counts_and_an_orderly_end_does_not(window: Start, home: Path) -> None:
    """A start is written down before the window is filled, stays when the window is killed, and goes with its end."""
    process = window()
    _await(process, "filled")
    assert (home / FILE).exists()
    process.kill()
    process.wait(20)
    assert (home / FILE).exists()
    process = window()
    _await(process, "filled")
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=20)
    assert not (home / FILE).exists()


def test_after_three_deaths_it_starts_carefully(window: Start, home: Path) -> None:
    """The window of a folder whose last three never got ready says that it is in safe mode."""
    prepare(home)
    for _ in range(STARTS):
        Starts(home / FILE).note()
    _await(window(), "careful")
