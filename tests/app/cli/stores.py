"""Stores as a killed process leaves them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from app.reading import store_alone
from events.catalog.conversations import ConversationStarted, PromptAdded
from events.catalog.runs import RunRequested, RunStarted
from events.envelope import NewEvent, StreamAppend
from events.values import Payload, new_id


def leave_runs(
    home: Path, number: int, *, names: Sequence[str] = (), model: str = "practice/small", more: Sequence[Payload] = ()
) -> list[str]:
    """Record so many runs as begun, each by a process of its own that is dead now; their ids, oldest first.

    :param names: their ids, where they matter.
    :param more: what else is recorded of each.
    """
    owners = home / "owners"
    owners.mkdir(parents=True, exist_ok=True)
    begun = [_begun(str(count), names[count] if names else new_id(), model, more) for count in range(number)]
    with store_alone(home) as store:
        asyncio.run(store.append([stream for _, _, streams in begun for stream in streams]))
    for _, owner, _ in begun:
        owners.joinpath(owner).touch()  # its lock is gone with it, the file is not
    return [run_id for run_id, _, _ in begun]


def _begun(prompt: str, run: str, model: str, more: Sequence[Payload]) -> tuple[str, str, list[StreamAppend]]:
    conversation, message, owner = (new_id() for _ in range(3))
    request = RunRequested(
        conversation_id=conversation,
        prompt_id=message,
        prompt=prompt,
        strategy="single",
        models=(model,),
        options={},
        settings={"approvals.above_usd": 1e-7} if more else {},
        owner=owner,
    )
    asked = [ConversationStarted(title=prompt), PromptAdded(message_id=message, run_id=run, text=prompt)]
    streams = [
        StreamAppend(f"conversation-{conversation}", [NewEvent(payload, "cli", run) for payload in asked]),
        StreamAppend(
            f"run-{run}", [NewEvent(payload, "cli", run) for payload in (request, RunStarted(owner=owner), *more)]
        ),
    ]
    return run, owner, streams
