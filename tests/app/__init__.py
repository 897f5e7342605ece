"""Tests that a founder can walk through the screens, in three languages, without a browser."""
