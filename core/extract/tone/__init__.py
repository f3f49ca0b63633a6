"""How a clause says it: done or promised, how firmly, how far along, for what area."""
