"""What a document means: AKN elements as frozen values."""
