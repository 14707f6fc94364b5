"""Small windows over a screen: Esc is the harmless answer, and the harmless button has the focus."""
