"""duizhao core: from two Chinese public reports to what was promised, what became of it, and what changed.

Data flows one way, one folder a step, one public function a folder:

    read → outline → extract → align → diff → judge → compare → summarize → export

Nothing here prints, opens a network connection or knows a terminal. ARCHITECTURE.md follows one report through it.
"""

__version__ = "0.1.0"
