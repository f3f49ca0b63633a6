"""What a person meets at the terminal: the command line, printing, and the screens."""
