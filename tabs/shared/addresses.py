"""Where links of others may lead. Knows no Qt, for exports are written without a window too."""

from __future__ import annotations

from urllib.parse import urlsplit

SCHEMES = ("http", "https", "mailto")
"""Links with any other scheme stay text."""


def may_lead_to(address: str) -> bool:
    """Whether an address is one of the web, with a server, or of mail.

    One with blanks or control characters is none: programs disagree on what it is.
    """
    if any(sign <= " " or "\x7f" <= sign <= "\xa0" or sign == "\\" for sign in address):
        return False
    try:
        parts = urlsplit(address)
        named = bool(parts.hostname)
    except ValueError:
        return False
    return parts.scheme == "mailto" or (parts.scheme in SCHEMES and named)
