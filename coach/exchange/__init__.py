"""Between coach and manager: what one of them writes for the other to read, as files."""
