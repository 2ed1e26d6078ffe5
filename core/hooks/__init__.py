"""What others want to do around calls, decisions and runs, kept apart so that its faults break nothing."""
