"""What answers mean, how they are put together, and how good they are."""
