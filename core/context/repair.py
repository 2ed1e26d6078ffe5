"""Histories as servers accept them."""

from __future__ import annotations

from collections.abc import Iterable

from core.ports.models import Message

LOST = "The tool was interrupted and gave no result."


def repaired(messages: Iterable[Message]) -> list[Message]:
    """The history with a result for every tool call, and without results nobody asked for.

    After a crash a call can stand without its result, which servers refuse for ever after. It is repaired in the
    request and not in the history, which says what happened.
    """
    given = list(messages)
    if not any(message.tool_calls or message.role == "tool" for message in given):
        return given
    whole: list[Message] = []
    waiting: dict[str, None] = {}
    for message in given:
        if message.role == "tool":
            if message.tool_call_id not in waiting:
                continue
            del waiting[message.tool_call_id]
        else:
            whole += [Message("tool", LOST, tool_call_id=lost) for lost in waiting]
            waiting = dict.fromkeys(call.id for call in message.tool_calls)
        whole.append(message)
    return whole + [Message("tool", LOST, tool_call_id=lost) for lost in waiting]
