"""The article itself: its readable text, language, sentences and words."""
