"""The one error that ends a start without a traceback."""


class StartError(Exception):
    """Why the registry cannot start: one sentence that says what to do about it."""
