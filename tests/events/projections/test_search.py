from __future__ import annotations

import asyncio
import hashlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.catalog.conversations import (
    AnswerAdded,
    AnswerEdited,
    ConversationArchived,
    ConversationDeleted,
    ConversationImported,
    ConversationRenamed,
    ConversationRestored,
    ConversationStarted,
    Imported,
    PromptAdded,
)
from events.envelope import NewEvent, StreamAppend
from events.projections.search import view
from events.projections.search.rows import Found, HitRow, Search
from events.projections.search.snippets import snippet
from events.projections.search.words import match, terms
from events.values import BlobRef
from tests.events.projections.told import Story, answered, asked, story, whole_run


def prompt(text: str, message_id: str = "p") -> PromptAdded:
    return PromptAdded(message_id=message_id, run_id=f"r-{message_id}", text=text)


async def talk(told: Story, *texts: str, conversation: str = "1", title: str = "Talk") -> None:
    """A conversation in which these prompts are asked."""
    said = [prompt(text, f"p{conversation}-{place}") for place, text in enumerate(texts)]
    await told.tell(f"conversation-{conversation}", ConversationStarted(title=title), *said)


def found(told: Story, text: str, **more: object) -> list[HitRow]:
    return list(told.views.search.find(Search(text, **more)).hits)  # type: ignore[arg-type]  # a field for each


def marked(hit: HitRow) -> list[str]:
    return [piece for piece, is_found in hit.snippet if is_found]


async def test_everything_that_was_said_is_found(tmp_path: Path) -> None:
    """Titles, prompts and the answers of all models, also of those that lost, each once and with its prompt."""
    async with story(tmp_path) as told:
        await whole_run(told)
        (title,) = found(told, "sums", role="title")
        assert (title.conversation_id, title.prompt_id) == ("c", "")
        hits = found(told, "42")
        assert sorted((hit.model, hit.role) for hit in hits) == [
            ("openai/big", "assistant"),
            ("practice/small", "assistant"),
        ]
        (asked_for,) = found(told, "what is", role="user")
        assert {hit.prompt_id for hit in (*hits, asked_for)} == {asked_for.ref}


async def test_all_words_have_to_be_there(tmp_path: Path) -> None:
    """Words in any order and case, a phrase in its order, and what is to be left out is left out."""
    async with story(tmp_path) as told:
        await talk(told, "Bake the rye bread slowly", "Slowly rising bread", "Bread of the day")
        assert len(found(told, "BREAD slowly")) == 2
        assert len(found(told, '"rye bread" slowly')) == 1
        assert found(told, '"bread rye"') == []
        assert len(found(told, "bread -slowly")) == 1
        assert len(found(told, 'bread -"rye bread"')) == 2
        assert found(told, "-bread") == []


async def test_the_last_word_may_be_a_beginning(tmp_path: Path) -> None:
    """As one types, words that begin so are found, from three letters on; words before the last are whole."""
    async with story(tmp_path) as told:
        await talk(told, "The metronome keeps time")
        (hit,) = found(told, "metr")
        assert marked(hit) == ["metronome"]
        assert found(told, "metr keeps") == []
        assert found(told, "me") == []
        assert found(told, '"metr"') == []


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("Crème brûlée for Zoë", "creme BRULEE zoe", ["Crème", "brûlée", "Zoë"]),
        ("Größe in ΑΘΉΝΑ", "größe αθηνα", ["Größe", "ΑΘΉΝΑ"]),
        ("我喜欢在早上喝咖啡", "喝咖啡", ["喝咖啡"]),
        ("東京タワーへ行きました", "タワー 行き", ["タワー", "行き"]),
        ("ฉันชอบกินข้าวผัด", "ข้าวผัด", ["ข้าวผัด"]),
        ("한국어를 배우고 싶어요", "배우고", ["배우고"]),
        ("iPhone手机的价格", "手机", ["手机"]),
        ("Use foo_bar-baz(1) now", "foo_bar-baz", ["foo_bar-baz"]),
    ],
)
async def test_words_of_every_script_are_found(tmp_path: Path, text: str, words: str, shown: list[str]) -> None:
    """Accents and case do not matter, and where no blanks stand between words any part of a line is found."""
    async with story(tmp_path) as told:
        await talk(told, "nothing of it", text)
        (hit,) = found(told, words)
        assert marked(hit) == shown


async def test_scripts_without_blanks_are_found_in_their_order(tmp_path: Path) -> None:
    """The same signs in another order are another word."""
    async with story(tmp_path) as told:
        await talk(told, "蜂蜜", "蜜蜂")
        assert ["".join(piece for piece, _ in hit.snippet) for hit in found(told, "蜜蜂")] == ["蜜蜂"]


async def test_where_to_look_can_be_narrowed(tmp_path: Path) -> None:
    """By who said it, the model, the time, and the conversation."""
    async with story(tmp_path) as told:
        await whole_run(told)
        await talk(told, "And 42 here?")
        assert [hit.role for hit in found(told, "42", role="user")] == ["user"]
        assert [hit.model for hit in found(told, "42", model="BIG")] == ["openai/big"]
        assert [hit.conversation_id for hit in found(told, "42", conversation_id="1")] == ["1"]
        assert len(found(told, "42", since=1)) == 3
        assert found(told, "42", until=1) == []
        assert len(found(told, "42", limit=1)) == 1


async def test_deleted_conversations_are_found_among_the_deleted(tmp_path: Path) -> None:
    """What was thrown away is not in the way, and what was put away is found; a new prompt brings both back."""
    async with story(tmp_path) as told:
        await talk(told, "bread")
        await told.tell("conversation-1", ConversationArchived())
        assert [hit.archived for hit in found(told, "bread")] == [True]
        await told.tell("conversation-1", ConversationDeleted())
        assert found(told, "bread") == []
        assert len(found(told, "bread", deleted=True)) == 1
        await told.tell("conversation-1", ConversationRestored(place="deleted"))
        assert [hit.archived for hit in found(told, "bread")] == [True]
        await told.tell("conversation-1", ConversationDeleted(), prompt("and butter", "q"))
        assert [hit.archived for hit in found(told, "bread")] == [False]


async def test_a_new_title_is_found_and_the_old_is_not(tmp_path: Path) -> None:
    """A conversation is found by the title it has."""
    async with story(tmp_path) as told:
        await talk(told, title="Sourdough 面包")
        await told.tell("conversation-1", ConversationRenamed(title="Rye"))
        assert found(told, "sourdough") == []
        assert found(told, "面包") == []
        assert [hit.title for hit in found(told, "rye")] == ["Rye"]


@pytest.mark.parametrize("rebuilt", [False, True])
async def test_erased_words_are_forgotten(tmp_path: Path, rebuilt: bool) -> None:
    """Nothing erased is found, nor do its words stand in the file, and the same holds after a rebuild."""
    async with story(tmp_path) as told:
        (_, stored) = await told.tell("conversation-1", ConversationStarted(title="t"), prompt("the word zanzibar"))
        await told.tell("conversation-1", prompt("another word", "q"))
        await told.erase(stored.position)
        if rebuilt:
            await told.rebuild("search")
        async with asyncio.timeout(30):
            while found(told, "zanzibar"):  # noqa: ASYNC110 - rows tell nobody
                await asyncio.sleep(0.02)
        tables = told.store.open_reader().connection.execute(
            "SELECT name FROM sqlite_master WHERE name LIKE 'search_texts_g%_words_data'"
        )
        for (table,) in tables.fetchall():
            blocks = told.store.open_reader().connection.execute(f"SELECT block FROM {table}").fetchall()  # noqa: S608 - a name of our own
            assert not any(b"zanzibar" in block for (block,) in blocks)
        assert len(found(told, "word")) == 1


async def test_a_rebuild_finds_the_same(tmp_path: Path) -> None:
    """Rows folded anew give what the rows folded event by event gave."""
    async with story(tmp_path) as told:
        await whole_run(told)
        await talk(told, "bread", "more bread")
        before = [told.views.search.find(Search(text)) for text in ("42", "bread", "sums")]
        await told.rebuild("search")
        assert [told.views.search.find(Search(text)) for text in ("42", "bread", "sums")] == before


def edit(text: str, blob: BlobRef | None = None) -> AnswerEdited:
    return AnswerEdited(prompt_id="p", run_id="r-p", answer="a", text=text, text_blob=blob)


async def test_new_words_of_an_answer_are_found(tmp_path: Path) -> None:
    """A person's words stand beside the model's own: only the newest, none once they are taken back, the same after a rebuild."""
    said = AnswerAdded(message_id="a", prompt_id="p", run_id="r-p", model="x/y", text="It was Bergen.")
    async with story(tmp_path) as told:
        await told.tell(
            "conversation-1", ConversationStarted(title="t"), prompt("Where?"), said, edit("It was Trondhéim.")
        )
        (hit,) = found(told, "trondheim")
        assert (hit.ref, hit.prompt_id, hit.model, hit.role, hit.edited) == ("a", "p", "x/y", "assistant", True)
        assert marked(hit) == ["Trondhéim"]
        await told.tell("conversation-1", edit("It was Oslo."))
        assert found(told, "trondheim") == []
        assert [(one.edited, marked(one)) for one in found(told, "oslo")] == [(True, ["Oslo"])]
        assert [one.edited for one in found(told, "bergen")] == [False]
        before = [told.views.search.find(Search(text)) for text in ("oslo", "bergen", "trondheim", "it was")]
        await told.rebuild("search")
        assert [told.views.search.find(Search(text)) for text in ("oslo", "bergen", "trondheim", "it was")] == before
        await told.tell("conversation-1", edit(""))
        assert found(told, "oslo") == []
        assert len(found(told, "it was")) == 1


async def test_erased_new_words_are_forgotten(tmp_path: Path) -> None:
    """Words that were erased are found no more, and others can still take their place."""
    said = AnswerAdded(message_id="a", prompt_id="p", run_id="r-p", model="x/y", text="It was Bergen.")
    async with story(tmp_path) as told:
        began = ConversationStarted(title="t")
        *_, stored = await told.tell("conversation-1", began, prompt("Where?"), said, edit("It was Trondhéim."))
        await told.erase(stored.position)
        async with asyncio.timeout(30):
            while found(told, "trondheim"):  # noqa: ASYNC110 - rows tell nobody
                await asyncio.sleep(0.02)
        await told.tell("conversation-1", edit("It was Oslo."))
        assert [one.edited for one in found(told, "oslo")] == [True]


async def test_new_words_in_a_blob_are_found_and_replaced(tmp_path: Path) -> None:
    """Words far behind the beginning of a very long text are found, and not any more once others take its place."""
    whole = ("filler " * 60_000 + "needle").encode()
    ref = BlobRef(sha256=hashlib.sha256(whole).hexdigest(), size=len(whole), media_type="text/plain")
    said = AnswerAdded(message_id="a", prompt_id="p", run_id="r-p", model="x/y", text="Hay.")
    async with story(tmp_path) as told:
        began = [ConversationStarted(title="t"), prompt("Where?"), said, edit("filler filler", ref)]
        events = [NewEvent(payload, "person") for payload in began]
        stored = await told.store.append([StreamAppend("conversation-1", events)], blobs=[(ref, whole)])
        await told.caught_up(stored[-1].position)
        (hit,) = found(told, "needle")
        assert marked(hit) == ["needle"]
        await told.tell("conversation-1", edit("Straw."))
        assert found(told, "needle") == []
        assert found(told, "filler") == []


async def test_the_end_of_a_very_long_text_is_found(tmp_path: Path) -> None:
    """A text that lies in a blob is found by words far behind its beginning, which is all the event has."""
    whole = ("filler " * 60_000 + "needle at the end").encode()
    ref = BlobRef(sha256=hashlib.sha256(whole).hexdigest(), size=len(whole), media_type="text/plain")
    said = PromptAdded(message_id="p", run_id="r", text="filler filler", text_blob=ref)
    async with story(tmp_path) as told:
        events = [NewEvent(payload, "person") for payload in (ConversationStarted(title="t"), said)]
        stored = await told.store.append([StreamAppend("conversation-1", events)], blobs=[(ref, whole)])
        await told.caught_up(stored[-1].position)
        (hit,) = found(told, "needle")
        assert marked(hit) == ["needle"]


async def test_imported_messages_are_found_at_their_time(tmp_path: Path) -> None:
    """What was said elsewhere counts as said then."""
    said = Imported(written_at=1_000)
    async with story(tmp_path) as told:
        await told.tell(
            "conversation-1",
            ConversationStarted(title="Bread"),
            ConversationImported(source="chatgpt", source_id="x", started_at=1_000),
            PromptAdded(message_id="p", run_id="i", text="bread?", imported=said),
            AnswerAdded(message_id="a", prompt_id="p", run_id="i", model="chatgpt/x", text="Bread!", imported=said),
        )
        hits = found(told, "bread", until=2_000)
        assert sorted((hit.ref, hit.prompt_id) for hit in hits) == [("1", ""), ("a", "p"), ("p", "p")]


async def test_of_very_common_words_the_newest_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More texts than are worth ranking are not ranked, and it is said that there are more."""
    monkeypatch.setattr(view, "RANKED", 3)
    async with story(tmp_path) as told:
        await talk(told, "bread " * 9, "bread", "bread and salt", "bread and butter")
        got = told.views.search.find(Search("bread", limit=2))
        assert (got.total, got.more, [hit.ref for hit in got.hits]) == (3, True, ["p1-3", "p1-2"])
        got = told.views.search.find(Search("bread and", limit=2))
        assert (got.total, got.more) == (2, False)


async def test_the_best_come_first(tmp_path: Path) -> None:
    """A short text that is about what was looked for stands before a long one that names it."""
    async with story(tmp_path) as told:
        await talk(told, "rye " + "and many other things " * 20, "rye, rye and rye", "nothing at all")
        assert [hit.ref for hit in found(told, "rye")] == ["p1-1", "p1-0"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60) | st.from_regex(r'[-"*^():a ANDORT+{}.]{0,30}', fullmatch=True))
async def test_no_query_is_an_error(told: Story, text: str) -> None:
    """Whatever is typed is looked for as words; the syntax of the index is nobody's to know."""
    got: Found = told.views.search.find(Search(text))
    assert got.total >= len(got.hits) >= 0


@pytest.fixture
async def told(tmp_path: Path):  # type: ignore[no-untyped-def]  # noqa: ANN201 - a generator of a story
    async with story(tmp_path) as telling:
        await talk(telling, "AND OR NOT NEAR a* (b) c:d", 'he said "no"')
        yield telling


@given(text=st.text(max_size=300), words=st.text(min_size=1, max_size=12))
def test_a_snippet_is_a_piece_of_the_text(text: str, words: str) -> None:
    """Nothing is shown that is not there, however it is marked."""
    pieces = snippet(text, terms(words), 40)
    shown = "".join(piece for piece, _ in pieces)
    plain = " ".join(text.split())
    assert all(piece[0] in plain for piece in pieces if piece[1])
    assert " ".join(shown.strip("… ").split()) in plain


def test_the_best_piece_is_shown() -> None:
    """The piece in which the most of the words stand, not the first in which one does."""
    text = "rye here. " + "filler " * 100 + "rye and salt together. " + "filler " * 100
    pieces = snippet(text, terms("salt rye"))
    assert [piece for piece, found in pieces if found] == ["rye", "salt"]
    assert pieces[0][0].startswith("… ")
    assert pieces[-1][0].endswith(" …")


def test_signs_alone_are_no_words() -> None:
    """A query without a letter or digit finds nothing, instead of everything or an error."""
    assert match(terms('*** "-" - ')) == ""


async def test_answers_under_way_and_failed_are_not_there(tmp_path: Path) -> None:
    """Only whole answers are found."""
    async with story(tmp_path) as told:
        await told.tell("conversation-c", ConversationStarted(title="t"))
        await told.tell("call-1", asked("a/a"))
        assert found(told, "42") == []
        await told.tell("call-1", answered("a/a", 5))
        assert [hit.ref for hit in found(told, "42")] == ["1"]
