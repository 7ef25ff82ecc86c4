"""The desk: flags, checks, decisions, permissions and every screen."""
