"""The web kit that all pages share: frame, parts, forms, tables, errors."""
