"""Reads what other programs, and Tutti itself, export of conversations. All of it is data: nothing is started or asked."""
