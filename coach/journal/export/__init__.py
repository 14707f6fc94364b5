"""What is written for people to read outside of Coach. Given the language; reads entries, changes nothing."""
