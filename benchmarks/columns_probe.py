"""Long answers in columns of a real window, and a stop: ``columns_probe HOME ADDRESS MODELS``."""

from __future__ import annotations

import asyncio
import json
import sys
import time
import urllib.request
from collections.abc import Sequence

from app.window.shell import Shell
from benchmarks.window_probe import tell, watch
from benchmarks.window_streams import Gaps
from core.commands.models import CancelRun, SubmitPrompt
from core.ports.live import LiveDelta
from tabs.chat.exchange import Exchange
from tabs.chat.tab import ChatTab
from tabs.window.frame import MainWindow

SIZE = (1720, 950)
"""Of the window, so that four columns stand beside one another."""
QUIET_SECONDS = 4.0
STREAMING_SECONDS = 0.5
"""Before they are stopped."""
LOOK_SECONDS = 0.002
"""How often it is looked whether the window shows that a run has ended."""


class Columns:
    """Asks several models at once, times the frames until all have answered, then asks again and stops them."""

    def __init__(self, shell: Shell, address: str, models: int) -> None:
        page = shell.centralWidget()
        assert isinstance(page, MainWindow)
        chat = page.tabs["Chat"]
        assert isinstance(chat, ChatTab)
        self._shell, self._hub, self._chat, self._address = shell, page._hub, chat, address  # noqa: SLF001 - a probe looks inside
        self._models = tuple(f"bench0/m{number}" for number in range(models))
        self._heard: set[str] = set()
        self._more = asyncio.Event()
        self._hub.on_live(self._hear)
        self._task = asyncio.ensure_future(self._go())

    def _hear(self, deltas: Sequence[LiveDelta]) -> None:
        self._heard.update(delta.call_id for delta in deltas)
        self._more.set()

    async def _go(self) -> None:
        self._shell.resize(*SIZE)
        await asyncio.sleep(1)
        idle = Gaps()
        idle.start()
        await asyncio.sleep(QUIET_SECONDS)
        idle.stop()
        exchange = await self._ask("Tell me all about the sea")
        frames = Gaps()
        frames.start()
        await self._ended(exchange)
        frames.stop()
        shown = [len(card.view.text) for card in exchange.cards.values()]
        tell({"idle": idle.figures(), "frames": frames.figures(), "letters": sum(shown), **await self._stop()})
        self._shell.end()

    async def _ask(self, text: str) -> Exchange:
        """Ask, show it, and wait until every answer has begun."""
        self._heard.clear()
        conversation = self._chat.transcript.conversation or None
        prompt = SubmitPrompt(text=text, strategy="parallel", models=self._models, conversation_id=conversation)
        sent = await self._hub.send(prompt)
        self._chat.open(sent.conversation_id)
        while len(self._heard) < len(self._models) or sent.run_id not in self._chat.transcript.exchanges:
            self._more.clear()
            await self._more.wait()
        return self._chat.transcript.exchanges[sent.run_id]

    async def _ended(self, exchange: Exchange) -> None:
        """Wait until the window shows that nothing of it goes on."""
        while not exchange.settled or not all(card.view.complete for card in exchange.cards.values()):
            await self._look()

    async def _stop(self) -> dict[str, float]:
        """Milliseconds from the order to stop until the window shows it, and until the server has lost its last reader."""
        exchange = await self._ask("Tell me all of it again")
        await asyncio.sleep(STREAMING_SECONDS)
        before = len(await self._gone())
        asked, began = time.time(), time.perf_counter()
        stopping = asyncio.ensure_future(self._hub.send(CancelRun(run_id=exchange.prompt.run_id)))
        while not exchange.settled:
            await self._look()
        shown = time.perf_counter() - began
        await stopping
        while len(gone := (await self._gone())[before:]) < len(self._models):
            await self._look()
        return {"stopped": 1000 * shown, "closed": 1000 * (max(gone) - asked)}

    async def _look(self) -> None:
        await asyncio.sleep(LOOK_SECONDS)

    async def _gone(self) -> list[float]:
        return await asyncio.to_thread(_read, f"{self._address}/gone")


def _read(address: str) -> list[float]:
    with urllib.request.urlopen(address) as answer:  # noqa: S310 - of the benchmark's own server
        moments: list[float] = json.load(answer)
    return moments


def main() -> None:
    """Open the window, ask, measure, tell."""
    home, address, models = sys.argv[1:]
    kept: list[Columns] = []
    watch(home, lambda shell: kept.append(Columns(shell, address, int(models))))


if __name__ == "__main__":
    main()
