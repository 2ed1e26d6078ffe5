"""Events as runs record them, in few words, for the tests of the chat tab."""

from __future__ import annotations

from collections.abc import Sequence

from events.catalog.calls import ModelCallCanceled, ModelCallCompleted, ModelCallFailed, ModelCallRequested
from events.catalog.conversations import AnswerAdded, ConversationStarted, PromptAdded
from events.catalog.runs import RunCanceled, RunRequested, RunStarted, RunSucceeded
from events.values import ErrorInfo, Money, Usage
from tests.tabs.hub import StoreHub


class Story:
    """Tells one conversation to a hub."""

    def __init__(self, hub: StoreHub, conversation: str = "c") -> None:
        self.hub = hub
        self.conversation = conversation
        hub.append(f"conversation-{conversation}", ConversationStarted(title=f"About {conversation}"))

    def prompt(self, run: str, text: str = "What is 2 + 2?", strategy: str = "parallel", owner: str = "me") -> None:
        asked = PromptAdded(message_id=f"prompt-{run}", run_id=run, text=text)
        self.hub.append(f"conversation-{self.conversation}", asked, run=run)
        requested = RunRequested(
            conversation_id=self.conversation,
            prompt_id=f"prompt-{run}",
            prompt=text[:200],
            strategy=strategy,
            models=("practice/large", "practice/small"),
            options={},
            settings={},
            owner=owner,
        )
        self.hub.append(f"run-{run}", requested, RunStarted(owner=owner), run=run)

    def ask(self, run: str, *models: str) -> None:
        for model in models:
            payload = ModelCallRequested(
                run_id=run,
                conversation_id=self.conversation,
                step=model,
                model=model,
                request_hash="0" * 64,
                simulated=model.startswith("practice/"),
            )
            self.hub.append(f"call-{self.call(run, model)}", payload, run=run)

    @staticmethod
    def call(run: str, model: str) -> str:
        return f"{run}-{model.replace('/', '-')}"

    def done(self, run: str, model: str, text: str, *, cost: int | None = 12_000_000, reasoning: str = "") -> None:
        simulated = model.startswith("practice/")
        payload = ModelCallCompleted(
            run_id=run,
            conversation_id=self.conversation,
            model=model,
            answered_by=model,
            text=text,
            reasoning=reasoning,
            finish="stop",
            usage=Usage(input_tokens=12, output_tokens=34),
            cost=None if cost is None else Money(picodollars=cost, simulated=simulated),
            seconds=1.2,
            first_seconds=0.34,
            simulated=simulated,
        )
        self.hub.append(f"call-{self.call(run, model)}", payload, run=run)

    def failed(self, run: str, model: str, what: str, do: str, partial: str = "") -> None:
        payload = ModelCallFailed(
            run_id=run,
            conversation_id=self.conversation,
            model=model,
            error=ErrorInfo(kind="broken_stream", what=what, do=do),
            partial_text=partial,
            seconds=0.5,
        )
        self.hub.append(f"call-{self.call(run, model)}", payload, run=run)

    def stopped(self, run: str, model: str, reason: str, partial: str = "") -> None:
        payload = ModelCallCanceled(
            run_id=run,
            conversation_id=self.conversation,
            model=model,
            reason=reason,
            partial_text=partial,
            seconds=0.5,
        )
        self.hub.append(f"call-{self.call(run, model)}", payload, run=run)

    def succeeded(self, run: str, model: str, text: str, *, degraded: bool = False) -> None:
        answer = AnswerAdded(
            message_id=f"answer-{run}", prompt_id=f"prompt-{run}", run_id=run, model=model, text=text, degraded=degraded
        )
        self.hub.append(f"conversation-{self.conversation}", answer, run=run)
        end = RunSucceeded(
            message_id=f"answer-{run}", call_ids=(self.call(run, model),), reason="The first.", degraded=degraded
        )
        self.hub.append(f"run-{run}", end, run=run)

    def canceled(self, run: str, reason: str = "stopped by you") -> None:
        self.hub.append(f"run-{run}", RunCanceled(reason=reason), run=run)

    def whole(self, run: str, text: str = "It is **4**.", models: Sequence[str] = ("practice/large",)) -> None:
        """A prompt with its answers, from start to end."""
        self.prompt(run)
        self.ask(run, *models)
        for model in models:
            self.done(run, model, text)
        self.succeeded(run, models[0], text)
