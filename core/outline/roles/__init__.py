"""Whether a section or a paragraph tells results, plans or neither, and of one year or several."""
