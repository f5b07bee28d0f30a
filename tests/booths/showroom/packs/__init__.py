"""Packs of halls: made when who stands there changes, left alone otherwise, gone a day after."""
