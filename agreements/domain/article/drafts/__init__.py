"""What several sentences say of one text, brought together as one draft."""
