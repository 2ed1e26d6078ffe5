"""What a server says is wrong, whatever shape it says it in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from core.providers.wire.json_text import NotJson, as_dict, as_list, read_json

LONGEST = 300
"""Characters of a server's own words that are shown."""
_HTML = re.compile(rb"^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|\?xml|!--|center|h1)", re.IGNORECASE)
_TITLE = re.compile(rb"<title[^>]*>([^<]{1,200})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Complaint:
    """An error as the server put it."""

    message: str
    code: str = ""
    """Its type and code, in lower case, joined by a space."""
    status: int | None = None
    """A status inside the body, as some gateways send it."""


def read_complaint(body: bytes) -> Complaint:
    """The error in a body: JSON in any of the known shapes, HTML, or plain text."""
    if looks_like_html(body):
        title = _TITLE.search(body)
        named = f" titled {title[1].decode('utf-8', 'replace').strip()!r}" if title else ""
        return Complaint(f"an HTML page{named}")
    try:
        return complaint_in(read_json(body)) or Complaint("")
    except NotJson:
        return Complaint(body[:2000].decode("utf-8", "replace"))


def complaint_in(value: Any) -> Complaint | None:
    """The error object in a JSON value; ``None`` when there is none.

    Known shapes: ``{"error": {"message", "type", "code"}}``, ``{"error": "…"}``, ``{"type": "error", "error": {…}}``,
    ``{"detail": "…"}``, ``{"detail": [{"msg"}]}``, ``{"message": "…"}`` with an ``object`` of error, and the first
    of these in an array.
    """
    if isinstance(value, list):
        return complaint_in(value[0]) if value and isinstance(value[0], dict) else None
    whole = as_dict(value)
    error = whole.get("error")
    if isinstance(error, dict):
        return _object(error)
    if error:
        return Complaint(str(error), _code(whole), _status(whole.get("code")))
    if "detail" in whole:
        return Complaint(_detail(whole["detail"]), _code(whole))
    if isinstance(whole.get("message"), str) and "choices" not in whole and "content" not in whole:
        return _object(whole)
    return None


def looks_like_html(body: bytes) -> bool:
    """Whether a body is a web page."""
    return _HTML.match(body) is not None


def shown(text: str, redact: Callable[[str], str]) -> str:
    """A server's words as they may be shown: no secret, no control character, not too long."""
    visible = "".join(letter if letter.isprintable() else " " for letter in redact(text[:4000]))
    clean = " ".join(visible.split())
    return clean if len(clean) <= LONGEST else clean[: LONGEST - 1] + "…"


def _object(error: dict[str, Any]) -> Complaint:
    message = error.get("message") or error.get("msg") or error.get("detail") or ""
    metadata = as_dict(error.get("metadata"))
    if isinstance(metadata.get("raw"), str):
        message = f"{message}: {metadata['raw']}"
    return Complaint(str(message), _code(error), _status(error.get("code")) or _status(error.get("status")))


def _code(error: dict[str, Any]) -> str:
    parts = (error.get("type"), error.get("code"), error.get("status"))
    return " ".join(str(part).lower() for part in parts if isinstance(part, str))


def _status(code: Any) -> int | None:
    if isinstance(code, str) and code.isascii() and code.isdigit():
        code = int(code[:4])
    return code if isinstance(code, int) and not isinstance(code, bool) and 300 <= code < 600 else None


def _detail(detail: Any) -> str:
    if isinstance(detail, str):
        return detail
    said = [str(as_dict(item).get("msg", item)) for item in as_list(detail)[:3]]
    return "; ".join(said) or str(detail)[:500]
