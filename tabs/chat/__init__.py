"""The chat tab: conversations, prompts, and the answers of several models side by side."""
