"""The performance tab: how fast, how reliable and how dear the models are, now and over time."""
