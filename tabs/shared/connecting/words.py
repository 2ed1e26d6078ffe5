"""Kinds of providers, in words."""

from __future__ import annotations

from tabs.shared.language import tr_noop

RECORDED = "recorded"
"""The kind of a provider that answers from a file."""
WIRES = {
    "openai": tr_noop("OpenAI-compatible"),
    "anthropic": tr_noop("Anthropic Messages"),
    RECORDED: tr_noop("Recorded answers of a file"),
}
"""Kinds of providers in words."""
