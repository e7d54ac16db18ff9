"""Qt models over the workspace. They hold no data of their own."""
