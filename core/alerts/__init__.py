"""Tells a person when something is over or under a threshold of theirs."""
