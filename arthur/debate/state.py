"""What a debate is at one moment."""
