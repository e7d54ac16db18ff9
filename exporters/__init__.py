"""File formats, out and back. No Qt."""
