"""Everything that was ever said, found by its words."""
