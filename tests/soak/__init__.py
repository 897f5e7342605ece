"""Two servers behind nginx: one dies, many come at once. `make soak`."""
