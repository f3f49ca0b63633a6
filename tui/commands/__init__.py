"""One module per command; each imports the floors of `core` it needs when it runs, so that none waits for another's."""
