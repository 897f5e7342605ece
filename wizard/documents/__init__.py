"""Files to take away: PDF, light web page, calendar, text."""
