"""Where a provider is reached and with which key."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from pydantic import SecretStr

KeySource = Callable[[], Awaitable[SecretStr | None]]
"""Gives the key that is bound to the endpoint's origin, or ``None`` when it needs none.

:raises KeyMissing: there should be one and there is none.
"""


async def no_key() -> SecretStr | None:
    """For servers that need no key."""
    return None


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One place that speaks a wire format."""

    name: str
    """The provider's name, the prefix of its models."""
    base_url: str
    """Without a slash at the end."""
    key: KeySource = no_key
    local: bool = False
    """Whether it is on this machine."""

    def asked(self, model: str) -> str:
        """A model of it in the words of errors."""
        return f"{self.name}/{model}"
