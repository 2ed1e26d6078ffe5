"""What to do: commands, strategies, runs, model calls and providers. Knows no Qt and no file.

From high to low: runs > strategies > calls, providers > settings, conversations > commands, queries, ports > errors.
"""
