from __future__ import annotations

import json

from hypothesis import given

from core.conversations.history import before_run, history, told_to
from core.conversations.tree import START, fold_tree
from core.ports.models import Message
from events.catalog.conversations import AnswerAdded, PromptAdded, PromptAskedAgain
from events.turns import OPEN, from_json, to_json
from tests.core.conversations.talk import DOINGS, OLD_DOINGS, Doing, NoCalls, Talk, as_event, talk
from tests.events.projections.folded import folded


@given(DOINGS)
def test_a_history_is_a_path_of_the_tree(doings: list[Doing]) -> None:
    """Whatever is edited, asked again, chosen and switched, what is sent are prompts that follow one another, from a first
    one on, each with an answer to it.
    """
    had = talk(doings)
    tree = had.tree
    for end in (None, START, *tree.prompts):
        path = tree.path(end)
        assert [tree.follows[prompt] for prompt in path] == [START, *path][:-1] if path else end in {None, START}
        sent = history(tree, NoCalls(), to=end)
        prompts = [message.text for message in sent[::2]]
        assert prompts == [prompt for prompt in path if prompt in prompts]
        for asked, answer in zip(sent[::2], sent[1::2], strict=True):
            assert (asked.role, answer.role) == ("user", "assistant")
            assert answer.text.split()[0] == asked.text
    assert tree.path()[-1:] == ([tree.head] if tree.head else [])


@given(DOINGS)
def test_the_branch_in_force_is_where_every_turn_on_it_goes_on(doings: list[Doing]) -> None:
    """Each prompt of the branch in force leads to the next, and what is asked next is reached by the last."""
    tree = talk(doings).tree
    path = tree.path()
    assert path[:1] == ([tree.begins] if tree.begins else [])
    assert [tree.turns[prompt].goes_on for prompt in path] == [*path, OPEN][1:] if path else True


@given(DOINGS)
def test_another_branch_stays_as_it_is(doings: list[Doing]) -> None:
    """What a person does in one branch changes nothing of what is sent in another."""
    had = Talk()
    for doing in doings:
        branches = {
            prompt: list(had.tree.ways(had.tree.follows[prompt], towards=prompt)) for prompt in had.tree.prompts
        }
        event = had.do(doing)
        if event is None or isinstance(event.payload, AnswerAdded):
            continue  # an answer counts wherever it is awaited
        for prompt, before in branches.items():
            after = list(had.tree.ways(had.tree.follows[prompt], towards=prompt))
            if prompt not in had.tree.path():
                assert [(one, way.given) for one, way in after] == [(one, way.given) for one, way in before]


@given(DOINGS)
def test_what_a_run_was_sent_stays_known(doings: list[Doing]) -> None:
    """What a prompt was sent with when it was asked is what is read later for its run, and for one made from it."""
    had = Talk()
    sent: dict[str, tuple[Message, ...]] = {}
    asked: dict[str, str] = {}
    for doing in doings:
        tree = fold_tree(had.events)
        event = had.do(doing)
        if event is not None and isinstance(prompt := event.payload, PromptAdded):
            follows = tree.head if prompt.follows is None else prompt.follows
            sent[prompt.run_id] = history(tree, NoCalls(), to=follows, towards=prompt.edits)
            asked[prompt.run_id] = prompt.message_id
        if event is not None and isinstance(again := event.payload, PromptAskedAgain):
            parent = tree.follows[again.prompt_id]
            now = history(tree, NoCalls(), to=parent, towards=again.prompt_id)
            sent[again.run_id] = now if again.anew else sent[again.origin_run_id]
            asked[again.run_id] = again.prompt_id
    for run_id, messages in sent.items():
        assert told_to(fold_tree(before_run(had.events, asked[run_id], run_id)), asked[run_id], NoCalls()) == messages


@given(OLD_DOINGS)
def test_a_conversation_without_branches_is_sent_as_ever(doings: list[Doing]) -> None:
    """Where nobody chose anything, every answered prompt is sent with its newest answer, in the order they were asked."""
    had = talk(doings)
    newest = {
        event.payload.prompt_id: event.payload.text for event in had.events if isinstance(event.payload, AnswerAdded)
    }
    told = [(one, newest[one]) for one in had.tree.prompts if one in newest]
    expected = [message for one, answer in told for message in (Message("user", one), Message("assistant", answer))]
    assert list(history(had.tree, NoCalls())) == expected


@given(DOINGS)
def test_a_turn_is_kept_as_json(doings: list[Doing]) -> None:
    """What is written of a turn is what is read of it."""
    for turn in talk(doings).tree.turns.values():
        assert from_json(json.loads(json.dumps(to_json(turn)))) == turn


@given(DOINGS)
def test_rows_tell_the_same_branches(doings: list[Doing]) -> None:
    """The rows of a conversation say of every prompt what the tree says: its place, its runs and what is given of it."""
    had = talk(doings)
    tree = had.tree
    with folded() as rows:
        for event in had.events:
            assert event.payload is not None
            rows.at(1, "conversation-c", event.payload)
        every = rows.conversations.messages("c", every=True)
        prompts = {row.message_id: row for row in every if row.role == "user"}
        in_force = [row.message_id for row in rows.conversations.messages("c") if row.role == "user"]
        conversation = rows.conversations.get("c")
        assert conversation is not None
        assert in_force == tree.path()
        assert list(prompts) == list(tree.prompts)
        for prompt_id, row in prompts.items():
            turn = tree.turns[prompt_id]
            given_now = turn.way.given
            assert (row.follows, row.run_id, row.runs) == (tree.follows[prompt_id], turn.way.run_id, tuple(turn.runs))
            assert (row.given, row.named) == (given_now or (None, False))
            assert row.followers == tuple(one for one, follows in tree.follows.items() if follows == prompt_id)
            assert row.in_force == (prompt_id in in_force)
        for answer in (row for row in every if row.role == "assistant"):
            assert answer.in_force == prompts[answer.prompt_id].in_force
            chosen = prompts[answer.prompt_id].given or ()
            assert answer.superseded == (bool(chosen) and answer.answer_id not in chosen)
        ends = [row.message_id for row in rows.conversations.ends("c")]
        assert ends == [one for one in tree.prompts if one not in tree.follows.values()]
        assert conversation.branches == max(1, len(ends))
        forks = rows.conversations.forks("c")
        assert all(forks.get(tree.follows[one], [one]) == tree.siblings(one) for one in tree.prompts)


def test_an_erased_prompt_leaves_no_gap() -> None:
    """What followed a prompt that was erased follows the one before it, in whatever way it was said to follow."""
    had = talk([("go on", 0, 0), ("go on", 0, 0), ("go on", 0, 0)])
    started, first, second, third = had.events
    other = PromptAdded(message_id="other", run_id="r", text="other", follows="p2", edits="p3")
    gone = as_event(second.stored.version, None, "PromptAdded")
    tree = fold_tree([started, first, gone, third, as_event(5, other)])
    assert (tree.follows["p3"], tree.follows["other"]) == ("p1", "p1")


def test_only_what_had_happened_then_is_read() -> None:
    """The conversation of a run ends with the event by which it was asked."""
    had = talk([("go on", 0, 0), ("answer", 0, 0), ("go on", 0, 0), ("answer", 1, 0), ("nothing", 0, 0)])
    assert [event.stored.version for event in before_run(had.events, "p3", "r3")] == [1, 2, 3, 4]
    assert len(told_to(fold_tree(before_run(had.events, "p3", "r3")), "p3", NoCalls())) == 2
    assert history(had.tree, NoCalls()) == (Message("user", "p3"), Message("assistant", "p3 r3"))
