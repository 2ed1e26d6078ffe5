from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Callable

import orjson
import pytest

from core.conversations.about import GO_ON
from core.errors import ContextTooLong, ModelNotFound
from core.ports.models import Message, ModelRequest, ModelResponse
from core.providers.practice.catalogue import practice_models
from core.providers.practice.provider import PracticeProvider
from tests.core.providers.sinks import Heard


async def ask(model: str, prompt: str, sample: int = 0, **more: object) -> ModelResponse:
    request = ModelRequest(model, (Message("user", prompt),), sample=sample, **more)  # type: ignore[arg-type]  # the caller names fields of the request
    return await PracticeProvider(latency_scale=0).call(request, Heard())


def final(text: str) -> str:
    found = re.search(r"Answer: \*\*(.+)\*\*$", text)
    assert found
    return found[1]


async def test_an_answer_is_the_same_every_time() -> None:
    """Model, prompt and sample decide the answer, its usage and its finish."""
    assert await ask("small", "What is 17 * 23?") == await ask("small", "What is 17 * 23?")


async def test_a_question_that_is_set_apart_is_what_is_answered() -> None:
    """What is quoted before the line that sets the question apart is no part of the problem."""
    shown = "Lines are quoted.\n\nAnswer A\n\n> Which is prime? A) 4 B) 5\n\nThe question that was asked:\n\n"
    assert final((await ask("large", f"{shown}What is 6 * 7?")).text) == "42"


@pytest.mark.parametrize("name", ["small", "medium", "large", "arithmetic", "chooser"])
@pytest.mark.parametrize("kind", ["arithmetic", "ordering", "choice"])
async def test_skill_is_what_is_stated(name: str, kind: str) -> None:
    """Over 400 problems the share solved is the stated skill, within four standard errors."""
    prompts: dict[str, tuple[str, Callable[[int], str]]] = {
        "arithmetic": ("What is {0} * 23?", lambda n: str((100 + n) * 23)),
        "ordering": ("Which is larger, {0} or 99?", lambda n: str(100 + n)),
        "choice": ("Which is larger? A) 17 B) {0}", lambda n: f"B) {100 + n}"),
    }
    words, right = prompts[kind]
    answers = [final((await ask(name, words.format(100 + n))).text) == right(n) for n in range(400)]
    skill = practice_models()[name].skills[kind]
    assert abs(sum(answers) / 400 - skill) < 4 * (skill * (1 - skill) / 400) ** 0.5


async def test_voting_helps() -> None:
    """The most frequent of nine samples is right more often than one sample."""
    single = voted = 0
    for number in range(60):
        samples = [final((await ask("small", f"What is {100 + number} * 7?", s)).text) for s in range(9)]
        right = str((100 + number) * 7)
        single += samples[0] == right
        voted += Counter(samples).most_common(1)[0][0] == right
    assert voted > single + 6


async def test_other_text_is_answered_honestly() -> None:
    """A prompt that is no problem gets Markdown that says what this model is and how to get a real one."""
    response = await ask("medium", "Tell me about Vienna. Be brief.")
    assert "practice model" in response.text
    assert "You wrote 6 words." in response.text
    assert "1. Tell me about Vienna." in response.text
    assert "You wrote 1 word. In outline:" in (await ask("medium", "Hello")).text
    assert "```sh" in response.text
    assert "OPENAI_API_KEY" in response.text


async def test_a_bare_answer_is_bare() -> None:
    """Asked for the number only, that is all there is."""
    assert re.fullmatch(r"-?\d+", (await ask("large", "What is 6 * 7? Only the number.")).text)


async def test_structured_output_follows_the_schema() -> None:
    """With a schema the answer is JSON of that shape."""
    schema = {
        "type": "object",
        "properties": {"reason": {"type": "string"}, "answer": {"type": "integer"}, "sure": {"enum": ["yes", "no"]}},
    }
    value = orjson.loads((await ask("large", "What is 6 * 7?", schema=schema)).text)
    assert isinstance(value["answer"], int)
    assert "6 \N{MULTIPLICATION SIGN} 7" in value["reason"]
    assert value["sure"] in {"yes", "no"}


async def test_a_model_goes_on_with_its_own_answer() -> None:
    """Asked to go on with the beginning of what it would say it says the rest; with other words before it, all of it."""
    whole = (await ask("large", "What is 17 * 23?")).text
    for begun, rest in ((whole[:12], whole[12:]), ("My words.", f"\n\n{whole}")):
        talk = (Message("user", "What is 17 * 23?"), Message("assistant", begun), Message("user", GO_ON))
        said = await PracticeProvider(latency_scale=0).call(ModelRequest("large", talk), Heard())
        assert said.text == rest


async def test_limits_are_kept() -> None:
    """Tokens asked for at most and stop sequences cut the answer."""
    short = await ask("large", "Hello", parameters={"max_output_tokens": 5})
    assert (len(short.text), short.finish, short.usage.output_tokens) == (20, "length", 5)
    stopped = await ask("large", "Hello", parameters={"stop": ["practice"]})
    assert "practice" not in stopped.text


async def test_pauses_follow_the_stated_pace() -> None:
    """Streaming takes as long as stated, so a cancelled call stops in the middle."""
    heard = Heard()
    request = ModelRequest("large", (Message("user", "Hello. " * 20),))
    task = asyncio.create_task(PracticeProvider(latency_scale=0.05).call(request, heard))
    await heard.first.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert 0 < len(heard.whole) < 600


async def test_what_cannot_be_asked() -> None:
    """An unknown model and a prompt over the window are typed errors."""
    with pytest.raises(ModelNotFound, match="small"):
        await ask("huge", "Hello")
    with pytest.raises(ContextTooLong):
        await ask("small", "x" * 100_000)


async def test_every_model_says_what_it_is() -> None:
    """Listed models are marked as practice, priced, and state their skill."""
    for info in await PracticeProvider().list_models():
        assert info.id == f"practice/{info.name}"
        assert info.practice
        assert info.state == "practice"
        assert info.price is not None
        assert info.price.source == "practice"
        assert "%" in info.note
