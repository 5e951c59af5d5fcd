"""Which countries a text speaks of, by every word that stands for one."""
