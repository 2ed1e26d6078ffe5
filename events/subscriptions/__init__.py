"""Every event once, in order, as it is committed: by this process or by another."""
