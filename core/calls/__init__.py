"""The call gateway: small wrappers of one interface around a provider, their order spelled once in bootstrap."""
