"""The limits on spending as they are now, and the warnings that were given. What was spent stands in performance."""
