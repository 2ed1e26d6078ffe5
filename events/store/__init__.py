"""The append-only event store: what it promises (``contract``) and its SQLite form."""
