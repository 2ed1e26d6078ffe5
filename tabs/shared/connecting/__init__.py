"""Guides through adding a provider, step by step; opened where models are chosen and where providers are listed."""
