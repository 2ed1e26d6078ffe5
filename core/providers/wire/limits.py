"""Caps on what a server may send, in bytes unless said otherwise. Nothing over a cap is kept in memory."""

from __future__ import annotations

MEGABYTE = 1024 * 1024
LINE = 1 * MEGABYTE
EVENT = 4 * MEGABYTE
RESPONSE = 16 * MEGABYTE
"""Of the whole answer, after decompression."""
ERROR_BODY = 64 * 1024
"""Of an error's body; the rest is not read."""
JSON_DEPTH = 64
"""Levels of nesting."""
TOOL_ARGUMENTS = 256 * 1024
"""Of one tool call, in characters."""
CONNECT_SECONDS = 5.0
