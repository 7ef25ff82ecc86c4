"""The archive: what is stored, its history, the termbase, import and export; no screens."""
