"""The one object that changes."""
