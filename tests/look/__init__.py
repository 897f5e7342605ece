"""Pictures of every screen and every page of paper, for people to look at: `make look`."""
