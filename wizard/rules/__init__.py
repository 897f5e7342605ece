"""What follows from the answers: three-valued verdicts, what is missing, what decided."""
