"""The operating system's keyring: only kinds that keep secrets, only from a thread, and never for long."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")
ALLOWED = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.macOS",
        "keyring.backends.Windows",
    }
)
"""Modules of the backends that are trusted; files in plain text and the null backend are not among them."""
PATIENCE_SECONDS = 20.0
"""A keyring may ask its owner to unlock it."""


class Keyring(Protocol):
    """What is needed of a keyring backend."""

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, or ``None``."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""


class KeyringFailed(Exception):
    """The keyring raised, or did not answer in time. Carries no secret."""


def system_keyring() -> Keyring | None:
    """The keyring of this machine, or ``None`` when there is none that is trusted. Slow: call it on a thread."""
    import keyring  # noqa: PLC0415 - takes 70 ms and is needed only where keys are
    from keyring.backends import chainer  # noqa: PLC0415 - the same

    found = keyring.get_keyring()
    backends = found.backends if isinstance(found, chainer.ChainerBackend) else [found]
    return next((backend for backend in backends if type(backend).__module__ in ALLOWED), None)


async def on_thread(work: Callable[[], T], patience: float = PATIENCE_SECONDS) -> T:
    """Run keyring work on a thread of its own, which a keyring that hangs may keep without holding up the program's end.

    :raises KeyringFailed: it raised, or did not end in time.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def settle(result: T | None, failed: bool) -> None:
        if done.done():
            return
        if failed:
            done.set_exception(KeyringFailed())
        else:
            done.set_result(result)  # type: ignore[arg-type]  # it is a result when nothing failed

    def run() -> None:
        try:
            result, failed = work(), False
        except Exception:  # noqa: BLE001 - the edge to foreign code: backends raise whatever their system does
            result, failed = None, True
        if not loop.is_closed():
            loop.call_soon_threadsafe(settle, result, failed)

    threading.Thread(target=run, name="keyring", daemon=True).start()
    try:
        async with asyncio.timeout(patience):
            return await done
    except TimeoutError:
        raise KeyringFailed from None
