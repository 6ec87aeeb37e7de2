"""Pages with geometry: their pieces put in reading order and joined to paragraphs."""
