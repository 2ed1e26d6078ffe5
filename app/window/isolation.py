"""One receiver's fault is not the others': blinker would stop at the first that raises."""

from __future__ import annotations

import logging
from typing import Any

from blinker import Signal

_log = logging.getLogger(__name__)


def send_isolated(signal: Signal, items: list[Any]) -> None:
    """Call every receiver with ``items``; one that raises is written to the log and the others are called still."""
    for receiver in list(signal.receivers_for(None)):
        try:
            receiver(items)
        except Exception:  # noqa: BLE001 - the boundary that keeps receivers from one another
            _log.exception("A receiver of %s failed; the others were told", signal)
