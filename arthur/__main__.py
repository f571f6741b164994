"""`python -m arthur`."""
