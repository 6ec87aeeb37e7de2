"""What is made of validated XML: pages, packages, texts, reports."""
