"""The screens: each asks, calls and shows; none decides anything about law."""
