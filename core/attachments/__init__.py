"""Files that go with a prompt: what they are, and what of them a model is sent."""
