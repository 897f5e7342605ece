"""The outside oracle: a neutral rule set and the trace that another engine agrees with."""
