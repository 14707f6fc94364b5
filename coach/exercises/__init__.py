"""What can be practised: the format's grammar, the reader and the library. No sentence is made here."""
