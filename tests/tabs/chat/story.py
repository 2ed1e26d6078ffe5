"""Events as runs record them, in few words, for the tests of the chat tab."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from events.catalog.calls import (
    ContextUse,
    ModelCallCanceled,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallInterrupted,
    ModelCallRequested,
)
from events.catalog.conversations import AnswerAdded, ConversationStarted, PromptAdded, PromptAskedAgain
from events.catalog.runs import (
    ApprovalGiven,
    ApprovalRequested,
    RunCanceled,
    RunFailed,
    RunOrigin,
    RunQuarantined,
    RunRequested,
    RunResumed,
    RunStarted,
    RunSucceeded,
    StepsPlanned,
)
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
        requested = self._requested(f"prompt-{run}", text, strategy, owner)
        self.hub.append(f"run-{run}", requested, RunStarted(owner=owner), run=run)

    def again(self, run: str, earlier: str, *, owner: str = "me", continues: str = "") -> None:
        """Another run is to answer the prompt of an earlier one."""
        asked = PromptAskedAgain(prompt_id=f"prompt-{earlier}", run_id=run, origin_run_id=earlier, continues=continues)
        self.hub.append(f"conversation-{self.conversation}", asked, run=run)
        origin = RunOrigin(kind="retry", run_id=earlier)
        requested = self._requested(f"prompt-{earlier}", "What is 2 + 2?", "parallel", owner)
        requested = requested.model_copy(update={"origin": origin})
        self.hub.append(f"run-{run}", requested, RunStarted(owner=owner), run=run)

    def _requested(self, prompt: str, text: str, strategy: str, owner: str) -> RunRequested:
        return RunRequested(
            conversation_id=self.conversation,
            prompt_id=prompt,
            prompt=text[:200],
            strategy=strategy,
            models=("practice/large", "practice/small"),
            options={},
            settings={},
            owner=owner,
        )

    def ask(self, run: str, *models: str, step: str = "", context: ContextUse | None = None) -> None:
        for model in models:
            payload = ModelCallRequested(
                run_id=run,
                conversation_id=self.conversation,
                step=step or model,
                model=model,
                request_hash="0" * 64,
                simulated=model.startswith("practice/"),
                context=context,
            )
            self.hub.append(f"call-{self.call(run, step or model)}", payload, run=run)

    def plan(self, run: str, steps: int) -> None:
        self.hub.append(f"run-{run}", StepsPlanned(steps=steps), run=run)

    def wait(self, run: str, step: str, question: str = "practice/large may cost up to $0.02. Go on?") -> None:
        """The run asks a person."""
        asked = ApprovalRequested(step=step, question=question, details="All of it.", cost=Money(picodollars=10**10))
        self.hub.append(f"run-{run}", asked, run=run)

    def agreed(self, run: str, step: str) -> None:
        self.hub.append(f"run-{run}", ApprovalGiven(step=step), run=run)

    def resumed(self, run: str, *models: str, owner: str = "me", partial: str = "") -> None:
        """A living process takes the run up and asks models once more."""
        self.hub.append(f"run-{run}", RunResumed(owner=owner, token=2, recovery=1), run=run)
        for model in models:
            lost = ModelCallInterrupted(
                run_id=run,
                conversation_id=self.conversation,
                model=model,
                partial_text=partial,
                resend=True,
                token=2,
                simulated=model.startswith("practice/"),
            )
            self.hub.append(f"call-{self.call(run, model)}", lost, run=run)

    @staticmethod
    def call(run: str, model: str) -> str:
        return f"{run}-{model.replace('/', '-')}"

    def done(  # noqa: PLR0913 - the fields of one event, each with its default
        self,
        run: str,
        model: str,
        text: str,
        *,
        cost: int | None = 12_000_000,
        reasoning: str = "",
        step: str = "",
        cached_tokens: int | None = None,
        saved: int = 0,
        **more: Any,
    ) -> None:
        """A model answers.

        :param more: further fields of the event, such as where the answer came from.
        """
        simulated = model.startswith("practice/")
        more.setdefault("finish", "stop")
        if saved:
            more["saved"] = Money(picodollars=saved, simulated=simulated)
        payload = ModelCallCompleted(
            run_id=run,
            conversation_id=self.conversation,
            model=model,
            answered_by=model,
            text=text,
            reasoning=reasoning,
            usage=Usage(input_tokens=12, output_tokens=34, cached_tokens=cached_tokens),
            cost=None if cost is None else Money(picodollars=cost, simulated=simulated),
            seconds=1.2,
            first_seconds=0.34,
            simulated=simulated,
            **more,
        )
        self.hub.append(f"call-{self.call(run, step or model)}", payload, run=run)

    def failed(
        self, run: str, model: str, what: str, do: str, partial: str = "", *, kind: str = "broken_stream"
    ) -> None:
        payload = ModelCallFailed(
            run_id=run,
            conversation_id=self.conversation,
            model=model,
            error=ErrorInfo(kind=kind, what=what, do=do),
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

    def succeeded(
        self, run: str, model: str, text: str, *, degraded: bool = False, prompt: str = "", call: str | None = None
    ) -> None:
        answer = AnswerAdded(
            message_id=f"answer-{run}",
            prompt_id=f"prompt-{prompt or run}",
            run_id=run,
            call_id=call,
            model=model,
            text=text,
            degraded=degraded,
        )
        self.hub.append(f"conversation-{self.conversation}", answer, run=run)
        end = RunSucceeded(
            message_id=f"answer-{run}", call_ids=(self.call(run, model),), reason="The first.", degraded=degraded
        )
        self.hub.append(f"run-{run}", end, run=run)

    def canceled(self, run: str, reason: str = "stopped by you") -> None:
        self.hub.append(f"run-{run}", RunCanceled(reason=reason), run=run)

    def run_failed(self, run: str, what: str, do: str, *, kind: str = "no_answer") -> None:
        self.hub.append(f"run-{run}", RunFailed(error=ErrorInfo(kind=kind, what=what, do=do)), run=run)

    def set_apart(self, run: str, reason: str = "taken up 3 times without a step coming to its end") -> None:
        self.hub.append(f"run-{run}", RunQuarantined(reason=reason), run=run)

    def whole(self, run: str, text: str = "It is **4**.", models: Sequence[str] = ("practice/large",)) -> None:
        """A prompt with its answers, from start to end."""
        self.prompt(run)
        self.ask(run, *models)
        for model in models:
            self.done(run, model, text)
        self.succeeded(run, models[0], text, call=self.call(run, models[0]))
