"""What is remembered, searched by its words, and which runs it was put into."""
