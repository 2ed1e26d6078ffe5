"""The command line ``tutti``: sends the window's commands and reads the window's rows."""

from __future__ import annotations

import sys

try:
    from app.cli.root import main
except KeyboardInterrupt:  # Ctrl-C while it loads is as good as later
    sys.exit(130)

__all__ = ["main"]
