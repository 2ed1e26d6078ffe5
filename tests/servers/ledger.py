"""A server in a process of its own that keeps a ledger of what it was asked; it outlives every client that is killed.

``python -m tests.servers.ledger --ledger FILE`` prints its port and serves until its standard input is closed. Both wire
formats, streamed and whole. What a model says depends on its name alone, so an undisturbed run has a known answer. The
first part of the path is a tag that is written down with each request, so that one server can serve many trials. Where
it ends in ``@SECONDS``, each answer begins so much later.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import hashlib
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

import orjson

from tests.servers.formats import Answer, chat_document, chat_stream, messages_document, messages_stream
from tests.servers.raw import EVENT_STREAM, RawServer, Received, Talk, chunk, document

_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger."""

    at: float
    """Seconds since 1970."""
    number: int
    """Of the request; its two lines share it."""
    what: Literal["received", "served", "aborted"]
    tag: str
    model: str
    messages: str
    """sha256 of what the model was sent, hexadecimal."""


def answer_of(model: str, pieces: int = 3) -> str:
    """What a model says: at least so many words, some models more, made from its name."""
    digest = hashlib.sha256(model.encode()).hexdigest()
    extra = int(digest[:2], 16) % 5
    return " ".join([model, *(digest[at : at + 4] for at in range(4, 4 * (pieces + extra), 4))])


class _Ledger(RawServer):
    def __init__(self, file: Path, *, pieces: int, delay: float) -> None:
        super().__init__(self._answer)
        self._file = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        self._pieces = pieces
        self._delay = delay
        self._number = 0

    async def _answer(self, request: Received, talk: Talk) -> None:
        if request.method == "GET":
            await talk.send(document(orjson.dumps({"object": "list", "data": []})))
            return
        asked = request.json
        self._number += 1
        tag, said = request.path.split("/")[1], hashlib.sha256(orjson.dumps(asked["messages"])).hexdigest()
        names = (self._number, tag, asked["model"], said)
        self._note("received", *names)
        served = False
        try:
            await asyncio.sleep(float(tag.rpartition("@")[2]) if "@" in tag else 0.0)
            await self._say(asked, talk, chat=request.path.endswith("/chat/completions"))
            served = True
        finally:
            self._note("served" if served else "aborted", *names)

    async def _say(self, asked: dict[str, Any], talk: Talk, *, chat: bool) -> None:
        answer = Answer(answer_of(asked["model"], self._pieces), model=asked["model"])
        if not asked.get("stream"):
            await asyncio.sleep(self._delay * self._pieces)
            await talk.send(document(chat_document(answer) if chat else messages_document(answer)))
            return
        await talk.send(EVENT_STREAM)
        for event in chat_stream(answer) if chat else messages_stream(answer):
            await asyncio.sleep(self._delay)
            if talk.reader.at_eof():
                raise ConnectionResetError
            await talk.send(chunk(event))
        await talk.send(chunk(b""))

    def _note(self, what: Literal["received", "served", "aborted"], number: int, *names: str) -> None:
        """Write a line, past every buffer of this process."""
        os.write(self._file, orjson.dumps(asdict(Entry(time.time(), number, what, *names))) + b"\n")


class LedgerServer:
    """The server as a trial sees it."""

    def __init__(self, url: str, file: Path, pieces: int) -> None:
        self.url = url
        self._file = file
        self._pieces = pieces

    def openai_url(self, tag: str) -> str:
        """Where chat completions are asked for, each request noted under a tag."""
        return f"{self.url}/{tag}/v1"

    def anthropic_url(self, tag: str) -> str:
        """Where Messages are asked for."""
        return f"{self.url}/{tag}"

    def answer(self, model: str) -> str:
        """What a model of it says."""
        return answer_of(model, self._pieces)

    def entries(self, tag: str) -> list[Entry]:
        """What was noted under a tag, in order."""
        lines = self._file.read_bytes().splitlines() if self._file.exists() else []
        return [entry for entry in (Entry(**orjson.loads(line)) for line in lines) if entry.tag == tag]

    def received(self, tag: str) -> Counter[str]:
        """How often each model was asked."""
        return Counter(entry.model for entry in self.entries(tag) if entry.what == "received")


@contextlib.contextmanager
def ledger_server(file: Path, *, pieces: int = 3, delay: float = 0.0) -> Iterator[LedgerServer]:
    """Start the server as a process.

    :param pieces: words of an answer, at least; each is an event of the stream.
    :param delay: seconds before each event of a stream.
    """
    options = ["--ledger", str(file), "--pieces", str(pieces), "--delay", str(delay)]
    command = [sys.executable, "-m", "tests.servers.ledger", *options]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=_ROOT) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield LedgerServer(f"http://127.0.0.1:{int(process.stdout.readline())}", file, pieces)
        finally:
            process.kill()


async def _serve(file: Path, *, pieces: int, delay: float) -> None:
    async with _Ledger(file, pieces=pieces, delay=delay) as server:
        print(server.port, flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


def main() -> None:
    """Serve until standard input is closed, which happens when whoever started this ends."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--ledger", type=Path, required=True)
    parser.add_argument("--pieces", type=int, default=3)
    parser.add_argument("--delay", type=float, default=0.0)
    options = parser.parse_args()
    asyncio.run(_serve(options.ledger, pieces=options.pieces, delay=options.delay))


if __name__ == "__main__":
    main()
