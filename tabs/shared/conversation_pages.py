"""A conversation as a file of its own: Markdown, HTML or JSON, with every answer that was paid for, taken or not."""

from __future__ import annotations

import base64
import functools
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING, Any, Literal, get_args

from core.queries.reviews import read_review
from events.projections.conversations.rows import AnswerRow, MessageRow
from events.values import PICO, Attachment
from tabs.shared.addresses import may_lead_to
from tabs.shared.conversation_told import Told
from tabs.shared.language import grouped, spoken, tr
from tabs.shared.reviewed import VERDICTS
from tabs.shared.safe_text import one_line, visible
from tabs.shared.wording import full_time, money

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

PageKind = Literal["md", "html", "json"]
KINDS: tuple[PageKind, ...] = get_args(PageKind)
"""By the ending of the file."""
VERSION = 1
"""Of the JSON document; raised when a field changes its meaning."""
_LOOK = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}"
    "section{border-top:1px solid gray;padding:.5rem 0}h2{font-size:1rem}small{opacity:.7}details{opacity:.85}"
    "pre{overflow-x:auto}div{overflow-wrap:anywhere}table{border-collapse:collapse}"
    "td,th{border:1px solid gray;padding:.2rem .5rem}"
)
_PAPER = (
    "body{font-family:sans-serif;font-size:10pt}h1{font-size:16pt}h2{font-size:11pt}h3,h4{font-size:10pt}small{color:gray}"
    "table{border-collapse:collapse;margin:6px 0}td,th{border:1px solid #999999;padding:2px 6px}pre{background-color:#f2f2f2}"
)

_ALIGNED = re.compile(r' style="text-align:(\w+)"')
"""In a cell of a table; quotes in what was said are written as entities, so it is in none of that."""


def page(told: Told, kind: PageKind) -> bytes:
    """The file, in UTF-8. Foreign text cannot run in it: HTML loads nothing, has no script, and markup stays text.

    What people read has letters where names are hidden; JSON is for programs, which take it over with all that is recorded.
    """
    pages = {"md": _markdown, "html": _html}
    text = _json(told) if kind == "json" else pages[kind](_without_names(told))
    return text.encode("utf-8", "replace")


def _without_names(told: Told) -> Told:
    """The same with letters instead of names, in their order: which answer came first may tell whose it is."""
    if not told.letters:
        return told
    answers = {
        run_id: [
            replace(one, model=tr("Answer {letter}", letter=told.letters[one.call_id]))
            for one in sorted(given, key=lambda one: told.letters.get(one.call_id, ""))
            if one.call_id in told.letters and one.state == "succeeded"
        ]
        if any(one.call_id in told.letters for one in given)
        else given
        for run_id, given in told.answers.items()
    }
    messages = tuple(_lettered(told, answers, message, text) for message, text in told.messages)
    return replace(told, messages=messages, answers=answers)


def _lettered(
    told: Told, answers: Mapping[str, Sequence[AnswerRow]], message: MessageRow, text: str
) -> tuple[MessageRow, str]:
    """A message with the letter of its answer; of several answers without names, the first one stands in its place."""
    given = [one for one in answers.get(message.run_id, ()) if one.call_id in told.letters]
    if message.role == "user" or not given:
        return message, text
    first = given[0]
    return replace(message, model=first.model, answer_id=first.call_id), first.text


def _speaker(told: Told, message: MessageRow) -> str:
    who = tr("You") if message.role == "user" else told.called(message.model, message.answer_id)
    parts = [who, full_time(message.created_at)]
    parts += [tr("degraded")] if message.degraded else []
    parts += [tr("another answer counts")] if message.superseded else []
    parts += [tr("left out of the context")] if message.given == () else []
    return ", ".join(parts)


def _branches(told: Told) -> list[str]:
    """That this is not all there is."""
    number = told.row.branches
    return (
        [tr("One of {number} branches; the JSON file has all of them.", number=grouped(number))] if number > 1 else []
    )


def _about(told: Told, answer: str) -> Iterator[tuple[str, str]]:
    """What stands below an answer, each with its heading: the words that are sent in its place, and what was said of it."""
    if answer in told.edits:
        yield tr("Edited, and sent so"), told.edits[answer]
    for one in told.reviews.get(answer, ()):
        read = read_review(one.text)
        heading = tr("Reviewed by {model}: {verdict}", model=one_line(one.model), verdict=tr(VERDICTS[read.verdict]))
        yield heading, "\n\n".join(part for part in (read.sentence, read.revision) if part)


def _files(message: MessageRow) -> Iterator[str]:
    for file in message.attachments:
        yield tr(
            "{name}, {media_type}, {size} bytes",
            name=one_line(file.name),
            media_type=file.blob.media_type,
            size=grouped(file.blob.size),
        )


def _other(told: Told, message: MessageRow, answer: AnswerRow) -> str:
    """What stands above an answer beside the one in the conversation: also whether it is what the next prompt goes on from."""
    model = told.called(answer.model, answer.call_id)
    if answer.call_id in told.letters:
        return model
    cost = money(answer.cost_picodollars, simulated=answer.simulated)
    if answer.state != "succeeded":
        return tr("{model}, as far as it came ({cost})", model=model, cost=cost)
    if message.role == "assistant" and told.counts(message, answer):
        return tr("{model} answered too, and counts ({cost})", model=model, cost=cost)
    return tr("{model} answered too ({cost})", model=model, cost=cost)


def _markdown(told: Told) -> str:
    parts = [
        f"# {one_line(told.row.title)}",
        f"*{_exported(told)}*",
    ]
    parts += [f"*{words}*" for words in _branches(told)]
    if told.row.system_prompt:
        parts += [f"## {tr('Instructions')}", visible(told.row.system_prompt)]
    for message, text in told.messages:
        parts += [f"## {_speaker(told, message)}", visible(text)]
        parts += _marked(told, message.answer_id, "###")
        parts += [f"- {file}" for file in _files(message)]
        for other in told.others(message, text):
            parts += [f"### {_other(told, message, other)}", visible(other.text)]
            parts += _marked(told, other.call_id, "####")
    return "\n\n".join(parts) + "\n"


def _marked(told: Told, answer: str, sign: str) -> list[str]:
    return [part for heading, words in _about(told, answer) for part in (f"{sign} {heading}", visible(words))]


def paper(told: Told) -> str:
    """The same as HTML that a printer's page is made of: no part of it is folded away."""
    told = _without_names(told)
    parts = [f"<html><head><style>{_PAPER}</style></head><body>", *_title(told)]
    for message, text in told.messages:
        parts += ["<hr>", *_said(told, message, text)]
        parts += _headed(told, message.answer_id, "h3")
        for other in told.others(message, text):
            parts += [f"<h3>{escape(_other(told, message, other))}</h3>", _rendered(other.text)]
            parts += _headed(told, other.call_id, "h4")
    # a cell that has a style of its own has none of those above, so it would have no border
    return _ALIGNED.sub(r' align="\1"', "\n".join([*parts, "</body></html>"]))


def _html(told: Told) -> str:
    title = escape(one_line(told.row.title))
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    parts = [
        f'<!DOCTYPE html>\n<html lang="{spoken()}"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{title}</title><style>:root{{color-scheme:light dark}}{_LOOK}</style></head><body>",
        *_title(told),
    ]
    for message, text in told.messages:
        parts += ["<section>", *_said(told, message, text)]
        parts += _headed(told, message.answer_id, "h3")
        for other in told.others(message, text):
            summary = f"<summary>{escape(_other(told, message, other))}</summary>"
            about = _headed(told, other.call_id, "h3")
            parts += [f"<details>{summary}<div>{_rendered(other.text)}</div>", *about, "</details>"]
        parts.append("</section>")
    return "\n".join([*parts, "</body></html>"]) + "\n"


def _headed(told: Told, answer: str, tag: str) -> list[str]:
    return [f"<{tag}>{escape(heading)}</{tag}><div>{_rendered(words)}</div>" for heading, words in _about(told, answer)]


def _exported(told: Told) -> str:
    return tr("{time}, exported from Tutti", time=full_time(told.row.created_at))


def _title(told: Told) -> list[str]:
    when = f"<p><small>{escape(_exported(told))}</small></p>"
    parts = [f"<h1>{escape(one_line(told.row.title))}</h1>", when]
    parts += [f"<p><small>{escape(words)}</small></p>" for words in _branches(told)]
    if told.row.system_prompt:
        instructions = escape(visible(told.row.system_prompt)).replace("\n", "<br>\n")
        parts += [f"<h2>{escape(tr('Instructions'))}</h2>", f"<div>{instructions}</div>"]
    return parts


def _said(told: Told, message: MessageRow, text: str) -> list[str]:
    """A message: a prompt as it was typed, an answer as its Markdown looks."""
    asked = message.role == "user"
    said = escape(visible(text)).replace("\n", "<br>\n") if asked else _rendered(text)
    parts = [f"<h2>{escape(_speaker(told, message))}</h2>", f"<div>{said}</div>"]
    return [*parts, *(f"<p><small>{escape(file)}</small></p>" for file in _files(message))]


def _rendered(text: str) -> str:
    """Markdown as HTML: markup in it stays text, links lead only where links may, and no image is loaded."""
    html: str = _renderer().render(visible(text))
    return html


@functools.cache
def _renderer() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - loaded with the first export, not with the window

    renderer = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).disable("image")
    vars(renderer)["validateLink"] = may_lead_to  # its own way to be told; what does not lead anywhere stays text
    return renderer


def _json(told: Told) -> str:
    document = {
        "format": "tutti-conversation",
        "version": VERSION,
        "conversation_id": told.row.conversation_id,
        "title": told.row.title,
        "created_at": _utc(told.row.created_at),
        "system_prompt": told.row.system_prompt,
        "messages": [_message(told, message, text) for message, text in told.messages],
        "other_branches": [_message(told, message, text) for message, text in told.elsewhere],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _message(told: Told, message: MessageRow, text: str) -> dict[str, Any]:
    taken = told.taken(message, text)
    return {
        "message_id": message.message_id,
        "role": message.role,
        "model": message.model or None,
        **_number(told, message.answer_id),
        "created_at": _utc(message.created_at),
        "text": text,
        "run_id": message.run_id or None,
        "degraded": message.degraded,
        "superseded": message.superseded,
        "follows": (message.follows or None) if message.role == "user" else message.prompt_id,
        "edits": message.edits or None,
        "answer_id": message.answer_id or None,
        "context": None if message.given is None else list(message.given),
        **_said_of(told, message.answer_id),
        "attachments": [_file(told, file) for file in message.attachments],
        "others": [
            {"call_id": other.call_id, "model": other.model, **_number(told, other.call_id), "text": other.text}
            | _said_of(told, other.call_id)
            | _spent(other)
            for other in told.others(message, text)
        ],
        **(_spent(taken) if taken is not None else {}),
    }


def _number(told: Told, call_id: str) -> dict[str, Any]:
    """Which answer of its model one is, where that gave several."""
    return {"number": told.numbers[call_id]} if call_id in told.numbers else {}


def _said_of(told: Told, answer: str) -> dict[str, Any]:
    """The words that are sent in an answer's place, and what other models said of it."""
    reviews = [{"model": one.model, **read_review(one.text)._asdict()} for one in told.reviews.get(answer, ())]
    return {"edited": told.edits.get(answer), "reviews": reviews}


def _spent(answer: AnswerRow) -> dict[str, Any]:
    cost = None if answer.cost_picodollars is None else answer.cost_picodollars / PICO
    return {"cost_usd": cost, "simulated": answer.simulated, "seconds": answer.seconds}


def _file(told: Told, file: Attachment) -> dict[str, Any]:
    """A file with its content, so that nothing is missing where the document is imported."""
    blob = file.blob
    facts = {"name": file.name, "media_type": blob.media_type, "bytes": blob.size, "sha256": blob.sha256}
    data = told.files.get(blob.sha256)
    return facts if data is None else facts | {"data": base64.b64encode(data).decode("ascii")}


def _utc(microseconds: int) -> str:
    return datetime.fromtimestamp(microseconds / 1_000_000, UTC).isoformat()
