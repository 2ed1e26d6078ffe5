"""Where keys of providers are, and what may be wrong with one that is typed, in words. The key itself is never told."""

from __future__ import annotations

from core.queries import KeyPlace
from core.queries.vendors import Vendor, vendor_of_key
from tabs.shared.language import tr
from tabs.shared.safe_text import one_line


def key_words(source: str) -> str:
    """Where a provider's key is."""
    kind, _, name = source.partition(":")
    if kind == "env":
        return tr("Key from the variable {name}", name=one_line(name, 60))
    if kind == "session":
        return tr("Key held until Tutti is closed")
    return tr("Key in this computer's keyring") if kind == "keyring" else tr("No key")


def keeping_words(place: KeyPlace | None) -> str:
    """Where a key that is typed will be kept; nothing while that is not known.

    :param place: as the engine says; ``None`` while it has not.
    """
    if place is None:
        return ""
    if place == "keyring":
        return tr("The key is kept in this computer's keyring, bound to this address, and never written anywhere else.")
    return tr(
        "This computer has no keyring that Tutti trusts: the key is held until Tutti is closed, and has to be given again "
        "then. To be spared that, put it into an environment variable and choose “From an environment variable”."
    )


def key_doubt(key: str, vendor: Vendor | None) -> str:
    """What looks wrong with a key before it is tried; empty when nothing does.

    :param vendor: whose key is wanted, where that is known.
    """
    text = key.strip()
    if text.lower().startswith(("https://", "http://")):
        return tr("That is an address, and no key: copy the key itself from that page.")
    owner = vendor_of_key(text)
    if vendor is not None and owner is not None and owner.name != vendor.name:
        return tr("That looks like a key of {owner}, not of {vendor}.", owner=owner.title, vendor=vendor.title)
    return ""
