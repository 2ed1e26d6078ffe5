"""The command line ``tutti``: sends the window's commands and reads the window's rows."""

from __future__ import annotations

from app.cli.root import main

__all__ = ["main"]
