"""The fields of one citation: how its words are taken apart, weighed and put together again.

Works on one string; knows nothing of the document that it stands in.
"""
