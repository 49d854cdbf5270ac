"""From bytes to a `Document`: one reader a format, one contract, limits on everything hostile.

Each reader is a function `(Original, Limits) -> Document`; `open_document` picks it by what the bytes are,
not by what the name says.
"""
