"""Where a deed was done, and at which meeting."""
