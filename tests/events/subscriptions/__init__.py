"""Tests of the pull loop."""
