"""What models came to over time, in words: metrics, periods, changes from one to the next, and reports. No Qt in it."""
