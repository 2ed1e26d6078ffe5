"""Reads one chat of Open WebUI's export: messages by id, each with the one before it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from core.conversations.imports.told import UNKNOWN, TakenConversation, dict_of, list_of, text_of, time_of, title_of
from core.conversations.imports.trees import Node, prompts_of

_THOUGHTS = re.compile(r"<details type=\"reasoning\"[^>]*>.*?</details>\s*", re.DOTALL)
"""What a model thought stands in its answer, folded."""


def is_open_webui(document: Mapping[str, Any]) -> bool:
    """Whether this is one of its chats."""
    return isinstance(_history(document).get("messages"), dict)


def read_open_webui(document: Mapping[str, Any]) -> TakenConversation:
    """All branches of a chat, and the answers of all models that were asked at once; system messages are left out."""
    skipped: Counter[str] = Counter()
    chat, history = dict_of(document.get("chat")), _history(document)
    started = time_of(document.get("created_at"), time_of(chat.get("timestamp")))
    nodes = {text_of(key): _node(text_of(key), dict_of(value), skipped) for key, value in history["messages"].items()}
    for node in nodes.values():
        node.written_at = node.written_at or started
    leaf = text_of(history.get("currentId")) or next(reversed(nodes), "")
    prompts = prompts_of(nodes, leaf, skipped)
    first = started or min((prompt.written_at for prompt in prompts), default=0)
    title = title_of(document.get("title") or chat.get("title"), prompts)
    source_id = text_of(document.get("id")) or text_of(chat.get("id"))
    return TakenConversation("openwebui", source_id, title, first, prompts, skipped)


def _history(document: Mapping[str, Any]) -> Mapping[str, Any]:
    return dict_of(dict_of(document.get("chat")).get("history"))


def _node(key: str, message: Mapping[str, Any], skipped: Counter[str]) -> Node:
    node = Node(key, text_of(message.get("parentId")), written_at=time_of(message.get("timestamp")))
    role, text = text_of(message.get("role")), text_of(message.get("content"))
    if role == "assistant" and (thoughts := _THOUGHTS.findall(text)):
        skipped["notes and thoughts of models"] += len(thoughts)
        text = _THOUGHTS.sub("", text).strip()
    if role not in {"user", "assistant"}:
        skipped["system messages"] += 1
        return node
    names = [text_of(dict_of(file).get("name")) for file in list_of(message.get("files"))]
    text = "\n\n".join(piece for piece in (text, *(f"[File: {name}]" for name in names if name)) if piece.strip())
    if not text:
        skipped["empty messages"] += 1
        return node
    node.role = "user" if role == "user" else "assistant"
    node.text = text
    node.model = f"openwebui/{text_of(message.get('model')) or UNKNOWN}"
    return node
