from __future__ import annotations

from pathlib import Path

from events.catalog.calls import ModelCallInterrupted
from events.catalog.conversations import (
    AnswerAdded,
    ConversationRenamed,
    ConversationStarted,
    PromptAdded,
    PromptAskedAgain,
)
from events.values import Attachment, BlobRef, Money
from tests.events.projections.folded import folded
from tests.events.projections.told import answered, asked, canceled, story, whole_run


async def test_messages_read_in_order_with_their_roles(tmp_path: Path) -> None:
    """A conversation is its prompt and the answer that counts, in the order they came."""
    async with story(tmp_path) as told:
        await whole_run(told)
        prompt, answer = told.views.conversations.messages("c")
        assert (prompt.role, prompt.text, prompt.model) == ("user", "What is 6 * 7?", "")
        assert (answer.role, answer.text, answer.model) == ("assistant", "42", "openai/big")
        (last,) = told.views.conversations.messages("c", last=1)
        assert last == answer


async def test_every_models_answer_stands_beside_the_others(tmp_path: Path) -> None:
    """Answers of one run are listed in the order the models were asked, failures with their words."""
    async with story(tmp_path) as told:
        await whole_run(told)
        answers = told.views.conversations.answers(run_id="r")
        assert [answer.model for answer in answers] == ["practice/small", "openai/big", "openai/odd"]
        assert [answer.state for answer in answers] == ["succeeded", "succeeded", "failed"]
        assert answers[0].text == "42, says practice/small"
        assert (answers[0].cost_picodollars, answers[0].simulated) == (5, True)
        assert (answers[2].text, answers[2].error_what) == ("4", "Too many requests.")
        assert told.views.conversations.answers(conversation_id="c") == answers


async def test_a_stopped_answer_keeps_what_had_arrived(tmp_path: Path) -> None:
    """What had arrived when a person stopped it is kept, with who stopped it."""
    async with story(tmp_path) as told:
        await told.tell("call-1", asked("a/a"))
        (running,) = told.views.conversations.answers(run_id="r")
        assert (running.state, running.ended_at) == ("running", 0)
        await told.tell("call-1", canceled("a/a"))
        (stopped,) = told.views.conversations.answers(run_id="r")
        assert (stopped.state, stopped.text, stopped.reason) == ("canceled", "The", "stopped by you")


async def test_the_list_has_the_newest_first_and_can_be_searched(tmp_path: Path) -> None:
    """Conversations are ordered by their last change and found by title or any message, whatever the case."""
    async with story(tmp_path) as told:
        await told.tell("conversation-1", ConversationStarted(title="Bread"))
        await told.tell("conversation-2", ConversationStarted(title="Sums"))
        await told.tell("conversation-1", PromptAdded(message_id="m", run_id="r", text="How long does DOUGH rest?"))
        conversations = told.views.conversations
        assert [row.title for row in conversations.all()] == ["Bread", "Sums"]
        assert [row.title for row in conversations.all(containing="dough")] == ["Bread"]
        assert [row.title for row in conversations.all(containing="sums")] == ["Sums"]
        assert conversations.all(containing="100%") == []
        row = conversations.get("1")
        assert row is not None
        assert (row.messages, row.preview) == (1, "How long does DOUGH rest?")


async def test_a_new_title_replaces_the_old(tmp_path: Path) -> None:
    """A renamed conversation shows its new title."""
    async with story(tmp_path) as told:
        await told.tell("conversation-1", ConversationStarted(title="Bread"))
        await told.tell("conversation-1", ConversationRenamed(title="Sourdough"))
        assert [row.title for row in told.views.conversations.all()] == ["Sourdough"]


async def test_attachments_are_named_with_their_blobs(tmp_path: Path) -> None:
    """A prompt's files are read back with their names and contents' hashes."""
    file = Attachment(name="bread.png", blob=BlobRef(sha256="0" * 64, size=3, media_type="image/png"))
    async with story(tmp_path) as told:
        await told.tell("conversation-1", ConversationStarted(title="Bread"))
        prompt = PromptAdded(message_id="m", run_id="r", text="What is this?", attachments=(file,))
        await told.tell("conversation-1", prompt)
        (message,) = told.views.conversations.messages("1")
        assert message.attachments == (file,)


def test_a_prompt_asked_again_is_answered_by_its_newest_run() -> None:
    """The prompt moves to the run that answers it now; its earlier runs are listed, and the older answer is set aside."""
    with folded() as rows:
        rows.at(1, "conversation-c", ConversationStarted(title="Sums"))
        rows.at(1, "conversation-c", PromptAdded(message_id="p", run_id="r1", text="What is 6 * 7?"))
        first = AnswerAdded(message_id="a1", prompt_id="p", run_id="r1", model="a/a", text="41")
        rows.at(2, "conversation-c", first)
        again = PromptAskedAgain(prompt_id="p", run_id="r2", origin_run_id="r1")
        assert rows.at(3, "conversation-c", again) == {"c"}
        prompt, answer = rows.conversations.messages("c")
        assert (prompt.run_id, prompt.prompt_id, answer.prompt_id, answer.superseded) == ("r2", "", "p", False)
        assert rows.conversations.runs_of("p") == ["r1", "r2"]
        rows.at(4, "conversation-c", first.model_copy(update={"message_id": "a2", "run_id": "r2", "text": "42"}))
        assert [(row.text, row.superseded) for row in rows.conversations.messages("c")] == [
            ("What is 6 * 7?", False),
            ("41", True),
            ("42", False),
        ]
        assert rows.conversations.runs_of("other") == []


def test_an_answer_says_who_gave_it() -> None:
    """An answer from the cache says so, with how like the prompts were and what it saved."""
    hit = answered("a/a", 0).model_copy(
        update={"source": "cache", "similarity": 0.9, "saved": Money(picodollars=30), "origin_call": "old"}
    )
    with folded() as rows:
        rows.at(1, "call-1", asked("a/a"), hit)
        rows.at(1, "call-2", asked("a/a"), answered("a/a", 1))
        cached, own = rows.conversations.answers(run_id="r")
        assert (cached.source, cached.similarity, cached.saved_picodollars) == ("cache", 0.9, 30)
        assert (own.source, own.similarity, own.saved_picodollars) == ("model", None, 0)


def test_an_interrupted_answer_keeps_what_had_arrived() -> None:
    """Not sent again it shows what had arrived; sent again it runs anew, and the part is kept beside the answer."""
    lost = ModelCallInterrupted(
        run_id="r", conversation_id="c", model="a/a", partial_text="The an", resend=False, token=2
    )
    with folded() as rows:
        rows.at(1, "call-1", asked("a/a"))
        assert "c" in rows.at(2, "call-1", lost)
        (row,) = rows.conversations.answers(run_id="r")
        assert (row.state, row.text, row.partial, row.interrupted) == ("interrupted", "The an", "The an", 1)
        rows.at(3, "call-1", lost.model_copy(update={"resend": True, "partial_text": "The"}))
        (row,) = rows.conversations.answers(run_id="r")
        assert (row.state, row.text, row.partial, row.interrupted) == ("running", "", "The", 2)
        rows.at(4, "call-1", answered("a/a", 1))
        (row,) = rows.conversations.answers(run_id="r")
        assert (row.state, row.text, row.partial) == ("succeeded", "42, says a/a", "The")
