from __future__ import annotations

from pathlib import Path

from events.catalog.conversations import ConversationRenamed, ConversationStarted, PromptAdded
from events.values import Attachment, BlobRef
from tests.events.projections.told import asked, canceled, story, whole_run


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
