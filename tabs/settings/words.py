"""Values of settings, who changed them, and where keys are, in words."""

from __future__ import annotations

from core.ports.models import ModelState
from tabs.shared.safe_text import one_line

RECORDED = "recorded"
"""The kind of a provider that answers from a file."""
WIRES = {"openai": "OpenAI-compatible", "anthropic": "Anthropic Messages", RECORDED: "Recorded answers of a file"}
"""Kinds of providers in words."""
USABLE: frozenset[ModelState] = frozenset({"ready", "practice", "recorded"})
"""States of models that can be asked now."""
_ACTORS = {"person": "You", "cli": "Command line", "engine": "Tutti"}


def actor_words(actor: str) -> str:
    """Who it was."""
    return _ACTORS.get(actor, one_line(actor, 40))


def key_words(source: str) -> str:
    """Where a provider's key is; never the key."""
    if source == "keyring":
        return "Key in this computer's keyring"
    kind, _, name = source.partition(":")
    return f"Key from the variable {one_line(name, 60)}" if kind == "env" else "No key"
