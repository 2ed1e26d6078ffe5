"""What people see: one package per tab, and ``shared`` with the widgets and the hub they all use.

A tab asks through commands, reads frozen rows, hears changes and live text, and imports no other tab.
"""
