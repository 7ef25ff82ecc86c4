"""How Exonym is run: settings, addresses and the server's door."""
