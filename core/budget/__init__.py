"""Limits on spending: what may be reserved, what was spent, and what happens when it runs low."""
