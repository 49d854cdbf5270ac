"""OpenDocument files, part by part: styles and list styles, the running matter, the blocks of a body."""
