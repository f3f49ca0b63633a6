"""How results read: numbers, figures and labels, each in one cell, in the user's language.

Summary, exports and screen show the same things; the wording of all three is here, so that none says them differently.
`labels` looks up what is not a report's own word, `notes` tells what could not be read of a file, `numbers` writes
amounts with 万 and 亿, `figures` says what a target and a row of the ledger state, `target_cells` what the columns of a
table of targets say. `grouping` puts targets under their sections and parts under their wholes, `selection` picks those
that were asked for.
"""
