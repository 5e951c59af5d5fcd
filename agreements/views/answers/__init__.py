"""Answers that are no page of their own: kept, moved, refused, or a file."""
