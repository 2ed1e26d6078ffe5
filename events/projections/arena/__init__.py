"""Blind comparisons: which runs were asked without names, and what a person said of their answers."""
