"""What holds for every test: nothing leaves this machine, nothing of the person's is touched, windows look the same."""

from __future__ import annotations

import gc
import os
import re
import signal
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

from app.window.garbage import collect_due

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

PATIENCE_MS = 30_000
"""How long a test waits for a window at most."""
NIGHTLY = os.environ.get("TUTTI_TRIALS") == "nightly"

_FOREIGN = re.compile(
    r".*_API_KEY|.*_BASE_URL|.*_PROXY|HF_TOKEN|OLLAMA_HOST|TUTTI_HOME|QT_STYLE_OVERRIDE|QT_SCALE_FACTOR", re.IGNORECASE
)
"""Variables through which the person's own keys, addresses and looks would reach a test."""

_LOOPBACK = re.compile(r"127(\.\d+){3}|::1|localhost", re.IGNORECASE)

for _name in [name for name in os.environ if _FOREIGN.fullmatch(name)]:
    del os.environ[_name]
if (
    signal.getsignal(signal.SIGINT) is signal.SIG_IGN
):  # as a shell starts what it runs in the background: programs inherit it
    signal.signal(signal.SIGINT, signal.default_int_handler)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # the person's own keyring is not for tests

# the checks of one commit give one answer, whoever runs them; the nightly ones look for new examples each time
hypothesis.settings.register_profile("push", deadline=None, print_blob=True, derandomize=True)
hypothesis.settings.register_profile("nightly", deadline=None, print_blob=True, max_examples=5000)
hypothesis.settings.load_profile("nightly" if NIGHTLY else "push")


class OutsideReached(RuntimeError):
    """A test tried to reach past this machine."""


def _stay_inside(event: str, args: tuple[Any, ...]) -> None:
    """Refuse every address but loopback; an audit hook sees all threads and all libraries, and cannot be taken out."""
    if not event.startswith("socket."):
        return
    if event in {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}:
        address = args[1]
        host = address[0] if isinstance(address, tuple) and address else None  # a string is a local socket's path
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        host = args[0]
    else:
        return
    name = host.decode() if isinstance(host, bytes) else host
    if isinstance(name, str) and not _LOOPBACK.fullmatch(name):
        raise OutsideReached(f"{event} to {name!r}: tests reach loopback only")


sys.addaudithook(_stay_inside)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own, not created yet; ``TUTTI_HOME`` names it."""
    folder = tmp_path / "home"
    monkeypatch.setenv("TUTTI_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _collected() -> Iterator[None]:
    """Have garbage collected on the thread of the tests alone, as the program has it on that of the window.

    Widgets and plots are in cycles; an engine's thread that collects them, in this test or the next, takes the process down.
    """
    gc.disable()
    yield
    if "PySide6.QtWidgets" in sys.modules:
        _put_back_the_look()
    collect_due()


def _put_back_the_look() -> None:
    """Give the application back without a widget and without a theme: every widget that is left costs every later theme."""
    from PySide6.QtCore import QEvent  # noqa: PLC0415 - tests without a window do without Qt
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the same

    from app.window.shell import Shell  # noqa: PLC0415 - the same
    from tabs.shared import scaling, theme  # noqa: PLC0415 - the same
    from tabs.window.frame import MainWindow  # noqa: PLC0415 - the same

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    for widget in app.topLevelWidgets():
        if isinstance(widget, Shell) or (isinstance(widget, MainWindow) and widget.parent() is None):
            widget.deleteLater()
    # what is deleted later is so by a loop, which no test leaves running
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if theme.factor() != 1:
        scaling.show(app, "light", 100)
    if app.property("tutti_theme"):
        app.setStyleSheet("")
        app.setStyle("Fusion")
        app.setPalette(app.style().standardPalette())
        app.setProperty("tutti_theme", None)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Start Qt in one style, whatever the desktop's is."""
    return ["tutti-tests", "-style", "Fusion"]


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application in one font, so that sizes are the same everywhere."""
    font = qapp.font()
    font.setFamily("DejaVu Sans")
    font.setPointSize(10)
    qapp.setFont(font)
    return qapp


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """The bot with the patience that a busy machine needs; where all is well nothing waits that long."""
    for name in ("waitUntil", "waitSignal"):
        monkeypatch.setattr(qtbot, name, partial(getattr(qtbot, name), timeout=PATIENCE_MS))
    return qtbot
