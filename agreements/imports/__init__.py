"""What the registry takes in: documents checked, resolved and written in one transaction."""
