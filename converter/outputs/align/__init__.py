"""Language versions of one document, side by side."""
