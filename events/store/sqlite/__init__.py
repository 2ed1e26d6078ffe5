"""The event store on SQLite: one file, one writing thread, any number of readers."""
