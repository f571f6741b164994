"""What one user prefers."""
