"""Text files: the encoding found out or followed, damaged bytes read as far as they go, Markdown marked."""
