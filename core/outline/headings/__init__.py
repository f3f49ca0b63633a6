"""Which lines are headings, and the tree that they make."""
