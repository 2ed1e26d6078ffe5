"""The guard around all tests."""

from __future__ import annotations

import asyncio
import os
import socket
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.conftest import OutsideReached


def test_other_machines_cannot_be_reached() -> None:
    """No test connects, sends or resolves past this machine."""
    with socket.socket() as tcp, pytest.raises(OutsideReached):
        tcp.connect(("192.0.2.1", 80))
    with socket.socket(type=socket.SOCK_DGRAM) as udp, pytest.raises(OutsideReached):
        udp.sendto(b"x", ("192.0.2.1", 53))
    with pytest.raises(OutsideReached):
        socket.getaddrinfo("example.org", 80)


def test_other_machines_cannot_be_reached_from_a_thread() -> None:
    """The guard covers threads, where the engine runs."""
    caught: list[BaseException] = []

    def reach() -> None:
        try:
            asyncio.run(asyncio.wait_for(asyncio.open_connection("192.0.2.1", 80), 5))
        except OutsideReached as error:
            caught.append(error)

    thread = threading.Thread(target=reach)
    thread.start()
    thread.join()
    assert len(caught) == 1


def test_nothing_listens_for_other_machines() -> None:
    """No test opens a port on an address others can reach."""
    with socket.socket() as tcp, pytest.raises(OutsideReached):
        tcp.bind(("0.0.0.0", 0))  # noqa: S104 - refusing it is what is tested


async def test_loopback_works() -> None:
    """Servers that tests start on this machine are reached as always."""

    async def answer(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"here")
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        assert await reader.read() == b"here"
        writer.close()
        await writer.wait_closed()


def test_a_test_has_its_own_home(home: Path, tmp_path: Path) -> None:
    """Data of a test lies in its own folder, and no key of the person's is in sight."""
    assert os.environ["TUTTI_HOME"] == str(home)
    assert home.is_relative_to(tmp_path)
    assert not [name for name in os.environ if name.endswith("_API_KEY")]


def test_windows_look_the_same_everywhere(qtbot: QtBot) -> None:
    """Style and font are fixed, so that sizes in tests mean something."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - only this test here needs Qt

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setStyleSheet("")  # a window of a test before this one may have set a theme, which hides the style
    assert application.style().objectName() == "fusion"
    assert application.font().family() == "DejaVu Sans"
    assert qtbot is not None
