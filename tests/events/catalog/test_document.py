from __future__ import annotations

import pytest

from events.catalog import PAYLOADS
from events.catalog.document import DOCUMENT, document
from events.values import Payload


def test_the_page_is_true() -> None:
    """The page on events is what the code says; when not, ``python -m events.catalog.document`` writes it anew."""
    assert DOCUMENT.read_text(encoding="utf-8") == document()


@pytest.mark.parametrize("payload", PAYLOADS)
def test_everything_is_described(payload: type[Payload]) -> None:
    """Every event type has a sentence, and so has each of its fields."""
    assert (payload.__doc__ or "").strip().endswith(".")
    for name, field in payload.model_fields.items():
        assert (field.description or "").endswith("."), name
