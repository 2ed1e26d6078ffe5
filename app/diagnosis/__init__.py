"""What is installed, where data lies, and whether the machine has what the program needs. Records nothing, shows no key.

No address but this machine's is asked, no variable's value is told, and nothing is opened in the data folder but by SQLite.
"""
