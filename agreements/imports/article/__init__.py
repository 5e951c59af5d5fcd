"""From what an analyst accepts of an article to agreement documents, in one transaction."""
