"""How fast Dalil is, always beside a yardstick measured in the same run."""
