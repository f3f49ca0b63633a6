"""Web pages: which lines of a page are its main text, and what the page says about itself.

In the order of the work: `source tree`, `lines tables names`, `chrome worth best edges main`, `head`; `html` is the
whole way.
"""
