"""Reads one conversation of Claude's export: messages in order, in blocks, with the text of attached files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from core.conversations.imports.told import (
    UNKNOWN,
    TakenConversation,
    TakenFile,
    dict_of,
    list_of,
    text_of,
    time_of,
    title_of,
)
from core.conversations.imports.trees import Node, prompts_of

_ROOT = "00000000-0000-4000-8000-000000000000"
"""What the first message names as the one before it."""
_LEFT_OUT = {
    "tool_use": "messages of tools",
    "tool_result": "messages of tools",
    "thinking": "notes and thoughts of models",
    "redacted_thinking": "notes and thoughts of models",
}


def is_claude(document: Mapping[str, Any]) -> bool:
    """Whether this is one of its conversations."""
    return isinstance(document.get("chat_messages"), list)


def read_claude(document: Mapping[str, Any]) -> TakenConversation:
    """All branches of a conversation, where messages name the one before them; else they follow one another."""
    skipped: Counter[str] = Counter()
    started = time_of(document.get("created_at"), time_of(document.get("updated_at")))
    model = f"claude/{text_of(document.get('model')) or UNKNOWN}"
    nodes: dict[str, Node] = {}
    before = ""
    for place, value in enumerate(document["chat_messages"]):
        message = dict_of(value)
        key = text_of(message.get("uuid")) or f"message {place}"
        parent = text_of(message.get("parent_message_uuid"))
        node = _node(key, before if not parent or parent not in nodes else parent, message, skipped)
        if parent == _ROOT:
            node.parent = ""
        node.model, node.written_at = model, time_of(message.get("created_at"), started)
        nodes[key] = node
        before = key
    prompts = prompts_of(nodes, before, skipped)
    first = started or min((prompt.written_at for prompt in prompts), default=0)
    source_id, title = text_of(document.get("uuid")), title_of(document.get("name"), prompts)
    return TakenConversation("claude", source_id, title, first, prompts, skipped)


def _node(key: str, parent: str, message: Mapping[str, Any], skipped: Counter[str]) -> Node:
    node = Node(key, parent)
    sender = text_of(message.get("sender"))
    if sender not in {"human", "assistant"}:
        skipped["system messages"] += 1
        return node
    attached = [dict_of(file) for file in list_of(message.get("attachments"))]
    node.files = [file for file in map(_file, attached) if file is not None] if sender == "human" else ()
    text = _text(message, attached, skipped)
    if not text.strip() and not node.files:
        skipped["empty messages"] += 1
        return node
    node.role = "user" if sender == "human" else "assistant"
    node.text = text
    return node


def _text(message: Mapping[str, Any], attached: list[Mapping[str, Any]], skipped: Counter[str]) -> str:
    pieces = []
    for block in map(dict_of, list_of(message.get("content"))):
        kind = text_of(block.get("type"))
        if kind in _LEFT_OUT:
            skipped[_LEFT_OUT[kind]] += 1
        else:
            pieces.append(text_of(block.get("text")) or ("[Image]" if kind == "image" else ""))
    if not any(piece.strip() for piece in pieces):
        pieces = [text_of(message.get("text"))]
    nameless = [file for file in attached if not text_of(file.get("extracted_content"))]
    files = [*nameless, *map(dict_of, list_of(message.get("files")))]
    names = [text_of(file.get("file_name")) for file in files]
    return "\n\n".join(piece for piece in (*pieces, *(f"[File: {name}]" for name in names if name)) if piece.strip())


def _file(attached: Mapping[str, Any]) -> TakenFile | None:
    text = text_of(attached.get("extracted_content"))
    name = text_of(attached.get("file_name")) or "attachment.txt"
    return TakenFile(name, "text/plain", text.encode("utf-8", "replace")) if text else None
