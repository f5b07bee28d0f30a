"""Files of the repository that are written from others: `scripts/scene_types` runs it."""
