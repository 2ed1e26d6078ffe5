"""Trials of the whole program: processes are killed, windows closed, servers broken, and what is promised is counted.

``nursery`` starts processes cheaply, ``jobs`` is what they do, ``promises`` counts afterwards. The sizes are those of each
push; ``python3 -m tests --nightly`` takes the larger ones.
"""
