"""Conversations as people read them: titles, messages, and every model's answer side by side."""
