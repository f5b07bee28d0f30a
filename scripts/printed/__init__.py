"""The brochure's pictures: which views, and how each is taken."""
