"""The desk's page of an article: its text, the drafts read from it, and what is decided on them."""
