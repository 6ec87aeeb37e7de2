"""One document from bytes to a proved result."""
