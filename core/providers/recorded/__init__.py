"""Models that answer from recorded answers."""
