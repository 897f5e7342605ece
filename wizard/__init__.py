"""Dalil: choose a legal form in Morocco, and leave with the checklist of its official procedure."""
