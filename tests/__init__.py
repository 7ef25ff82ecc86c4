"""The tests. A package, because some libraries install a `tests` of their own beside it."""
