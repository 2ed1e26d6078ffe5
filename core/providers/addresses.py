"""Addresses of providers: what is accepted, how it is written, and which origin a key is bound to."""

from __future__ import annotations

import ipaddress

from yarl import URL

from core.errors import InputError
from core.queries.vendors import DEFAULT_URLS

_ENDINGS = {"openai": ("/chat/completions", "/models"), "anthropic": ("/v1/messages", "/v1/models", "/v1")}
"""Ends people copy with an address."""
_EXAMPLE = "Give it as in https://api.example.com/v1."


def is_loopback(host: str) -> bool:
    """Whether a host is this machine."""
    if host in {"localhost", "localhost."}:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def check_address(wire: str, base_url: str) -> str:
    """The address as it is to be used: the vendor's own when empty, without a slash or a copied ending.

    :param wire: ``openai``, ``anthropic``, or one that a package adds, whose address stays empty when none is given.
    :raises InputError: it is no address, carries a password, or is neither https nor on this machine.
    """
    if not base_url.strip():
        return DEFAULT_URLS.get(wire, "")
    url = _parsed(base_url.strip())
    if url.scheme == "http" and not is_loopback(url.host or ""):
        raise InputError(
            f"{url.host} is asked over http, which anybody on the way can read.",
            "Use https; only servers on this machine (127.0.0.1) may do without.",
        )
    path = url.path.rstrip("/")
    for ending in _ENDINGS.get(wire, ()):
        path = path.removesuffix(ending)
    if wire == "openai" and not path:
        path = "/v1"  # all servers of this kind have their API there, and addresses are given without it
    return f"{url.origin()}{path}"


def origin(base_url: str) -> str:
    """Scheme, host and port of an address: what a key is bound to."""
    url = URL(base_url)
    return f"{url.scheme}://{url.host}:{url.port}"


def _parsed(text: str) -> URL:
    try:
        url = URL(text)
        host, port = url.host, url.port
    except ValueError:
        raise InputError("The address cannot be read.", _EXAMPLE) from None
    if url.scheme not in {"http", "https"} or not host or not port:
        raise InputError("The address does not begin with https:// and a host.", _EXAMPLE)
    if url.user is not None or url.password is not None:
        raise InputError("The address holds a name or password.", "Leave them out and give the key by itself.")
    if url.query_string or url.fragment:
        raise InputError("The address has parts after ? or #.", _EXAMPLE)
    return url
