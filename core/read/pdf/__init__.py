"""PDF: pieces of text on a page become lines, rows of tables and columns, and then paragraphs.

In the order of the work: `pieces rules rows tables aligned columns text_lines`, `furniture notes`, `style reflow`,
`marks emit`; `pdf` is the whole way.
"""
