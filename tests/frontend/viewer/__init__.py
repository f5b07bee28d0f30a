"""The booth page's viewer in a real browser."""
