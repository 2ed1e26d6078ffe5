"""Runs as a list with state and progress, their calls as steps, their decisions, and their timeline."""
