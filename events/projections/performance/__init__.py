"""Every finished call as one sample, for live and historic figures per model."""
