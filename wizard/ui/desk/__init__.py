"""The advisor's desk: its screens and what they remember. Loaded only where advisors are switched on.

``server`` reaches the storage, ``memory`` holds who is signed in and the case on the screen, in the
memory of one open page only; each other module is a screen or a part of one.
"""
