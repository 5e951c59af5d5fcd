"""Drawings of several pages, as numbers that a template prints."""
