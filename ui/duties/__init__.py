"""What the main window does, one duty a module; each binds the deeds that are its own."""
