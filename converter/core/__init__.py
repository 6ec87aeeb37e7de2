"""What every layer stands on: errors, findings, text, files, symbols."""
