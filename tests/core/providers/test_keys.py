from __future__ import annotations

import pytest
from pydantic import SecretStr

from core.errors import InputError, KeyMissing
from core.ports.redaction import Redactor
from core.providers.keyring_access import KeyringFailed, on_thread, system_keyring
from core.providers.keys import KeyStore
from tests.core.providers.rings import BrokenRing, Ring, StuckRing

SECRET = "sk-secret-0123456789abcdef"
HOME = "https://api.example.com/v1"


async def given(store: KeyStore, provider: str, url: str, source: str) -> str:
    key = await store.source(provider, url, source)()
    assert key is not None
    return key.get_secret_value()


async def test_a_key_survives_in_the_keyring() -> None:
    """A key is put into the keyring, and another process reads it from there."""
    ring = Ring()
    assert await KeyStore(Redactor(), {}, lambda: ring).keep("mine", HOME, SecretStr(SECRET)) == "keyring"
    assert await given(KeyStore(Redactor(), {}, lambda: ring), "mine", HOME, "keyring") == SECRET


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://api.example.org/v1",
        "https://api.example.com:8443/v1",
        "http://api.example.com/v1",
        "http://127.0.0.1:1/v1",
    ],
)
async def test_a_key_is_bound_to_its_origin(elsewhere: str) -> None:
    """Another scheme, host or port gets no key; another path of the same origin does."""
    ring = Ring()
    store = KeyStore(Redactor(), {}, lambda: ring)
    await store.keep("mine", HOME, SecretStr(SECRET))
    assert await given(store, "mine", "https://api.example.com/v2", "keyring") == SECRET
    with pytest.raises(KeyMissing, match="another address"):
        await store.source("mine", elsewhere, "keyring")()
    with pytest.raises(KeyMissing):
        await store.source("other", HOME, "keyring")()


@pytest.mark.parametrize("ring", [None, BrokenRing()])
async def test_without_a_keyring_it_is_held_for_the_session(ring: Ring | None) -> None:
    """Where there is no keyring, or it fails, the key works until the program ends, and says so after that."""
    store = KeyStore(Redactor(), {}, lambda: ring)
    assert await store.keep("mine", HOME, SecretStr(SECRET)) == "session"
    assert await given(store, "mine", HOME, "session") == SECRET
    with pytest.raises(KeyMissing, match="no keyring"):
        await KeyStore(Redactor(), {}, lambda: ring).source("mine", HOME, "session")()


@pytest.mark.parametrize(("ring", "place"), [(Ring(), "keyring"), (None, "session")])
async def test_where_a_key_would_go_is_told_before_there_is_one(ring: Ring | None, place: str) -> None:
    """What is said before a key is kept is what is recorded when it is."""
    store = KeyStore(Redactor(), {}, lambda: ring)
    assert await store.place() == place
    assert await store.keep("mine", HOME, SecretStr(SECRET)) == place


async def test_a_key_held_for_the_session_is_missed_after_it() -> None:
    """It is missing for every process but the one that was given it."""
    store = KeyStore(Redactor(), {}, lambda: None)
    await store.keep("mine", HOME, SecretStr(SECRET))
    assert not store.missing("mine", HOME, "session")
    assert "until Tutti closed" in KeyStore(Redactor(), {}, lambda: None).missing("mine", HOME, "session")


async def test_an_address_is_no_key() -> None:
    """What was copied from the browser's own line is named as what it is."""
    with pytest.raises(InputError, match="address"):
        await KeyStore(Redactor(), {}, lambda: None).keep("mine", HOME, SecretStr("https://platform.openai.com/keys"))


async def test_a_forgotten_key_is_gone() -> None:
    """Forgetting deletes the key everywhere, and twice is harmless."""
    ring = Ring()
    store = KeyStore(Redactor(), {}, lambda: ring)
    await store.keep("mine", HOME, SecretStr(SECRET))
    await store.forget("mine", HOME)
    await store.forget("mine", HOME)
    assert not ring.kept
    with pytest.raises(KeyMissing):
        await store.source("mine", HOME, "keyring")()


async def test_a_variable_is_read_when_asked() -> None:
    """A key in the environment is read from there; when it is not set, the error names the variable."""
    store = KeyStore(Redactor(), {"MINE": f" {SECRET} "}, lambda: None)
    assert await given(store, "mine", HOME, "env:MINE") == SECRET
    assert not store.missing("mine", HOME, "env:MINE")
    assert "OTHER" in store.missing("mine", HOME, "env:OTHER")
    with pytest.raises(KeyMissing, match="OTHER"):
        await store.source("mine", HOME, "env:OTHER")()
    assert await store.source("mine", HOME, "none")() is None


async def test_a_stuck_keyring_is_given_up() -> None:
    """A keyring that never answers holds up neither the call nor the end of the program."""
    ring = StuckRing()
    with pytest.raises(KeyringFailed):
        await on_thread(lambda: ring.get_password("a", "b"), 0.01)
    ring.away.set()


@pytest.mark.parametrize("bad", ["", "  ", "sk-\n123456", "sk-é1234567", "x" * 9000])
async def test_what_is_no_key_is_refused(bad: str) -> None:
    """Empty, endless and unprintable keys never get as far as a header, and are not repeated in the error."""
    with pytest.raises(InputError) as caught:
        await KeyStore(Redactor(), {}, lambda: None).keep("mine", HOME, SecretStr(bad))
    assert not bad.strip() or bad not in str(caught.value)


def test_an_untrusted_keyring_is_not_used() -> None:
    """The failing backend tests run with is not on the list of trusted ones."""
    assert system_keyring() is None


async def test_keys_hide() -> None:
    """A key is in no representation, and the redactor knows it."""
    redact = Redactor()
    store = KeyStore(redact, {"MINE": "plainsecret9"}, lambda: None)
    await store.keep("mine", HOME, SecretStr("anotherplain1"))
    await store.source("mine", HOME, "env:MINE")()
    assert "plain" not in repr(store) + repr(store._memory) + repr(redact)
    assert redact("plainsecret9 and anotherplain1") == "[hidden] and [hidden]"


def test_offers_are_for_what_is_not_set_up() -> None:
    """A key in the environment is offered once, unless its provider or its address is set up."""
    environ = {"OPENAI_API_KEY": SECRET, "ANTHROPIC_API_KEY": SECRET, "GROQ_API_KEY": " ", "GOOGLE_API_KEY": SECRET}
    store = KeyStore(Redactor(), environ, lambda: None)
    assert [offer.provider for offer in store.offers([])] == ["openai", "anthropic", "gemini"]
    assert [offer.variable for offer in store.offers([("openai", "https://x.example/v1")])] == [
        "ANTHROPIC_API_KEY",
        "GOOGLE_API_KEY",
    ]
    assert "anthropic" not in {o.provider for o in store.offers([("claude", "https://api.anthropic.com")])}
