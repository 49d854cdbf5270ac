"""From a `Document` to what is in it: pure functions of text and vocabulary, the same answer every time.

Every extractor takes the `Matter` (and what earlier extractors found, where it needs it) and returns values whose
spans count in the flow. They run in the order of `extract`; none looks ahead.
"""
