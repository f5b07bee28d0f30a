"""Brochures, pictures and tables: uploaded bytes are parsed in the sandbox alone and written anew."""

from assets.documents.csv_out import safe_cell, write_csv
from assets.documents.errors import DocumentRefused
from assets.documents.pdf import PdfReport, inspect_pdf
from assets.documents.picture import PictureReport, clean_picture
from assets.documents.tables import read_table

__all__ = [
    "DocumentRefused",
    "PdfReport",
    "PictureReport",
    "clean_picture",
    "inspect_pdf",
    "read_table",
    "safe_cell",
    "write_csv",
]
