"""Providers that are known by name: where they are reached and which variable usually holds their key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

ANTHROPIC_URL = "https://api.anthropic.com"
OPENAI_URL = "https://api.openai.com/v1"


@dataclass(frozen=True, slots=True)
class Vendor:
    """A well-known provider."""

    name: str
    variables: tuple[str, ...]
    """Environment variables its own tools read the key from, the usual one first."""
    base_url: str
    wire: Literal["openai", "anthropic"] = "openai"


VENDORS: tuple[Vendor, ...] = (
    Vendor("openai", ("OPENAI_API_KEY",), OPENAI_URL),
    Vendor("anthropic", ("ANTHROPIC_API_KEY",), ANTHROPIC_URL, "anthropic"),
    Vendor("openrouter", ("OPENROUTER_API_KEY",), "https://openrouter.ai/api/v1"),
    Vendor("gemini", ("GEMINI_API_KEY", "GOOGLE_API_KEY"), "https://generativelanguage.googleapis.com/v1beta/openai"),
    Vendor("groq", ("GROQ_API_KEY",), "https://api.groq.com/openai/v1"),
    Vendor("mistral", ("MISTRAL_API_KEY",), "https://api.mistral.ai/v1"),
    Vendor("deepseek", ("DEEPSEEK_API_KEY",), "https://api.deepseek.com/v1"),
    Vendor("xai", ("XAI_API_KEY",), "https://api.x.ai/v1"),
    Vendor("together", ("TOGETHER_API_KEY",), "https://api.together.xyz/v1"),
    Vendor("fireworks", ("FIREWORKS_API_KEY",), "https://api.fireworks.ai/inference/v1"),
    Vendor("cerebras", ("CEREBRAS_API_KEY",), "https://api.cerebras.ai/v1"),
    Vendor("perplexity", ("PERPLEXITY_API_KEY",), "https://api.perplexity.ai"),
    Vendor("moonshot", ("MOONSHOT_API_KEY",), "https://api.moonshot.ai/v1"),
)
DEFAULT_URLS: Mapping[str, str] = {"openai": OPENAI_URL, "anthropic": ANTHROPIC_URL}
"""Where a wire format is spoken when no address is given."""
