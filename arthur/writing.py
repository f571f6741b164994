"""The one-line editor, as pure data."""
