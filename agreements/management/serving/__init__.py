"""The steps of `manage.py serve`, one file each."""
