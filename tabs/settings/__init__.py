"""The settings tab: everything that can be set, the providers with their keys, the models, and what was changed."""
