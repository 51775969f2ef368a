"""What can be reached, computed from the tables of `blastradius export` by an engine of choice."""

__version__ = "1"
