"""The real clocks, wall and monotonic."""
