"""Puts streamed tool calls together from pieces that may lack an index, an id, or be whole from the start."""

from __future__ import annotations

from typing import Any

import orjson

from core.providers.wire import limits
from core.providers.wire.json_text import as_dict, as_text
from events.values import ToolCall, new_id


class ArgumentsTooLong(ValueError):
    """The arguments of one tool call are over 256 KB."""


class _Slot:
    def __init__(self) -> None:
        self.id = ""
        self.name = ""
        self.pieces: list[str] = []
        self.size = 0

    def add(self, arguments: Any) -> None:
        text = (
            arguments if isinstance(arguments, str) else "" if arguments is None else orjson.dumps(arguments).decode()
        )
        self.size += len(text)
        if self.size > limits.TOOL_ARGUMENTS:
            raise ArgumentsTooLong
        self.pieces.append(text)


class ToolCalls:
    """Collects pieces in the form of OpenAI's ``tool_calls``."""

    def __init__(self) -> None:
        self._slots: list[_Slot] = []
        self._by_index: dict[int, _Slot] = {}

    def __bool__(self) -> bool:
        return bool(self._slots)

    def add(self, piece: Any) -> None:
        """Take one piece.

        :raises ArgumentsTooLong: the arguments are over their cap.
        """
        piece = as_dict(piece)
        function = as_dict(piece.get("function"))
        name, id_ = as_text(function.get("name")), as_text(piece.get("id"))
        slot = self._slot(piece.get("index"), id_, name)
        slot.id = slot.id or id_
        slot.name = slot.name or name
        slot.add(function.get("arguments"))

    def whole(self) -> tuple[ToolCall, ...]:
        """Every call, in the order they began; one without a name cannot be made and is left out."""
        return tuple(
            ToolCall(id=slot.id or f"call_{new_id()}", name=slot.name, arguments="".join(slot.pieces))
            for slot in self._slots
            if slot.name
        )

    def _slot(self, index: Any, id_: str, name: str) -> _Slot:
        """The call a piece belongs to: by index unless the id says otherwise, then by id, then the last one."""
        if isinstance(index, int):
            found = self._by_index.get(index)
            if found is None or (id_ and found.id and found.id != id_ and name):
                found = self._by_index[index] = self._new()
            return found
        if id_:
            return next((slot for slot in self._slots if slot.id == id_), None) or self._new()
        last = self._slots[-1] if self._slots else None
        return self._new() if last is None or (name and last.name) else last

    def _new(self) -> _Slot:
        self._slots.append(_Slot())
        return self._slots[-1]
