"""HTML pages: the tree parsed safely, notes told from other links, the text that a reader sees."""
