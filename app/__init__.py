"""Puts the parts together: set-up, composition, the command line and the window's start."""
