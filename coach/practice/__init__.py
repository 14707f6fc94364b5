"""What to do now: the walk through an exercise, the one suggestion, and where a programme stands."""
