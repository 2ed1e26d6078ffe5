"""Exports of other programs as tests need them, in the shapes that they have."""

from __future__ import annotations

from typing import Any


def node(
    parent: str | None, role: str = "", text: str = "", *, model: str = "", at: float = 1_700_000_000.0, **more: Any
) -> dict[str, Any]:
    """A node of ChatGPT's mapping; without a role one that has no message."""
    message = None
    if role:
        message = {
            "author": {"role": role, "name": None, "metadata": {}},
            "create_time": at,
            "content": {"content_type": "text", "parts": [text]},
            "metadata": {"model_slug": model} if model else {},
            "recipient": "all",
            "weight": 1.0,
            **more,
        }
    return {"message": message, "parent": parent, "children": []}


def chatgpt(identity: str, **nodes: dict[str, Any]) -> dict[str, Any]:
    """A conversation of ChatGPT: a question and its answer, or these nodes, the last of which is the current one."""
    mapping = nodes or {
        "root": node(None),
        "system": node("root", "system", "You are helpful."),
        "q": node("system", "user", "How long does rye dough rest?"),
        "a": node("q", "assistant", "For **two** hours.", model="gpt-4o", at=1_700_000_060.5),
    }
    for key, value in mapping.items():
        value.setdefault("id", key)
        if value["parent"] in mapping:
            mapping[value["parent"]]["children"].append(key)
    return {
        "title": "Rye dough",
        "create_time": 1_700_000_000.25,
        "update_time": 1_700_000_060.5,
        "mapping": mapping,
        "current_node": list(mapping)[-1],
        "conversation_id": identity,
    }


def claude(identity: str, *messages: dict[str, Any]) -> dict[str, Any]:
    """A conversation of Claude: a question with a file and its answer, or these messages."""
    told = messages or (
        {
            "uuid": "m1",
            "sender": "human",
            "created_at": "2025-03-01T10:00:00.123456Z",
            "content": [{"type": "text", "text": "Sum these up."}],
            "attachments": [{"file_name": "notes.txt", "file_type": "txt", "extracted_content": "Rye, salt, water."}],
            "files": [{"file_name": "photo.png"}],
        },
        {
            "uuid": "m2",
            "sender": "assistant",
            "created_at": "2025-03-01T10:00:09Z",
            "text": "",
            "content": [
                {"type": "thinking", "thinking": "Hm."},
                {"type": "text", "text": "A dough."},
                {"type": "tool_use", "name": "web"},
            ],
            "attachments": [],
            "files": [],
        },
    )
    return {
        "uuid": identity,
        "name": "Notes",
        "created_at": "2025-03-01T10:00:00Z",
        "updated_at": "2025-03-01T10:00:09Z",
        "chat_messages": list(told),
    }


def open_webui(identity: str) -> dict[str, Any]:
    """A chat of Open WebUI: a question to two models, and one that follows the second answer."""
    thought = '<details type="reasoning" done="true" duration="2">\n<summary>Thought</summary>\n> Hm.\n</details>\n'
    messages: dict[str, dict[str, Any]] = {
        "q1": {
            "parentId": None,
            "childrenIds": ["a1", "a2"],
            "role": "user",
            "content": "How long does rye dough rest?",
        },
        "a1": {"parentId": "q1", "role": "assistant", "content": "For an hour.", "model": "llama3.1:8b"},
        "a2": {"parentId": "q1", "role": "assistant", "content": f"{thought}For **two** hours.", "model": "qwen3"},
        "q2": {"parentId": "a2", "childrenIds": ["a3", "a4"], "role": "user", "content": "In the cold, too?"},
        "a3": {"parentId": "q2", "role": "assistant", "content": "Yes.", "model": "qwen3"},
        "a4": {"parentId": "q2", "role": "assistant", "content": "", "model": "llama3.1:8b", "done": False},
    }
    told = {
        key: {"id": key, "childrenIds": [], "timestamp": 1_700_000_000 + place, **message}
        for place, (key, message) in enumerate(messages.items())
    }
    return {
        "id": identity,
        "title": "Rye",
        "chat": {
            "id": "",
            "title": "Rye",
            "models": ["llama3.1:8b", "qwen3"],
            "history": {"messages": told, "currentId": "a3"},
            "messages": [],
        },
        "created_at": 1_700_000_000,
        "updated_at": 1_700_000_100,
        "archived": False,
    }
