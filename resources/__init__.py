"""Data that ships with the program, and typed access to it."""
