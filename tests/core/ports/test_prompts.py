from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InputError
from core.ports.prompts import SavedPrompt, Variable, filled, prompt_named, variables


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Translate {{text}} into {{language=English}}.", (Variable("text"), Variable("language", "English"))),
        ("{{tone:short|long}}", (Variable("tone", "short", ("short", "long")),)),
        ("{{ the piece }}, {{the piece}}", (Variable("the piece"),)),
        ("{{a}} and {{a=b}}", (Variable("a", "b"),)),
        ("{{Größe}} {{時間=今}}", (Variable("Größe"), Variable("時間", "今"))),
        ("{{only=}}", (Variable("only"),)),
        ("none: {x} {{}} {{1}} {{ }} {{a.b}} {{a{b}}} \\{{a}} }}", ()),
        ("{{x=a|b:c=d}}", (Variable("x", "a|b:c=d"),)),
    ],
)
def test_variables_of_a_text(text: str, found: tuple[Variable, ...]) -> None:
    """Names, defaults and choices; what only looks like a variable is none."""
    assert variables(text) == found


def test_a_text_is_filled_in() -> None:
    """Values stand where their variables did, defaults where nothing was said, and nothing in a value counts."""
    text = "{{what}} in {{language=English}}, {{tone:short|long}}, \\{{kept}}, {{what}}"
    values = {"what": "{{language}} \\1 {{what}}", "tone": "long"}
    assert filled(text, values) == "{{language}} \\1 {{what}} in English, long, {{kept}}, {{language}} \\1 {{what}}"
    assert filled("{{a}}", {}) == ""


@given(st.text())
def test_any_text_can_be_filled_in(text: str) -> None:
    """Nothing fails on any text, and one without variables comes out as it was, but for escaped braces."""
    done = filled(text, {})
    if not variables(text):
        assert done == text.replace("\\{{", "{{")


def test_a_prompt_is_found_by_its_name() -> None:
    """By its exact name, else by another case of it where that is clear; what there is is said otherwise."""
    prompts = [SavedPrompt("Translate", "a"), SavedPrompt("translate", "b"), SavedPrompt("Sum up", "c")]
    assert prompt_named(prompts, "translate").text == "b"
    assert prompt_named(prompts, "SUM UP").text == "c"
    with pytest.raises(InputError, match="no saved prompt named TRANSLATE") as refused:
        prompt_named(prompts, "TRANSLATE")
    assert "Sum up" in refused.value.do


def test_a_prompt_is_found_by_words() -> None:
    """All words have to stand in it somewhere, whatever their case."""
    prompt = SavedPrompt("Translate", "Into {{language}}", "Writing", ("words",))
    assert prompt.holds("WRITING trans")
    assert prompt.holds("")
    assert not prompt.holds("writing nothing")
