"""What lies in a layout, without asking for its items.

PySide keeps the items that ``QLayout.itemAt`` hands out for as long as the layout lives, also when Qt has destroyed them with
their widgets. Whatever Qt makes at the same place in memory later is then taken for such an item, and not for the widget
that it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget


def nested(layout: QLayout) -> list[QLayout]:
    """The layouts within it, in no particular order."""
    return [child for child in layout.children() if isinstance(child, QLayout)]


def parts(layout: QLayout) -> list[QWidget | QLayout]:
    """The widgets and layouts directly within it, in the order in which they were put there; of a grid line by line."""
    around = layout.parentWidget()
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    every: Sequence[QWidget | QLayout] = [
        *(around.findChildren(QWidget, options=direct) if around is not None else ()),
        *nested(layout),
    ]
    places = {part: _place(layout, part) for part in every}
    return sorted((part for part in every if places[part] >= (0, 0)), key=lambda part: places[part])


def widgets(layout: QLayout) -> Iterator[QWidget]:
    """The widgets within it and the layouts in it, in order."""
    for part in parts(layout):
        if isinstance(part, QWidget):
            yield part
        else:
            yield from widgets(part)


def _place(layout: QLayout, part: QWidget | QLayout) -> tuple[int, int]:
    """Where something stands, by which it can be put in order; negative for what is not in it."""
    at = layout.indexOf(part)
    if at < 0 or not isinstance(layout, QGridLayout):
        return (at, 0)
    where: Any = layout.getItemPosition(at)  # row, column and spans; for Qt's own stubs an object
    return (where[0], where[1])
