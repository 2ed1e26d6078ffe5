"""The one redactor for events, logs, exports and exceptions: what looks like a key, or is known as one, is taken out."""

from __future__ import annotations

import re

HIDDEN = "[hidden]"
SHORTEST = 8
"""A shorter secret is not hidden by its value: it would blank out ordinary words."""

_SHAPES = re.compile(
    r"\b(?:sk|pk|rk|xai|gsk|hf|r8|key|tgp|nvapi|pplx|csk|fw)[-_][A-Za-z0-9_\-]{12,}"
    r"|\bAIza[A-Za-z0-9_\-]{20,}"
    r"|\bgh[pousr]_[A-Za-z0-9]{20,}"
    r"|\beyJ[A-Za-z0-9_\-]{8,}\.[A-Za-z0-9_\-]{8,}(?:\.[A-Za-z0-9_\-]*)?"
)
"""Keys as vendors make them, and JSON web tokens."""
_LABELLED = re.compile(
    r"(?P<label>\b(?:bearer|basic)\s+|\b(?:x-api-key|api[-_]?key|authorization|access[-_]?token|secret|password)"
    r"[\"']?\s*[:=]\s*[\"']?(?:bearer\s+|basic\s+)?)(?P<value>(?!(?:bearer\s+|basic\s+)?\[hidden\])[^\s\"',;&}\]]{6,})",
    re.IGNORECASE,
)
_USERINFO = re.compile(r"(?P<scheme>\b[a-z][a-z0-9+.\-]*://)[^/\s@\"']+@", re.IGNORECASE)


class Redactor:
    """Takes secrets out of text. Call it with the text; tell it each key that comes to be known."""

    def __init__(self) -> None:
        self.known: tuple[str, ...] = ()
        """The keys that are known, longest first."""
        self._pattern: re.Pattern[str] | None = None

    def __repr__(self) -> str:
        return f"Redactor({len(self.known)} known)"

    def learn(self, secret: str) -> None:
        """Hide this secret from now on, wherever it stands."""
        if len(secret) < SHORTEST or secret in self.known:
            return
        self.known = tuple(sorted((*self.known, secret), key=len, reverse=True))
        self._pattern = re.compile("|".join(map(re.escape, self.known)))

    def hide_known(self, text: str) -> str:
        """The text without the keys that are known; what only looks like a key stays, for it may be an answer's subject."""
        return text if self._pattern is None else self._pattern.sub(HIDDEN, text)

    def __call__(self, text: str) -> str:
        """The text with every secret replaced by ``[hidden]``."""
        text = self.hide_known(text)
        text = _USERINFO.sub(rf"\g<scheme>{HIDDEN}@", text)
        text = _SHAPES.sub(HIDDEN, text)
        return _LABELLED.sub(rf"\g<label>{HIDDEN}", text)
