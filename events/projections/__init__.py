"""Views of the events that people look at: rows in tables, each with its reader.

Every module here holds one projection: its frozen rows, how events change its tables, and the reader tabs and the
command line use. They do not import one another. ``runner`` moves them; ``contract`` says what it expects of them.
"""
