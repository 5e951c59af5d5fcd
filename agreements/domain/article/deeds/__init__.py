"""What was done to which of them: signed, ratified, extended, ended."""
