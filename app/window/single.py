"""One window for each data folder: a second start raises the first, over a pipe only its user can open."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtNetwork import QLocalServer, QLocalSocket

from events.errors import StoreBusy, StoreNotWritable
from events.store.sqlite.lock import FileLock
from tabs.shared.language import tr

ANSWER_SECONDS = 2.0
"""After this without an answer the first window counts as hanging."""
_RAISE = b"raise\n"
_RAISED = b"raised\n"
_LONGEST_SOCKET_PATH = 100
"""Unix systems allow 104 to 108 bytes, and Qt puts a name for the time of its making beside it."""


class SingleInstance:
    """Claims the window of a data folder for this process.

    An OS lock tells whether another process lives, for it dies with its process while a pipe's file outlives a crash.
    The pipe carries the wish to come to the front.

    :param home: the data folder; two folders have two windows.
    """

    def __init__(self, home: Path) -> None:
        self._name = pipe_name(home)
        self._holder = home / "window.pid"
        self._lock = FileLock(home / "window.lock", patience=0)
        self._server: QLocalServer | None = None

    def claim(self, on_raise: Callable[[], None]) -> Literal["first", "raised"]:
        """Become the window of this folder, or bring the one that is to the front.

        :param on_raise: called, on this thread, whenever another start wants this window in front.
        :raises StoreBusy: another process is the window and does not answer.
        """
        deadline = time.monotonic() + ANSWER_SECONDS
        while not self._take():
            if _raise_other(self._name, max(0.1, deadline - time.monotonic())):
                self._lock.close()
                return "raised"
            if time.monotonic() >= deadline:
                self._lock.close()
                raise self._held()
            time.sleep(0.05)  # the other is between its lock and its pipe, or just leaving; neither can be awaited
        self._listen(on_raise)
        return "first"

    def release(self) -> None:
        """Let another start become the window."""
        if self._server is None:
            return
        self._server.close()
        self._server = None
        with contextlib.suppress(OSError):  # the folder may be one that cannot be written any more
            self._holder.unlink(missing_ok=True)
        self._lock.close()

    def _take(self) -> bool:
        try:
            self._lock.__enter__()
        except StoreBusy:
            return False
        return True

    def _listen(self, on_raise: Callable[[], None]) -> None:
        self._holder.write_text(str(os.getpid()), encoding="ascii")
        server = QLocalServer()
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)  # the lock is ours, so what lies there was left by a crash
        if not server.listen(self._name):
            self._lock.close()
            raise StoreNotWritable(
                tr("The pipe of the window could not be opened: {error}.", error=server.errorString()),
                tr("Check that the data folder can be written."),
            )
        server.newConnection.connect(lambda: _welcome(server, on_raise))
        self._server = server

    def _held(self) -> StoreBusy:
        try:
            process = self._holder.read_text(encoding="ascii").strip()
        except OSError:
            process = "unknown"
        stop = f"taskkill /F /PID {process}" if sys.platform == "win32" else f"kill -9 {process}"
        return StoreBusy(
            tr(
                "Another Tutti window, process {process}, has this data folder open and does not answer.",
                process=process,
            ),
            tr("Wait until it does, or end it with `{command}`; nothing recorded is lost by that.", command=stop),
        )


def pipe_name(home: Path) -> str:
    """Where the pipe lies: in the data folder, which only its owner can enter, or under a name made from its path."""
    inside = home / "window.sock"
    if sys.platform != "win32" and len(os.fsencode(inside)) <= _LONGEST_SOCKET_PATH:
        return str(inside)
    digest = hashlib.sha256(os.fsencode(home)).hexdigest()[:20]
    if sys.platform == "win32":
        return f"tutti-{digest}"
    folder = os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
    return str(Path(folder) / f"tutti-{os.getuid()}-{digest}")


def _welcome(server: QLocalServer, on_raise: Callable[[], None]) -> None:
    """Answer whoever came to the pipe. A caller that says nothing, or anything else, is let go."""
    socket = server.nextPendingConnection()
    if socket is None:
        return

    def read() -> None:
        if bytes(socket.read(len(_RAISE)).data()) == _RAISE:
            on_raise()
            socket.write(_RAISED)
            socket.flush()
        socket.disconnectFromServer()

    socket.disconnected.connect(socket.deleteLater)
    socket.readyRead.connect(read)
    if socket.bytesAvailable():
        read()


def _raise_other(name: str, seconds: float) -> bool:
    """Whether the first window says that it has come to the front."""
    deadline = time.monotonic() + seconds
    socket = QLocalSocket()
    socket.connectToServer(name)
    answer = b""
    try:
        if not socket.waitForConnected(int(seconds * 1000)):
            return False
        socket.write(_RAISE)
        while len(answer) < len(_RAISED) and (left := deadline - time.monotonic()) > 0:
            if not socket.waitForReadyRead(int(left * 1000) + 1):
                break
            answer += bytes(socket.readAll().data())
    finally:
        socket.abort()
    return answer == _RAISED
