"""How dates and times are written in each of the desk's languages, where Django differs."""
