"""Values of settings, who changed them, and where keys are, in words."""

from __future__ import annotations

from core.ports.models import ModelState
from tabs.shared.language import tr, tr_noop
from tabs.shared.safe_text import one_line

UNITS = frozenset((tr_noop("seconds"), tr_noop("tokens"), tr_noop("characters")))
"""Of settings, for translators; signs such as ``s``, ``%`` and ``USD`` are the same everywhere."""
USABLE: frozenset[ModelState] = frozenset({"ready", "practice", "recorded"})
"""States of models that can be asked now."""
_ACTORS = {"person": tr_noop("You"), "cli": tr_noop("Command line"), "engine": "Tutti"}


def actor_words(actor: str) -> str:
    """Who it was."""
    words = _ACTORS.get(actor)
    return tr(words) if words else one_line(actor, 40)
