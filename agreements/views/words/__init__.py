"""What pages call things: vocabularies in words, offices, the order of events."""
