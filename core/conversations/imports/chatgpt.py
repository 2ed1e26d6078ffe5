"""Reads one conversation of ChatGPT's export: a mapping from node to message, parent and children."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from core.conversations.imports.told import (
    UNKNOWN,
    TakenConversation,
    dict_of,
    list_of,
    text_of,
    time_of,
    title_of,
)
from core.conversations.imports.trees import Node, prompts_of

_REASONING = {"thoughts", "reasoning_recap", "model_editable_context", "user_editable_context"}
_TOOLS = {"code", "execution_output", "tether_quote", "tether_browsing_display", "tether_browsing_code", "system_error"}
_PLACEHOLDERS = {
    "image_asset_pointer": "[Image]",
    "audio_asset_pointer": "[Audio]",
    "video_container_asset_pointer": "[Video]",
}


def is_chatgpt(document: Mapping[str, Any]) -> bool:
    """Whether this is one of its conversations."""
    return isinstance(document.get("mapping"), dict)


def read_chatgpt(document: Mapping[str, Any]) -> TakenConversation:
    """All branches of a conversation; what its tools did and what was hidden is left out and counted."""
    skipped: Counter[str] = Counter()
    started = time_of(document.get("create_time"), time_of(document.get("update_time")))
    nodes: dict[str, Node] = {}
    for key, value in document["mapping"].items():
        given = dict_of(value)
        nodes[text_of(key)] = _node(text_of(key), text_of(given.get("parent")), dict_of(given.get("message")), skipped)
    for node in nodes.values():
        node.written_at = node.written_at or started
    leaf = text_of(document.get("current_node")) or next(reversed(nodes), "")
    prompts = prompts_of(nodes, leaf, skipped)
    source_id = text_of(document.get("conversation_id")) or text_of(document.get("id"))
    first = started or min((prompt.written_at for prompt in prompts), default=0)
    return TakenConversation("chatgpt", source_id, title_of(document.get("title"), prompts), first, prompts, skipped)


def _node(key: str, parent: str, message: Mapping[str, Any], skipped: Counter[str]) -> Node:
    node = Node(key, parent)
    if not message:
        return node
    role = text_of(dict_of(message.get("author")).get("role"))
    content, metadata = dict_of(message.get("content")), dict_of(message.get("metadata"))
    node.written_at = time_of(message.get("create_time"))
    reason = _left_out(role, content, metadata, message)
    text = "" if reason else _text(content, metadata)
    if not reason and not text.strip():
        reason = "empty messages"
    if reason:
        skipped[reason] += 1
        return node
    node.role = "user" if role == "user" else "assistant"
    node.text = text
    node.model = f"chatgpt/{text_of(metadata.get('model_slug')) or UNKNOWN}"
    return node


def _left_out(role: str, content: Mapping[str, Any], metadata: Mapping[str, Any], message: Mapping[str, Any]) -> str:
    """Why a message is no part of what was said; empty when it is."""
    kind = text_of(content.get("content_type"))
    if role not in {"user", "assistant"}:
        return "messages of tools" if role == "tool" else "system messages"
    if metadata.get("is_visually_hidden_from_user") is True:
        return "hidden messages"
    if kind in _REASONING:
        return "notes and thoughts of models"
    if role == "assistant" and (kind in _TOOLS or text_of(message.get("recipient")) not in {"", "all"}):
        return "messages of tools"
    return ""


def _text(content: Mapping[str, Any], metadata: Mapping[str, Any]) -> str:
    """What was said, with a word for each thing that is no text."""
    pieces = [_piece(part) for part in list_of(content.get("parts"))] or [text_of(content.get("text"))]
    names = [text_of(dict_of(file).get("name")) for file in list_of(metadata.get("attachments"))]
    return "\n\n".join(piece for piece in (*pieces, *(f"[File: {name}]" for name in names if name)) if piece.strip())


def _piece(part: Any) -> str:
    if isinstance(part, str):
        return text_of(part)
    given = dict_of(part)
    kind = text_of(given.get("content_type"))
    return text_of(given.get("text")) or _PLACEHOLDERS.get(kind, "[Something that is no text]" if given else "")
