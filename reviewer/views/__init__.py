"""One screen a file: find (permission in the look-up), read the form, one verb, answer."""
