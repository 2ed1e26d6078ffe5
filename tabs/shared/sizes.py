"""Sizes in the words every tab uses."""

from __future__ import annotations

from tabs.shared.language import tr_count, written

_UNITS = ("bytes", "KB", "MB", "GB", "TB")
_STEP = 1000


def size_words(number: int) -> str:
    """``812 bytes``, ``1.2 KB``, ``34 MB``; a thousand of one are one of the next."""
    size, unit = float(number), 0
    while size >= _STEP and unit < len(_UNITS) - 1:
        size, unit = size / _STEP, unit + 1
    if unit == 0:
        return tr_count(number, "{n} byte", "{n} bytes")
    return f"{written(f'{size:.1f}')} {_UNITS[unit]}" if size < 10 else f"{size:.0f} {_UNITS[unit]}"
