"""What a meeting is at one moment."""
