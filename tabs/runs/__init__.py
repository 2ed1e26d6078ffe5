"""The runs tab: every run with its state, its calls, its decisions and everything that happened in it."""
