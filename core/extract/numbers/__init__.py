"""Every number of a text with its scale, measure word and bound, and which of them are no quantities."""
