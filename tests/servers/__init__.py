"""Servers that tests and benchmarks start on 127.0.0.1.

``raw.RawServer`` speaks bare sockets and can misbehave in any way; ``scripted.ScriptedServer`` answers chat completions
and Anthropic Messages as told, quickly enough for benchmarks; ``llama`` starts the real llama.cpp server;
``ledger`` runs in a process of its own, writes down what it was asked, and outlives clients that are killed.
"""
