"""Faults of others that would hurt us, watched for."""

from __future__ import annotations

import subprocess
import sys

from tests.house.source import ROOT

EMITS = """
from PySide6.QtCore import QObject, Signal

class Source(QObject):
    said = Signal(int)

heard = []
source = Source()
source.said.connect(lambda value: heard.append(value))
for number in range(50_000):
    source.said.emit(number)
assert heard == list(range(50_000))
"""

HEAVY = ("PySide6", "shiboken6", "qasync", "pyqtgraph", "numpy", "anthropic", "openai")


def _run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)


def test_a_signal_connected_to_a_lambda_survives() -> None:
    """The pinned Qt bears 50,000 emits; PySide6 6.12.0 aborts Python 3.11 in under 1,000."""
    done = _run(EMITS)
    assert done.returncode == 0, done.stderr


def test_the_command_line_loads_no_window() -> None:
    """Importing the command line loads neither Qt nor anything else that only a window needs."""
    done = _run(f"import sys, app.cli; print(*[name for name in {HEAVY!r} if name in sys.modules])")
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr
