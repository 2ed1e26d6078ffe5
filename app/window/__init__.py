"""The window: what starts it, joins it to the engine, and keeps it to one per data folder."""
