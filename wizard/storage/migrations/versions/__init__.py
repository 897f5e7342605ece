"""One file a migration; never changed once published, see ``tables.py`` for the present."""
