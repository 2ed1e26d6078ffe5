"""Keyrings for tests: the machine's own is not for them."""

from __future__ import annotations

import threading


class Ring:
    """Keeps secrets in a dictionary."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, or ``None``."""
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""
        del self.kept[service, username]


class BrokenRing(Ring):
    """Raises with the secret in its words, as backends do."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Fail."""
        message = f"cannot keep {password} for {service} {username}"
        raise RuntimeError(message)

    def get_password(self, service: str, username: str) -> str | None:
        """Fail."""
        message = f"cannot give {service} {username}"
        raise RuntimeError(message)


class StuckRing(Ring):
    """Waits for its owner to unlock it, who is away."""

    def __init__(self) -> None:
        super().__init__()
        self.away = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        """Wait."""
        self.away.wait()
        return super().get_password(service, username)
