"""A window's engine in long use: what it holds does not grow with what was asked."""

from __future__ import annotations

import asyncio
import gc
import os
import sys
import time
from pathlib import Path

import pytest

from app.shelf import KEPT_RECENT
from core.commands.models import ChangeSetting, SubmitPrompt
from tests.conftest import NIGHTLY
from tests.engines import running

SECONDS, WARM_TURNS = (300.0, KEPT_RECENT + 500) if NIGHTLY else (6.0, 40)
"""What is kept on purpose fills up over so many turns, answers of late the last; what grows from then on grows for ever."""
MOST_TURNS = 20_000 if NIGHTLY else 120
KB_PER_TURN = 1.0
"""Memory that a turn may leave behind: a megabyte for a thousand. Looked at nightly, for before it is warm all grows."""
SLACK_KB = 4_096
"""What an allocator keeps of its own accord."""
TURNS_EACH = 20
"""Turns of one conversation, before the next is begun."""

pytestmark = pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is counted by Linux' own figures")


def resident_kb() -> int:
    """Memory of this process that is in use."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGESIZE") // 1024


def held() -> tuple[int, int]:
    """Open descriptors, and tasks of this loop."""
    return len(os.listdir("/proc/self/fd")), len(asyncio.all_tasks())  # noqa: PTH208 - a count of names alone


async def test_long_use_leaves_nothing_behind(home: Path) -> None:
    """Turn after turn in conversation after conversation: descriptors and tasks, nightly memory too, stay what they were."""
    async with running(home) as engine:
        await engine.commands.send(ChangeSetting(key="cache.enabled", value=False))

        async def turns(number: int, until: float) -> int:
            done, conversation = 0, ""
            while done < number and time.monotonic() < until:
                if done % TURNS_EACH == 0:
                    conversation = ""
                prompt = SubmitPrompt(
                    text=f"What is {done} + {done % 7}?",
                    models=("practice/large",),
                    conversation_id=conversation or None,
                )
                submitted = await engine.commands.send(prompt)
                await engine.ended(submitted.run_id)
                conversation = submitted.conversation_id
                done += 1
            return done

        warm = await turns(WARM_TURNS, time.monotonic() + SECONDS)
        await engine.caught_up()
        before, things = resident_kb(), held()
        done = await turns(MOST_TURNS, time.monotonic() + SECONDS)
        await engine.caught_up()
        grown, after = resident_kb() - before, held()
    print(f"{warm} turns to warm up, then {done}: {grown} KB, {grown / max(1, done):.2f} KB for each", file=sys.stderr)
    assert done > 20
    assert after == things
    if NIGHTLY:
        assert grown <= done * KB_PER_TURN + SLACK_KB
