"""The rows of all projections as they were at any position of the past."""
