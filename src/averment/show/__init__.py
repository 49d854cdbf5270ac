"""A reading shown to people and to other programs: in brief, as a page, as a table, as a bibliography.

Each module is a pure function from a `Reading` (or several) to text; none reads files or knows the command line.
"""
