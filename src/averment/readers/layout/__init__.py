"""The layout of a text: from lines, with or without type and place, to a flow of passages, notes and marks.

Stages, one module each: lines, furniture, notes, marks and ties, blocks, headings, mark-up, composing. None knows a
file format; a reader hands over a text and its lines.
"""

from averment.readers.layout.lay_out import lay_out
from averment.readers.layout.lines import Line, lines_of, with_pages
from averment.readers.layout.weave import Edit, Weaver

__all__ = ["Edit", "Line", "Weaver", "lay_out", "lines_of", "with_pages"]
