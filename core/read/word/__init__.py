"""Word files: DOCX and its relatives in XML, and DOC of Word 97 to 2003.

`docx` and `doc` open the two kinds (`docx_*`, `doc_*` take them apart); what both need stands in the other files.
"""
