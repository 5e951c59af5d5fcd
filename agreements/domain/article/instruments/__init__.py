"""Which treaties, agreements and other texts an article names."""
