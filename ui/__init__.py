"""How a person reaches the program."""
