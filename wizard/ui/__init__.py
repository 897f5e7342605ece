"""Screens: everything a founder sees in the browser."""
