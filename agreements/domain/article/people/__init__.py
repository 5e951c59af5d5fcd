"""Officials: their names, their offices, for whom they act and what part they had."""
