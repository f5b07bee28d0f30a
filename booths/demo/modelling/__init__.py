"""A small modelling kit on numpy and Pillow: shapes, solids, sweeps, drawn textures, and a GLB writer.

Lengths are metres, +Y is up and the front of a thing faces +Z. Nothing here is random: the same calls give
the same bytes.
"""
