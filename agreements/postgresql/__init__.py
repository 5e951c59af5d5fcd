"""Django's PostgreSQL backend, with another way to see that a connection still stands."""
