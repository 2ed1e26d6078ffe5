"""Measures strategies over questions whose answers are known."""
