"""Why the embedded database cannot be had."""


class ClusterRefused(RuntimeError):
    """The message is one sentence that says what is the matter and what to do."""
