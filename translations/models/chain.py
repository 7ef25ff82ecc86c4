"""Records that are written once, each sealed together with the seal of the one before."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any, TypeVar

from django.db import models, transaction

Record = TypeVar("Record", bound=models.Model)


class Chain(models.Model):
    """Where the chain of one table ends: how many records, and the last one's seal."""

    name = models.CharField(max_length=100, unique=True)
    length = models.PositiveBigIntegerField(default=0)
    seal = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return f"{self.name}: {self.length}"


class AppendOnlyQuerySet(models.QuerySet[Record]):
    """Records that are neither changed nor deleted, in bulk either."""

    def update(self, **_fields: Any) -> int:
        """Refuse."""
        raise TypeError(f"A {self.model._meta.verbose_name} is never changed.")

    def delete(self) -> tuple[int, dict[str, int]]:
        """Refuse."""
        raise TypeError(f"A {self.model._meta.verbose_name} is never deleted.")

    def bulk_create(self, *_args: Any, **_kwargs: Any) -> list[Record]:
        """Refuse: each record is sealed with the one before."""
        raise TypeError(f"A {self.model._meta.verbose_name} is written one at a time.")


AppendOnlyManager = models.Manager.from_queryset(AppendOnlyQuerySet)


class AppendOnly(models.Model):
    """A record that is written once: neither changed nor deleted afterwards.

    The database's triggers hold it as well (translations.triggers). A field that is added later
    has to be nullable: the seals of the records before it are made without it.
    """

    # The place in the table's chain, counted from 1 without a gap.
    link = models.PositiveBigIntegerField(unique=True, editable=False)
    previous = models.CharField(max_length=64, blank=True, editable=False)
    seal = models.CharField(max_length=64, editable=False)

    objects = AppendOnlyManager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write the record, once, at the end of its chain.

        The chain's own row is locked until the transaction ends, so that no two records take
        the same place.
        """
        if not self._state.adding:
            raise TypeError(f"A {self._meta.verbose_name} is never changed.")
        with transaction.atomic():
            chain, _ = Chain.objects.select_for_update().get_or_create(name=self._meta.label_lower)
            chain.length += 1
            self.link, self.previous = chain.length, chain.seal
            self.seal = chain.seal = seal_of(self)
            super().save(*args, **kwargs)
            chain.save(update_fields=["length", "seal"])

    def delete(self, *_args: Any, **_kwargs: Any) -> tuple[int, dict[str, int]]:
        """Refuse."""
        raise TypeError(f"A {self._meta.verbose_name} is never deleted.")


def seal_of(record: models.Model) -> str:
    """Hash a record's fields as canonical JSON: a sha256 in hexadecimal.

    Left out are its number in the database, its seal, and what is null.
    """
    fields = {
        field.attname: _plain(field.to_python(getattr(record, field.attname)))
        for field in record._meta.concrete_fields
        if field.attname not in {"id", "seal"} and getattr(record, field.attname) is not None
    }
    canonical = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return value


def chain_existing(model: type[models.Model], chains: type[models.Model]) -> None:
    """Chain the records that a table held before it had a chain (for its migration)."""
    length, last = 0, ""
    for record in model._default_manager.order_by("pk").iterator():
        length += 1
        record.link, record.previous = length, last  # type: ignore[attr-defined]
        record.seal = last = seal_of(record)  # type: ignore[attr-defined]
        record.save(update_fields=["link", "previous", "seal"])
    if length:
        end = {"length": length, "seal": last}
        chains._default_manager.update_or_create(end, name=model._meta.label_lower)
