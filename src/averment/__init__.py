"""Averment turns human-rights statements into evidence that anyone can check."""

from averment.pipeline import read

__all__ = ["read"]
