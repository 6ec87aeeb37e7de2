"""Two versions of one text: what was added, deleted, moved and reworded."""
