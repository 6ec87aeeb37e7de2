"""Plain text: its lines joined to paragraphs, its notes and furniture taken out."""
