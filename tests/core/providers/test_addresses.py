from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InputError
from core.providers.addresses import check_address, is_loopback, origin


@pytest.mark.parametrize(
    ("wire", "given_", "used"),
    [
        ("openai", "", "https://api.openai.com/v1"),
        ("anthropic", "", "https://api.anthropic.com"),
        ("openai", "https://Example.com", "https://example.com/v1"),
        ("openai", "https://example.com/api/v1/", "https://example.com/api/v1"),
        ("openai", "https://example.com/v1/chat/completions", "https://example.com/v1"),
        ("openai", "http://127.0.0.1:1234", "http://127.0.0.1:1234/v1"),
        ("openai", "http://localhost:1234/v1", "http://localhost:1234/v1"),
        ("openai", "http://[::1]:1234/v1", "http://[::1]:1234/v1"),
        ("anthropic", "https://example.com/v1/messages", "https://example.com"),
        ("anthropic", "https://example.com/anthropic/", "https://example.com/anthropic"),
    ],
)
def test_addresses_are_written_one_way(wire: str, given_: str, used: str) -> None:
    """What people enter or copy becomes the address the format is spoken at."""
    assert check_address(wire, given_) == used


@pytest.mark.parametrize(
    "bad",
    [
        "http://example.com/v1",
        "http://127.0.0.1.example.com/v1",
        "ftp://example.com",
        "example.com/v1",
        "https://",
        "https://user:secret@example.com/v1",
        "https://example.com/v1?key=secret",
        "https://example.com/v1#x",
        "https://example.com:99999/v1",
        "javascript:alert(1)",
        "file:///etc/passwd",
    ],
)
def test_unsafe_addresses_are_refused(bad: str) -> None:
    """No key goes out over http, with a password in the address, or to what is no address; nothing secret is repeated."""
    with pytest.raises(InputError) as caught:
        check_address("openai", bad)
    assert "secret" not in str(caught.value)


@given(st.text(max_size=80))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    """Nothing but the refusal is raised."""
    try:
        used = check_address("openai", text)
    except InputError:
        return
    assert used.startswith(("https://", "http://"))
    assert origin(used)


def test_loopback() -> None:
    """This machine has several names, and look-alikes are not among them."""
    assert all(map(is_loopback, ["localhost", "127.0.0.1", "127.9.9.9", "::1"]))
    assert not any(map(is_loopback, ["localhost.example.com", "127.0.0.1.example.com", "0.0.0.0", "10.0.0.1", ""]))  # noqa: S104 - a name to refuse, not to bind
