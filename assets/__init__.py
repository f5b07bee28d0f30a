"""The model pipeline: checks what exhibitors upload and builds what visitors get. No Flask, no database."""
