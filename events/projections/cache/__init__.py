"""Recorded answers that may be used again."""
