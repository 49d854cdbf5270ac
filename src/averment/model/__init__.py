"""Immutable values: what the other packages pass to one another. No behaviour beyond looking things up in them."""
