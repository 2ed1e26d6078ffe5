"""Where models are reached: practice models, OpenAI-compatible servers, Anthropic, servers on this machine, and keys."""
