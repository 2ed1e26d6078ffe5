"""What a model was sent and what came back, in words, as JSON and as a command."""

from __future__ import annotations

import json
import shlex
from typing import Any

from core.queries.sent import SentAnswer, SentRequest
from tabs.shared.language import tr, tr_told
from tabs.shared.safe_text import one_line
from tabs.shared.wording import count, duration, money, tokens


def facts(sent: SentRequest) -> str:
    """Where it went, and what it took, in one line."""
    answer = sent.answer
    parts = [tr("Step {step}", step=one_line(sent.step)), one_line(sent.url) or tr("no network"), tr_told(answer.state)]
    if answer.usage is not None:
        parts.append(tr("{tokens} tokens", tokens=tokens(answer.usage.input_tokens, answer.usage.output_tokens)))
    if answer.cost is not None:
        parts.append(money(answer.cost.picodollars, simulated=answer.cost.simulated))
    if answer.state != "running":
        parts.append(duration(answer.seconds))
    return "  ·  ".join(parts)


def messages_text(sent: SentRequest) -> str:
    """The messages as a person reads them, each below who says it."""
    parts = [f"{count(len(sent.messages), 'message')}"]
    for message in sent.messages:
        pictures = "".join(f"\n[{picture}]" for picture in message.images)
        parts.append(f"── {tr_told(message.role)} ──\n{message.text}{pictures}")
    return "\n\n".join(parts)


def answer_document(answer: SentAnswer) -> dict[str, Any]:
    """What came back, as a document; only what there is to say."""
    cost = answer.cost
    document = {
        "state": answer.state,
        "answered_by": answer.answered_by,
        "source": answer.source,
        "finish": answer.finish,
        "text": answer.text,
        "reasoning": answer.reasoning,
        "usage": answer.usage.model_dump(mode="json", exclude_none=True) if answer.usage is not None else None,
        "cost": cost.model_dump(mode="json") if cost is not None else None,
        "seconds": answer.seconds,
        "first_seconds": answer.first_seconds,
        "attempts": answer.attempts,
        "error": answer.error.model_dump(mode="json") if answer.error is not None else None,
    }
    return {name: value for name, value in document.items() if value not in ("", None)}


def as_json(document: Any) -> str:
    """A document as JSON that a person can read."""
    return json.dumps(document, indent=2, ensure_ascii=False, default=str)


def as_curl(sent: SentRequest) -> str:
    """A command that sends the same; where the key stood there is a place for one."""
    lines = [f"curl {shlex.quote(sent.url)}", "-H 'Content-Type: application/json'"]
    lines += [f"-H {shlex.quote(f'{name}: {value}')}" for name, value in sent.headers.items()]
    lines.append(f"--data-raw {shlex.quote(json.dumps(sent.body, ensure_ascii=False, default=str))}")
    return " \\\n  ".join(lines)
