"""Parts of pages, each file named after its page or after what it tells."""
