"""What is left out of the lines of a document, with its reason, and which lines are joined again."""
