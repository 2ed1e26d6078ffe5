"""Runs: what happens between a prompt and its answer, decided by a pure decider, carried out by the process manager."""
