"""Brings each command to its one handler."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from typing import Any, TypeVar

from core.commands.models import Command

C = TypeVar("C", bound=Command)
Handler = Callable[[Any], Awaitable[Any]]


class CommandBus:
    """A table from command class to handler, filled by bootstrap."""

    def __init__(self) -> None:
        self._handlers: dict[type[Command], Handler] = {}

    def register(self, command: type[C], handler: Callable[[C], Awaitable[Any]]) -> None:
        """Give a command class its handler.

        :raises ValueError: when it has one already.
        """
        if command in self._handlers:
            message = f"{command.__name__} has a handler already"
            raise ValueError(message)
        self._handlers[command] = handler

    @property
    def handled(self) -> Collection[type[Command]]:
        """The command classes that have a handler."""
        return self._handlers.keys()

    async def send(self, command: Command) -> Any:
        """Carry out a command and return its handler's result.

        :raises TuttiError: a refusal, in words for the person.
        """
        return await self._handlers[type(command)](command)
