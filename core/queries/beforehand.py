"""What a prompt will read and may cost, told before it is sent."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModelEstimate:
    """Asking one model once."""

    model: str
    tokens: int
    """About how many it reads: the conversation as far as it fits, the instructions, the prompt and its files."""
    picodollars: int | None
    """What that costs at most, with the longest answer it may give; ``None`` when its price is not known."""
    simulated: bool
    sees_images: bool | None
    """``None`` when nobody knows."""
    room: int | None
    """Tokens a request to it may have; ``None`` for any number, and when that is not known."""
    dropped: int = 0
    """Older messages that do not fit, and are left out or summed up."""


@dataclass(frozen=True, slots=True)
class PromptEstimate:
    """A prompt as it would be asked now."""

    models: tuple[ModelEstimate, ...]
    """Those it is asked of first, each once; a strategy may ask some of them again, or others."""
    images: int
    """In the prompt itself."""
    once: bool
    """Whether the strategy asks each of them once and no more."""
    preset: str = ""
    """By which it is asked, where it is asked as an earlier run was."""
    gone: tuple[str, ...] = ()
    """Models of that run that are not there any more, and are not asked."""
