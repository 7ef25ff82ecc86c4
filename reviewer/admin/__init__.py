"""The administrator's pages, one file a model family. Texts and statuses change at the desk."""

from reviewer.admin import articles, people, records, termbase, translations

__all__ = ["articles", "people", "records", "termbase", "translations"]
