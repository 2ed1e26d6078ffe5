"""The prompt library: saving prompts and taking them out."""
