"""Limits on spending and the warnings given about them."""
