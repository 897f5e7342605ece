"""Tests of the project sheet."""
