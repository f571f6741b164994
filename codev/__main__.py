"""`python -m codev`."""
