"""Critics by the names a person gives."""

from __future__ import annotations

import pytest

from core.critics.critic import Critic, Subject, Verdict
from core.critics.named import Critics, Named, read_names
from core.errors import InvalidSetting


def test_names_stand_between_commas_and_a_schema_keeps_its_own() -> None:
    """Commas, semicolons and line ends part names; inside of a schema they are the schema's."""
    text = 'arithmetic, judge=practice/large;\nschema={"type": "object", "required": ["a; b", "c}"]}'
    assert read_names(text) == (
        Named("arithmetic"),
        Named("judge", "practice/large"),
        Named("schema", '{"type": "object", "required": ["a; b", "c}"]}'),
    )
    assert read_names(" , ") == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("grammar", "no check named grammar"),
        ("judge", "The check judge needs a model"),
        ("arithmetic=7", "takes nothing behind an equals sign"),
        ("style, style", "named twice"),
        ("schema={", "is not JSON"),
        ("schema=[]", "A schema is a JSON object"),
        ('schema={"pattern": "a"}', "uses pattern"),
        ("=x", "not the name of a check"),
    ],
)
def test_what_is_no_check_is_refused_with_what_to_change(text: str, words: str) -> None:
    """Each wrong name says what is wrong with it and what could stand there."""
    with pytest.raises(InvalidSetting, match=words) as refused:
        Critics().check(text)
    assert refused.value.do


def test_the_models_that_would_be_asked_are_told() -> None:
    """Whoever checks the names learns which models have to exist."""
    assert Critics().check("completeness, judge=a/b, facts=c/d") == ("a/b", "c/d")


async def test_a_secret_that_a_critic_repeats_is_hidden() -> None:
    """What a foreign critic says or raises is redacted as a whole before it is cut."""

    def raising(_: Subject) -> Verdict:
        raise RuntimeError("x" * 990 + " sk-secret-0123456789")

    def telling(_: Subject) -> Verdict:
        return Verdict("failed", "The key is sk-secret-0123456789.")

    critics = Critics(
        [Critic("raises", raising), Critic("tells", telling)],
        redact=lambda text: text.replace("sk-secret-0123456789", "[secret]"),
    )
    panel = critics.panel(read_names("raises, tells"), lambda _: None)  # type: ignore[arg-type, return-value]  # nobody asks
    for found in await panel.check(Subject("2 + 2 = 4")):
        assert "sk-" not in found.reason
        assert found.reason


async def test_a_critic_that_broke_three_times_is_left_alone_by_every_panel() -> None:
    """What breaks in one answer after another is skipped for a while, though each answer has a panel of its own."""

    def raising(_: Subject) -> Verdict:
        raise RuntimeError("boom")

    critics = Critics([Critic("raises", raising)])
    statuses = []
    for _ in range(4):
        panel = critics.panel(read_names("raises"), lambda _: None)  # type: ignore[arg-type, return-value]  # nobody asks
        statuses += [found.status for found in await panel.check(Subject("4"))]
    assert statuses == ["error", "error", "error", "skipped"]
