"""The analysts' desk as a site of Django's admin; its pages are in agreements/admin."""
