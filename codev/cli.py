"""Text front end."""
