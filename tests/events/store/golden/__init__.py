"""Stores of released schemas, kept as they were written."""
