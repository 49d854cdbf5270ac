"""Word files, part by part: styles, numbering, the runs of a paragraph, the blocks of a body."""
