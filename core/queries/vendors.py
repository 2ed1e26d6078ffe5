"""Providers that are known by name: where they are reached and which variable usually holds their key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

ANTHROPIC_URL = "https://api.anthropic.com"
OPENAI_URL = "https://api.openai.com/v1"


@dataclass(frozen=True, slots=True)
class Vendor:
    """A well-known provider."""

    name: str
    variables: tuple[str, ...]
    """Environment variables its own tools read the key from, the usual one first."""
    base_url: str
    title: str
    """Its name as it writes it."""
    about: str
    """What it is known for, in a few words."""
    keys_at: str
    """Where a person gets a key, without https://."""
    wire: Literal["openai", "anthropic"] = "openai"


VENDORS: tuple[Vendor, ...] = (
    Vendor("openai", ("OPENAI_API_KEY",), OPENAI_URL, "OpenAI", "GPT models", "platform.openai.com/api-keys"),
    Vendor(
        "anthropic",
        ("ANTHROPIC_API_KEY",),
        ANTHROPIC_URL,
        "Anthropic",
        "Claude models",
        "console.anthropic.com/settings/keys",
        "anthropic",
    ),
    Vendor(
        "openrouter",
        ("OPENROUTER_API_KEY",),
        "https://openrouter.ai/api/v1",
        "OpenRouter",
        "Models of many makers with one key",
        "openrouter.ai/settings/keys",
    ),
    Vendor(
        "gemini",
        ("GEMINI_API_KEY", "GOOGLE_API_KEY"),
        "https://generativelanguage.googleapis.com/v1beta/openai",
        "Google Gemini",
        "Gemini models",
        "aistudio.google.com/apikey",
    ),
    Vendor(
        "groq",
        ("GROQ_API_KEY",),
        "https://api.groq.com/openai/v1",
        "Groq",
        "Open models, answered fast",
        "console.groq.com/keys",
    ),
    Vendor(
        "mistral",
        ("MISTRAL_API_KEY",),
        "https://api.mistral.ai/v1",
        "Mistral",
        "Mistral models",
        "console.mistral.ai/api-keys",
    ),
    Vendor(
        "deepseek",
        ("DEEPSEEK_API_KEY",),
        "https://api.deepseek.com/v1",
        "DeepSeek",
        "DeepSeek models",
        "platform.deepseek.com/api_keys",
    ),
    Vendor("xai", ("XAI_API_KEY",), "https://api.x.ai/v1", "xAI", "Grok models", "console.x.ai"),
    Vendor(
        "together",
        ("TOGETHER_API_KEY",),
        "https://api.together.xyz/v1",
        "Together AI",
        "Open models of many makers",
        "api.together.ai/settings/api-keys",
    ),
    Vendor(
        "fireworks",
        ("FIREWORKS_API_KEY",),
        "https://api.fireworks.ai/inference/v1",
        "Fireworks AI",
        "Open models, answered fast",
        "app.fireworks.ai/settings/users/api-keys",
    ),
    Vendor(
        "cerebras",
        ("CEREBRAS_API_KEY",),
        "https://api.cerebras.ai/v1",
        "Cerebras",
        "Open models, answered fast",
        "cloud.cerebras.ai",
    ),
    Vendor(
        "perplexity",
        ("PERPLEXITY_API_KEY",),
        "https://api.perplexity.ai",
        "Perplexity",
        "Sonar models that search the web",
        "www.perplexity.ai/settings/api",
    ),
    Vendor(
        "moonshot",
        ("MOONSHOT_API_KEY",),
        "https://api.moonshot.ai/v1",
        "Moonshot AI",
        "Kimi models",
        "platform.moonshot.ai/console/api-keys",
    ),
)
_KEYS = (
    ("sk-ant-", "anthropic"),
    ("sk-or-", "openrouter"),
    ("sk-proj-", "openai"),
    ("gsk_", "groq"),
    ("AIza", "gemini"),
    ("xai-", "xai"),
    ("pplx-", "perplexity"),
    ("fw_", "fireworks"),
    ("csk-", "cerebras"),
)
"""What keys begin with by which their vendor is known; several vendors give out keys that begin with sk- alone."""


def vendor_of_key(key: str) -> Vendor | None:
    """Whose key this is by how it begins, where that tells."""
    name = next((name for beginning, name in _KEYS if key.startswith(beginning)), "")
    return next((vendor for vendor in VENDORS if vendor.name == name), None)


def vendor_at(base_url: str) -> Vendor | None:
    """The vendor that is reached at an address."""
    host = urlsplit(base_url).hostname
    return next((vendor for vendor in VENDORS if urlsplit(vendor.base_url).hostname == host), None) if host else None


DEFAULT_URLS: Mapping[str, str] = {"openai": OPENAI_URL, "anthropic": ANTHROPIC_URL}
"""Where a wire format is spoken when no address is given."""
