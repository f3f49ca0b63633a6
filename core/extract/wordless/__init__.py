"""What is promised or reported without a number: works and their stages, named lists, bounds in words."""
