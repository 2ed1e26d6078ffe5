"""What all wire formats share: framing, caps, one HTTP post, and the words and classes of errors."""
