"""Starts processes of the program in milliseconds: a parent that has everything loaded forks one for each trial.

``python -m tests.trials.nursery DESCRIPTOR`` loads :mod:`tests.trials.jobs` and then forks as it is told over a socket.
A child writes to a pipe whose other end the trial reads; it can be killed at any time and leaves nothing behind.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import os
import signal
import socket
import subprocess
import sys
import traceback
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from tests.trials import jobs

_ROOT = Path(__file__).parents[2]


class Child:
    """A process that does one job."""

    def __init__(self, nursery: Nursery, pid: int, lines: asyncio.StreamReader) -> None:
        self._nursery = nursery
        self._lines = lines
        self.pid = pid
        self.status: int | None = None
        """How it ended: an exit code, or a signal's number below zero."""

    async def line(self) -> str:
        """The next whole line it wrote; empty when it has ended."""
        line = await self._lines.readline()
        return line.decode().rstrip("\n") if line.endswith(b"\n") else ""

    async def rest(self) -> list[str]:
        """The lines it wrote until its end; waits for that."""
        lines = (await self._lines.read()).decode().split("\n")[:-1]
        self.end()
        return lines

    def kill(self) -> None:
        """Kill it, as nothing can be done about."""
        os.kill(self.pid, signal.SIGKILL)

    def end(self) -> int:
        """Wait for its end; only behind a kill, or behind the end of its pipe."""
        if self.status is None:
            self.status = self._nursery.wait(self.pid)
        return self.status


class Nursery:
    """The trial's end of the socket."""

    def __init__(self, channel: socket.socket) -> None:
        self._channel = channel
        self._replies = channel.makefile("rb")

    @asynccontextmanager
    async def child(self, job: str, *arguments: Any) -> AsyncIterator[Child]:
        """Start a function of :mod:`tests.trials.jobs`; killed at the end of the block if it still lives."""
        reading, writing = os.pipe()
        try:
            socket.send_fds(self._channel, [orjson.dumps([job, arguments]) + b"\n"], [writing])
        finally:
            os.close(writing)
        lines = asyncio.StreamReader()
        pid = self._answer()
        loop = asyncio.get_running_loop()
        transport, _ = await loop.connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(lines), os.fdopen(reading, "rb")
        )
        child = Child(self, pid, lines)
        try:
            yield child
        finally:
            if child.status is None:
                child.kill()
                child.end()
            transport.close()

    def wait(self, pid: int) -> int:
        """How a child ended; waits for it."""
        self._channel.sendall(orjson.dumps(["wait", [pid]]) + b"\n")
        return self._answer()

    def _answer(self) -> int:
        return int(self._replies.readline())


@contextlib.contextmanager
def nursery() -> Iterator[Nursery]:
    """Start the parent of the trials' processes; it ends with this block, or with who started it."""
    mine, theirs = socket.socketpair()
    command = [sys.executable, "-m", "tests.trials.nursery", str(theirs.fileno())]
    with mine, subprocess.Popen(command, pass_fds=[theirs.fileno()], cwd=_ROOT) as process:
        theirs.close()
        try:
            yield Nursery(mine)
        finally:
            mine.shutdown(socket.SHUT_RDWR)
            _ended(process)


def _ended(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        raise


def _start(channel: socket.socket, job: str, arguments: list[Any], writing: int) -> int:
    """Fork a child that does the job and ends; returns its id in the parent."""
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid
    channel.close()
    code = 1
    try:
        with os.fdopen(writing, "wb", buffering=0) as pipe:
            _work(job, arguments, pipe)
        code = 0
    except BaseException:  # noqa: BLE001 - the end of a process: whatever it was is shown, and nothing is above
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(code)


def _work(job: str, arguments: list[Any], pipe: BinaryIO) -> None:
    def tell(line: str) -> None:
        pipe.write(line.encode() + b"\n")

    asyncio.run(jobs.JOBS[job](tell, *arguments))


_LOADED_LATER = ("aiohttp", "genai_prices.data", "sqlite_utils")
"""What an engine loads when it starts; loaded here once, so that no child has to."""


def main() -> None:
    """Fork as told until the socket is closed."""
    for name in _LOADED_LATER:
        importlib.import_module(name)
    channel = socket.socket(fileno=int(sys.argv[1]))
    while True:
        data, descriptors, _, _ = socket.recv_fds(channel, 65536, 1)
        if not data:
            return
        job, arguments = orjson.loads(data)
        if job == "wait":
            _, status = os.waitpid(arguments[0], 0)
            answer = os.waitstatus_to_exitcode(status)
        else:
            answer = _start(channel, job, arguments, *descriptors)
        channel.sendall(b"%d\n" % answer)


if __name__ == "__main__":
    main()
