"""Keys of providers. Each is bound to a provider and an origin, and is never given out for another."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from pydantic import SecretStr

from core.errors import InputError, KeyMissing
from core.ports.redaction import Redactor
from core.providers import addresses
from core.providers.keyring_access import Keyring, KeyringFailed, on_thread, system_keyring
from core.providers.wire.endpoint import KeySource
from core.queries import KeyOffer, KeyPlace
from core.queries.vendors import VENDORS

SERVICE = "tutti"
"""The name under which keys stand in the keyring."""
LONGEST = 8192


class KeyStore:
    """Keeps keys in the OS keyring or, where there is none, in this process only.

    :param redact: told of every key, so that it is hidden wherever it turns up.
    :param environ: the environment, for keys that stay there.
    :param find: gives the keyring; run on a thread.
    """

    def __init__(
        self,
        redact: Redactor,
        environ: Mapping[str, str],
        find: Callable[[], Keyring | None] = system_keyring,
    ) -> None:
        self._redact = redact
        self._environ = environ
        self._find = find
        self._memory: dict[tuple[str, str], SecretStr] = {}

    def __repr__(self) -> str:
        return f"KeyStore({len(self._memory)} in memory)"

    def check_address(self, wire: str, base_url: str) -> str:
        """See :func:`core.providers.addresses.check_address`."""
        return addresses.check_address(wire, base_url)

    async def place(self) -> KeyPlace:
        """Where a key would be kept that is given now; asks the keyring for nothing but that it is there."""
        try:
            there = await on_thread(lambda: self._find() is not None)
        except KeyringFailed:
            there = False
        return "keyring" if there else "session"

    async def keep(self, provider: str, base_url: str, key: SecretStr) -> KeyPlace:
        """Put a key away, bound to the provider and its origin.

        :returns: the source to record: ``keyring``, or ``session`` when it is held by this process only.
        :raises InputError: it cannot be a key.
        """
        secret = self._checked(key)
        place = (provider, addresses.origin(base_url))
        self._memory[place] = SecretStr(secret)
        try:
            kept = await on_thread(lambda: self._put(place, secret))
        except KeyringFailed:
            kept = False
        return "keyring" if kept else "session"

    def candidate(self, provider: str, key: SecretStr | None, key_env: str | None) -> KeySource:
        """Where a provider that is only tried gets its key; nothing of it is kept.

        :raises InputError: it cannot be a key.
        """
        secret = None if key is None else SecretStr(self._checked(key))

        async def given() -> SecretStr | None:
            return secret if key_env is None else self._variable(provider, key_env)

        return given

    async def forget(self, provider: str, base_url: str) -> None:
        """Delete a key everywhere. One that is not there is not missed."""
        place = (provider, addresses.origin(base_url))
        self._memory.pop(place, None)
        try:
            await on_thread(lambda: self._drop(place))
        except KeyringFailed:
            return  # there is none, or the keyring is locked: it stays bound to its origin and is not read again

    def source(self, provider: str, base_url: str, key_source: str) -> KeySource:
        """Where a provider gets its key when it is asked.

        :param key_source: as recorded with the provider: ``keyring``, ``session``, ``env:NAME`` or ``none``.
        """
        place = (provider, addresses.origin(base_url))

        async def from_environment() -> SecretStr | None:
            return self._variable(provider, key_source.removeprefix("env:"))

        async def from_keyring() -> SecretStr | None:
            return self._memory.get(place) or await self._stored(place, key_source)

        async def none() -> SecretStr | None:
            return None

        if key_source.startswith("env:"):
            return from_environment
        return none if key_source == "none" else from_keyring

    def missing(self, provider: str, base_url: str, key_source: str) -> str:
        """Why a key is known to be missing, without asking the keyring; empty while it may be there."""
        if key_source == "session" and (provider, addresses.origin(base_url)) not in self._memory:
            return "Its key was held until Tutti closed, because this machine has no keyring."
        name = key_source.removeprefix("env:")
        if key_source.startswith("env:") and not self._environ.get(name, "").strip():
            return f"The variable {name}, which holds its key, is not set."
        return ""

    def offers(self, taken: Collection[tuple[str, str]]) -> tuple[KeyOffer, ...]:
        """Keys in the environment whose provider is not set up. They are offered, never used unasked.

        :param taken: name and base address of each provider that is set up.
        """
        names = {name for name, _ in taken}
        origins = {addresses.origin(url) for _, url in taken if url}
        found = []
        for vendor in VENDORS:
            variable = next((name for name in vendor.variables if self._environ.get(name, "").strip()), None)
            if variable and vendor.name not in names and addresses.origin(vendor.base_url) not in origins:
                self._redact.learn(self._environ[variable].strip())
                found.append(KeyOffer(variable, vendor.name, vendor.wire, vendor.base_url))
        return tuple(found)

    def _checked(self, key: SecretStr) -> str:
        secret = key.get_secret_value().strip()
        if secret.lower().startswith(("https://", "http://")):
            raise InputError("That is an address, and no key.", "Copy the key itself from that page.")
        if not secret or len(secret) > LONGEST or not (secret.isascii() and secret.isprintable()):
            raise InputError(
                "That is not a key: it is empty, too long or has other than plain characters.", "Copy it again."
            )
        self._redact.learn(secret)
        return secret

    def _variable(self, provider: str, name: str) -> SecretStr:
        value = self._environ.get(name, "").strip()
        if not value:
            raise KeyMissing(
                f"The variable {name}, which holds the key of {provider}, is not set.",
                "Set it and start Tutti again, or give the key under Settings, Providers.",
            )
        self._redact.learn(value)
        return SecretStr(value)

    async def _stored(self, place: tuple[str, str], key_source: str) -> SecretStr:
        try:
            secret = await on_thread(lambda: self._get(place)) if key_source == "keyring" else None
        except KeyringFailed:
            raise KeyMissing(
                f"The keyring did not give out the key of {place[0]}.",
                "Unlock it and try again, or name a variable with `tutti providers add … --key-env NAME`.",
            ) from None
        if secret is None:
            do = "Give the key again under Settings, Providers, or name there a variable that holds it."
            raise KeyMissing(_lost(place, key_source), do)
        self._redact.learn(secret)
        key = self._memory[place] = SecretStr(secret)
        return key

    def _put(self, place: tuple[str, str], secret: str) -> bool:
        ring = self._find()
        if ring is None:
            return False
        ring.set_password(SERVICE, " ".join(place), secret)
        return True

    def _get(self, place: tuple[str, str]) -> str | None:
        ring = self._find()
        return None if ring is None else ring.get_password(SERVICE, " ".join(place))

    def _drop(self, place: tuple[str, str]) -> None:
        ring = self._find()
        if ring is not None:
            ring.delete_password(SERVICE, " ".join(place))


def _lost(place: tuple[str, str], key_source: str) -> str:
    name, bound = place
    if key_source == "session":
        return f"The key of {name} was held only until Tutti closed, because this machine has no keyring."
    return f"There is no key of {name} for {bound} in the keyring; a key is never used for another address."
