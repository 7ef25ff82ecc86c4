"""What two texts alone can tell: no Django, no database, no network, no clock."""
