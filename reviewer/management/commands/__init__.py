"""One command a file. Bad input ends with exit status 2."""
