"""OpenAI-compatible chat completions, which most servers speak."""
