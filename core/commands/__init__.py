"""Commands: what can be asked for, and the bus that brings each to its one handler."""
