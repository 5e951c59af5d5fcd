"""A made-up registry of any size, the same for the same seed: for benchmarks and demonstrations."""

from .write import NothingToGenerateFromError, generate

__all__ = ["NothingToGenerateFromError", "generate"]
