"""Languages on disk: catalogs, dates, plurals."""
