"""What `scripts/serve`, `scripts/test` and `scripts/bench` share. Standard library only."""
