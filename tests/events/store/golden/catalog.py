"""Makes the golden export of the present catalogue: ``python -m tests.events.store.golden.catalog``.

It holds one event of every type at its present version, told as one story. Run it once, when a catalogue is released,
with ``CATALOGUE`` raised by one; the file is then kept as it is for ever. ``v1-catalog1.jsonl`` was written by the
program whose catalogue had those payloads.
"""

from __future__ import annotations

import asyncio
import tempfile
from datetime import date
from pathlib import Path

from events.catalog.alerts import AlertCleared, AlertRaised, AlertRule, AlertRuleRemoved, AlertRuleSaved
from events.catalog.breakers import BreakerChanged
from events.catalog.budgets import BudgetSet, BudgetWarned
from events.catalog.cache import CacheCleared, CacheEntryDeleted
from events.catalog.calls import (
    ContextUse,
    ModelCallAttemptFailed,
    ModelCallCanceled,
    ModelCallCancelRequested,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallInterrupted,
    ModelCallRequested,
)
from events.catalog.conversations import (
    AnswerAdded,
    AnswerEdited,
    AnswerImported,
    AnswersChosen,
    BranchChosen,
    ConversationArchived,
    ConversationDeleted,
    ConversationImported,
    ConversationMovedToFolder,
    ConversationPinned,
    ConversationRenamed,
    ConversationRestored,
    ConversationStarted,
    ConversationUnpinned,
    Imported,
    PromptAdded,
    PromptAskedAgain,
    ReviewRequested,
    SystemPromptSet,
)
from events.catalog.library import LibraryPromptRemoved, LibraryPromptSaved
from events.catalog.memory import InsightRetracted, MemoryAdded, MemoryEdited, MemoryForgotten
from events.catalog.runs import (
    AnswerRated,
    AnswersCompared,
    ApprovalDenied,
    ApprovalGiven,
    ApprovalRequested,
    CheckMade,
    DecisionMade,
    HookFailed,
    MemoryUsed,
    RunCanceled,
    RunCancelRequested,
    RunFailed,
    RunOrigin,
    RunQuarantined,
    RunReleased,
    RunRequested,
    RunResumed,
    RunStarted,
    RunSucceeded,
    StepsPlanned,
)
from events.catalog.settings import (
    PresetRemoved,
    PresetSaved,
    ProfileRemoved,
    ProfileSaved,
    ProviderAdded,
    ProviderRemoved,
    SettingChanged,
    SettingsActed,
)
from events.envelope import NewEvent, StreamAppend
from events.store.sqlite.schema import SCHEMA_VERSION
from events.values import Alternative, Confidence, ErrorInfo, Money, Payload, Usage
from tests.events.samples import open_in

FOLDER = Path(__file__).parent
CATALOGUE = 4
"""Number of the present catalogue: raised when a released one has changed."""

_BUSY = ErrorInfo(kind="rate_limited", what="The provider is busy.", do="Wait a moment.", retryable=True, status=429)
_BIG = "openai/big"


def _money(amount: int) -> Money:
    return Money(picodollars=amount, priced_on=date(2026, 11, 1))


def _run(prompt: str = "p1", origin: RunOrigin | None = None) -> RunRequested:
    return RunRequested(
        conversation_id="c1",
        prompt_id=prompt,
        prompt="What is 6 * 7?",
        strategy="parallel",
        models=("practice/small", _BIG),
        options={"wait": "all"},
        settings={"calls.attempts": 3},
        owner="first",
        origin=origin,
    )


def _call(step: str, token: int = 1) -> ModelCallRequested:
    fitted = ContextUse(estimated_tokens=900, dropped=4, dropped_tokens=300, stable_messages=2)
    return ModelCallRequested(
        run_id="r1",
        conversation_id="c1",
        step=step,
        model=_BIG,
        request_hash="0" * 64,
        parameters={"temperature": 0.5},
        reserved=_money(9_000_000),
        token=token,
        context=fitted,
    )


def _answer(text: str, cost: int) -> ModelCallCompleted:
    return ModelCallCompleted(
        run_id="r1",
        conversation_id="c1",
        model=_BIG,
        answered_by="big-2026",
        text=text,
        finish="stop",
        usage=Usage(input_tokens=12, output_tokens=4, cached_tokens=8),
        cost=_money(cost),
        seconds=2,
        first_seconds=1,
        request_hash="0" * 64,
        spared=_money(800_000),
    )


def _cached() -> ModelCallCompleted:
    """The answer of the first call, taken from the cache."""
    kept = {"source": "cache", "origin_call": "k1", "similarity": 0.97, "saved": _money(7_000_000), "spared": None}
    return _answer("42", 0).model_copy(update=kept)


_SLOW = AlertRule(
    name="Slow",
    metric="p95_seconds",
    threshold=20,
    model=_BIG,
    quiet_from="22:00",
    quiet_until="07:00",
    zone="Europe/Berlin",
)
_REMEMBERED: list[Payload] = [
    MemoryAdded(memory_id="m1", kind="fact", text="Six times seven is 42.", topic="sums"),
    MemoryAdded(
        memory_id="m2",
        kind="insight",
        text="All agree that it is 42.",
        form="consensus",
        topic="sums",
        run_id="r1",
        call_ids=("k1", "k2"),
        models=(_BIG,),
        expires_at=1_900_000_000_000_000,
    ),
]
_ASKING: list[tuple[str, list[Payload]]] = [
    (
        "settings",
        [ProviderAdded(name="openai", kind="openai", base_url="https://api.example/v1", key_source="keyring")],
    ),
    ("settings", [SettingChanged(key="strategy.default", value="parallel", previous=None)]),
    ("budget-limits", [BudgetSet(scope="day", picodollars=5_000_000_000_000, zone="Europe/Berlin")]),
    (
        "conversation-c1",
        [ConversationStarted(title="Sums"), ConversationRenamed(title="Products"), SystemPromptSet(text="Be brief.")],
    ),
    ("conversation-c1", [PromptAdded(message_id="p1", run_id="r1", text="What is 6 * 7?")]),
    ("run-r1", [_run(), RunStarted(owner="first"), StepsPlanned(steps=5)]),
    ("run-r1", [ApprovalRequested(step="pay", question="May it cost that?", cost=_money(9_000_000))]),
    ("run-r1", [ApprovalGiven(step="pay", answer="1, 3")]),
    ("call-k1", [_call("one")]),
    (
        "call-k1",
        [
            ModelCallAttemptFailed(
                run_id="r1", attempt=1, error=_BUSY, wait_seconds=0.5, booked=_money(30), reserved=_money(9_000_000)
            ),
            _answer("42", 7_000_000).model_copy(update={"attempts": 2}),
        ],
    ),
    ("call-k2", [_call("two")]),
    ("run-r1", [RunResumed(owner="second", token=2, recovery=1)]),
    (
        "call-k2",
        [
            ModelCallInterrupted(
                run_id="r1",
                conversation_id="c1",
                model=_BIG,
                partial_text="Forty",
                booked=_money(20),
                resend=True,
                reserved=_money(9_000_000),
                token=2,
            ),
            _answer("Forty-two", 6_000_000),
        ],
    ),
    ("call-k3", [_call("three", 2), _cached()]),
    ("call-k4", [_call("four", 2), ModelCallCancelRequested(run_id="r1")]),
]
_SAID = Imported(written_at=1_700_000_000_000_000, seconds=1.5, cost=_money(5_000_000))
_TAKEN_OVER: list[Payload] = [
    ConversationStarted(title="Scales"),
    ConversationImported(source="chatgpt", source_id="x-1", started_at=1_700_000_000_000_000),
    PromptAdded(message_id="p5", run_id="i1", text="What is a scale?", imported=Imported(written_at=1)),
    AnswerImported(
        answer_id="o1", prompt_id="p5", run_id="i1", model="chatgpt/gpt-4o", text="A ladder of tones.", imported=_SAID
    ),
    AnswerAdded(
        message_id="a5", prompt_id="p5", run_id="i1", model="chatgpt/gpt-5", text="Tones in order.", imported=_SAID
    ),
]
_ENDING: list[tuple[str, list[Payload]]] = [
    (
        "call-k4",
        [
            ModelCallCanceled(
                run_id="r1",
                conversation_id="c1",
                model=_BIG,
                reason="stopped by you",
                partial_text="The",
                seconds=0.75,
                by="person",
                booked=_money(10),
            )
        ],
    ),
    ("call-k5", [_call("five", 2)]),
    (
        "call-k5",
        [
            ModelCallFailed(
                run_id="r1", conversation_id="c1", model=_BIG, error=_BUSY, seconds=1.5, attempts=3, booked=_money(40)
            )
        ],
    ),
    ("budget-limits", [BudgetWarned(scope="run", period="r1", picodollars=13, limit=15, simulated=False)]),
    (
        "breaker-b1",
        [
            BreakerChanged(
                provider="openai",
                host="api.example:443",
                credential="keyring",
                model=_BIG,
                state="open",
                previous="closed",
                reason="Half of its calls failed.",
                open_seconds=15,
                calls=6,
                failures=3,
            )
        ],
    ),
    ("run-r1", [HookFailed(hook="notify", point="after_call", error="KeyError: 'x'")]),
    (
        "run-r1",
        [
            DecisionMade(
                kind="answer",
                choice=_BIG,
                reason="It is the first whole answer.",
                alternatives=(Alternative(name="practice/small", reason="Slower.", score=0.5),),
                confidence=Confidence(value=0.5, source="agreement"),
                facts={"votes": {_BIG: 2, "practice/small": 1}},
            )
        ],
    ),
    (
        "run-r1",
        [
            CheckMade(
                check="arithmetic", call_id="k1", status="passed", score=0.75, reason="Each sum is right.", seconds=0.5
            )
        ],
    ),
    (
        "conversation-c1",
        [AnswerAdded(message_id="a1", prompt_id="p1", run_id="r1", call_id="k1", model=_BIG, text="42", degraded=True)],
    ),
    ("run-r1", [RunSucceeded(message_id="a1", call_ids=("k1", "k2"), reason="It is the first.", degraded=True)]),
    ("run-r1", [AnswerRated(call_id="k1", model=_BIG, rating="good", how="thumb")]),
    ("run-r1", [AnswersCompared(calls=("k2", "k1"), models=(_BIG, _BIG), best=("k1",), task="arithmetic")]),
    ("memory", _REMEMBERED),
    ("memory", [MemoryEdited(memory_id="m1", text="Six sevens are forty-two.", topic="products")]),
    ("memory", [MemoryForgotten(memory_id="m1", reason="known"), InsightRetracted(memory_id="m2", reason="wrong")]),
    ("settings", [PresetSaved(name="duo", strategy="parallel", models=(_BIG,), options={"wait": "all"})]),
    ("settings", [PresetRemoved(name="duo")]),
    ("settings", [AlertRuleSaved(rule_id="q1", rule=_SLOW)]),
    ("alert-q1", [AlertRaised(rule_id="q1", rule=_SLOW, value=24.5, calls=12, since=1, until=2, causes=(_BIG,))]),
    ("alert-q1", [AlertCleared(rule_id="q1", value=12.0)]),
    ("settings", [AlertRuleRemoved(rule_id="q1")]),
    ("library", [LibraryPromptSaved(name="Sum up", text="Sum up {{what}}.", folder="Reading", tags=("short",))]),
    ("library", [LibraryPromptRemoved(name="Sum up")]),
    ("cache", [CacheEntryDeleted(key="0" * 64), CacheCleared()]),
    ("conversation-c1", [PromptAskedAgain(prompt_id="p1", run_id="r2", origin_run_id="r1")]),
    ("run-r2", [_run(origin=RunOrigin(kind="fork", run_id="r1", step="two")), RunStarted(owner="second")]),
    ("run-r2", [MemoryUsed(memory_ids=("m1", "m2"), text="Six times seven is 42.", tokens=9)]),
    ("run-r2", [ApprovalRequested(step="pay", question="May it cost that?")]),
    ("run-r2", [ApprovalDenied(step="pay", reason="too dear"), RunFailed(error=_BUSY)]),
    ("conversation-c1", [PromptAdded(message_id="p2", run_id="r5", text="What is 6 * 8?", follows="", edits="p1")]),
    ("conversation-c1", [BranchChosen(prompt_id="p1", run_id="r1", ends=True)]),
    ("conversation-c1", [AnswersChosen(prompt_id="p1", run_id="r1", answers=("k2", "k1"), named=True)]),
    ("conversation-c1", [ReviewRequested(prompt_id="p1", run_id="r6", reviewed_run_id="r1", answer="k2")]),
    ("conversation-c1", [AnswerEdited(prompt_id="p1", run_id="r1", answer="k2", text="Forty-two.")]),
    ("run-r3", [_run("p3"), RunQuarantined(reason="It was taken up three times."), RunReleased(reason="mended")]),
    ("run-r4", [_run("p4"), RunCancelRequested(reason="not needed"), RunCanceled(reason="stopped by you")]),
    ("settings", [ProviderRemoved(name="openai")]),
    ("conversation-c1", [ConversationPinned(), ConversationUnpinned(), ConversationArchived()]),
    ("conversation-c1", [ConversationRestored(place="archived"), ConversationPinned(), ConversationDeleted()]),
    ("conversation-c1", [ConversationRestored(place="deleted"), ConversationMovedToFolder(folder="Garden plans")]),
    ("conversation-c3", _TAKEN_OVER),
    ("settings", [ProfileSaved(profile_id="f1", name="Careful", values={"strategy.default": "parallel"})]),
    ("settings", [SettingsActed(act_id="t1", kind="profile", name="Careful", profile_id="f1")]),
    ("settings", [SettingsActed(act_id="t2", kind="back", back_to=1, undoes=(2,))]),
    ("settings", [ProfileRemoved(profile_id="f1")]),
    ("conversation-c2", [ConversationStarted(title="to be erased")]),
]


async def make(home: Path) -> bytes:
    """Tell the story in a new store in ``home``; returns its export."""
    store = open_in(home)
    position = 0
    for stream, payloads in _ASKING + _ENDING:
        category, _, subject = stream.partition("-")
        for payload in payloads:
            run = subject if category == "run" else getattr(payload, "run_id", "")
            (stored,) = await store.append([StreamAppend(stream, [NewEvent(payload, "engine", run)])])
            position = stored.position
    await store.erase(position, reason="a person asked", actor="person")
    lines = b"".join(store.export_lines())
    await store.close()
    return lines


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        exported = asyncio.run(make(Path(folder) / "home"))
    (FOLDER / f"v{SCHEMA_VERSION}-catalog{CATALOGUE}.jsonl").write_bytes(exported)
