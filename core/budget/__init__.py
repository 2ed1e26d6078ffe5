"""Limits on spending: what holds, what is used of it, and the guard that keeps calls under it.

Nothing here records what is spent: the events of the calls do. A request reserves what it may cost at most, a failed
attempt books what it may have cost, an end books what it cost and frees the rest.
"""
