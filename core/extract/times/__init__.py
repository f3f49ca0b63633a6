"""The times that a passage names, as dates, and the period of each of its clauses."""
