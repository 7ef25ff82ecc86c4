"""What the desk does from a shell."""
