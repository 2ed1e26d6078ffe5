"""The axis of time below a plot, in the person's language. Importing this loads numpy and pyqtgraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg

from tabs.shared.language import tr
from tabs.shared.wording import month_name

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_WORD = re.compile(r"[A-Za-z]{3,}")


class DateAxis(pg.DateAxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """pyqtgraph's own, whose names of months and days are English."""

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """The words below the ticks."""
        written: Any = super().tickStrings(values, scale, spacing)
        days = dict(zip(_DAYS, tr("Mon Tue Wed Thu Fri Sat Sun").split(), strict=True))
        names = {english: month_name(place) for place, english in enumerate(_MONTHS, 1)} | days
        return [_WORD.sub(lambda found: names.get(found[0], found[0]), one) for one in written]
