"""Which days a text names, and on which of them a deed was done."""
