"""One widget per file, its look inside it."""
