"""PDF pages: the runs of text on them with type and place, put into the order in which a person reads them."""
