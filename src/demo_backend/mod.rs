//! The same HTTP API with state, for development, tests and "Try the demo". Must not know the client.
