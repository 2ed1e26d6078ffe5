"""The command that copies the store."""

from __future__ import annotations

from core.commands.models import Command


class BackUp(Command):
    """Copy the whole store into its folder of backups. Result: :class:`core.queries.backups.BackupKept`."""
