"""Two people at one agreement: what each opened and saved, and what of both is kept."""
