"""Conversations: the history a model is sent, and renaming."""
