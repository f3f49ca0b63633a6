"""The role of every number: a value of its own, or the change, rank or share of a plan of another."""
