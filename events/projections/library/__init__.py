"""The prompt library as it is now."""
