"""Between which two countries a text is."""
