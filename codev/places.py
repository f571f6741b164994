"""Where things lie on this machine."""
