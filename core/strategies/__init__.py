"""Strategies: short async functions that bring one prompt to one model or many. They do not import one another."""
