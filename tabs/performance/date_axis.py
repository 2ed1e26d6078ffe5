"""The axis of time below a plot, in the person's language. Importing this loads numpy and pyqtgraph."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg

from tabs.shared.language import tr
from tabs.shared.wording import month_name

_WORD = re.compile(r"[^\W\d_]+\.?")


class DateAxis(pg.DateAxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """pyqtgraph's own, whose names of months and days are the system's."""

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """The words below the ticks."""
        written: Any = super().tickStrings(values, scale, spacing)
        names = {calendar.month_abbr[month]: month_name(month) for month in range(1, 13)}
        names |= zip(calendar.day_abbr, tr("Mon Tue Wed Thu Fri Sat Sun").split(), strict=True)
        return [_WORD.sub(lambda found: names.get(found[0], found[0]), one) for one in written]
