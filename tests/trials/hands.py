"""Uses a window in a process of its own: with the keys and the mouse of a screen where there is one, else by Qt's events.

Where ``Xvfb`` and ``xdotool`` are installed, the window stands on a screen of its own and every key and every click comes from
outside, through the X server. Elsewhere it is drawn without a screen, and the same is injected into its process.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from app import libraries

ROOT = Path(__file__).parents[2]
MADE_UP = f"offscreen:configfile={ROOT / 'docs' / 'screen.json'}"
"""A screen as large as most are: the one that Qt makes up is so narrow that lists fold."""
PATIENCE = 60
"""Seconds until something that is to be seen is seen, on a machine that is busy."""


class Hands:
    """A person at a window."""

    def __init__(self, process: asyncio.subprocess.Process, display: str) -> None:
        self._process = process
        self._display = display

    @property
    def real(self) -> bool:
        """Whether keys and clicks come from outside."""
        return bool(self._display)

    async def ask(self, do: str, **more: Any) -> Any:
        """Have the window say something."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"do": do, **more}).encode() + b"\n")
        async with asyncio.timeout(PATIENCE):
            line = await self._process.stdout.readline()
        assert line, (await self._process.stderr.read()).decode() if self._process.stderr else "it has ended"
        return json.loads(line)

    async def sees(self, words: str, *, whole: bool = False) -> str:
        """Wait until words stand in the window; what they stand in."""

        def there(found: list[str]) -> str | None:
            return next((text for text in found if text == words or (not whole and words in text)), None)

        return str(await self._until(there, words))

    async def has(self, name: str) -> None:
        """Wait until what is called so has the keyboard."""
        async with asyncio.timeout(PATIENCE):
            while (now := await self.ask("focus")) != name:  # noqa: ASYNC110 - another process is looked at
                await asyncio.sleep(0.05)
        assert now == name

    async def sees_no(self, words: str) -> None:
        """Wait until words do not stand there any more."""
        await self._until(lambda found: not any(words in text for text in found), f"no {words}")

    async def press(self, keys: str) -> None:
        """Press keys together, such as ``Ctrl+2`` or ``Return``."""
        if self.real:
            names = [_KEYS.get(key, key.lower() if len(key) == 1 else key) for key in keys.split("+")]
            await self._tool("key", "+".join(names))
        else:
            await self.ask("keys", sequence=keys)

    async def write(self, text: str) -> None:
        """Type a text."""
        if self.real:
            await self._tool("type", "--delay", "5", text)
        else:
            await self.ask("write", text=text)

    async def click(self, name: str, *, whole: bool = True) -> None:
        """Press what is called so, once it is there."""
        x, y, width, height = await self._place(name, whole=whole)
        if self.real:
            await self._tool("mousemove", str(x + width // 2), str(y + height // 2), "sleep", "0.05", "click", "1")
        else:
            assert await self.ask("click", name=name, whole=whole)

    async def drag(self, name: str, right: int) -> None:
        """Drag what is called so to the right, by so many pixels."""
        x, y, width, height = await self._place(name)
        if not self.real:
            assert await self.ask("drag", name=name, right=right)
            return
        middle = (x + width // 2, y + height // 2)
        await self._tool("mousemove", *map(str, middle), "mousedown", "1")
        for step in range(1, 6):
            await self._tool("mousemove", str(middle[0] + right * step // 5), str(middle[1]), "sleep", "0.05")
        await self._tool("mouseup", "1")

    async def place(self, name: str) -> list[int]:
        """Where something stands: x, y, width, height."""
        return await self._place(name)

    def kill(self) -> None:
        """Lose the process, as nothing can be done about."""
        self._process.kill()

    async def _place(self, name: str, *, whole: bool = True) -> list[int]:
        async with asyncio.timeout(PATIENCE):
            while not (place := await self.ask("where", name=name, whole=whole)):  # noqa: ASYNC110 - the same
                await asyncio.sleep(0.05)
        return [int(number) for number in place]

    async def _until(self, fits: Callable[[list[str]], Any], wanted: str) -> Any:
        text: list[str] = []
        try:
            async with asyncio.timeout(PATIENCE):
                while not (found := fits(text := await self.ask("read"))):  # noqa: ASYNC110 - the same
                    await asyncio.sleep(0.05)
        except TimeoutError:
            raise AssertionError(f"{wanted!r} was never so; there stands {text}") from None
        return found

    async def _tool(self, *words: str) -> None:
        tool = await asyncio.create_subprocess_exec("xdotool", *words, env={**os.environ, "DISPLAY": self._display})
        assert await tool.wait() == 0, words

    async def focus_window(self) -> None:
        """Give the window the keyboard, which nobody does where there is no window manager."""
        if self.real:
            await self._tool("search", "--sync", "--onlyvisible", "--name", "Tutti", "windowfocus", "--sync")


_KEYS = {"Ctrl": "ctrl", "Shift": "shift", "Alt": "alt", "Esc": "Escape", "Space": "space", ",": "comma"}


@asynccontextmanager
async def screen() -> AsyncIterator[str]:
    """A screen of its own, ``:7`` and the like; empty where there are no tools for one."""
    lacking = libraries.missing(_packages(), "xcb")
    if not sys.platform.startswith("linux") or lacking or not all(map(shutil.which, ("Xvfb", "xdotool"))):
        yield ""
        return
    reading, writing = os.pipe()
    line = ("Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp")
    server = await asyncio.create_subprocess_exec(*line, pass_fds=[writing], stderr=asyncio.subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield ":" + (await asyncio.to_thread(told.readline)).strip()
    finally:
        server.terminate()
        await server.wait()


@asynccontextmanager
async def window(home: Path, display: str) -> AsyncIterator[Hands]:
    """A window on a data folder, with the keyboard; nothing of it is left behind the block."""
    look = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"} if display else {"QT_QPA_PLATFORM": MADE_UP}
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.trials.driven", str(home), stdin=pipe, stdout=pipe, stderr=pipe, cwd=ROOT,
        env={**os.environ, **look}, start_new_session=True, limit=1 << 24,
    )  # fmt: skip
    hands = Hands(process, display)
    try:
        await hands.sees("Send", whole=True)
        await hands.focus_window()
        yield hands
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


def _packages() -> Path:
    import PySide6  # noqa: PLC0415 - only for where it lies

    return Path(PySide6.__file__).parents[1]
