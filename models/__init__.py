"""What is true: the document, and what people have said about it. No Qt, no file formats."""
