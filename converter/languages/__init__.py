"""What recognisers know of a language: data files and their types."""
