"""What the founder gets: the choice of form, what would change it, the checklist."""
