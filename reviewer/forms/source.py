"""A source that is sent again: pasted or uploaded, looked at, then stored."""

from typing import Any

from django import forms
from django.core import signing
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prose.document import Block, Document
from reviewer import intake
from reviewer.forms import Typed
from reviewer.refusals import Malformed
from translations.models import Article

_SALT = "source"


class SourceForm(forms.Form):
    """The source as it reads now."""

    text = Typed(widget=forms.Textarea, label=gettext_lazy("Text"))
    file = forms.FileField(required=False, allow_empty_file=True, label=gettext_lazy("or a file"))

    def document(self, article: Article) -> Document:
        """Read it, in the article's language. Raises Malformed."""
        sent = self.cleaned_data["file"]
        if sent:
            upload = intake.Upload(sent.name, sent.read())
            return intake.read_file(upload, article.language).document
        return intake.read(self.cleaned_data["text"], article.language, name=_("The article"))


def kept(document: Document) -> str:
    """Write a document down for the page that asks whether to store it."""
    blocks = [[block.kind, block.text] for block in document.blocks]
    return signing.dumps(blocks, salt=_SALT, compress=True)


def brought(word: str, article: Article) -> Document:
    """Read it again. Raises Malformed where it is not what was written down."""
    try:
        blocks: list[Any] = signing.loads(word, salt=_SALT)
    except signing.BadSignature as wrong:
        told = _("What was sent is not what was looked at. Paste or upload the source again.")
        raise Malformed(told) from wrong
    return Document(article.language, tuple(Block(kind, text) for kind, text in blocks))
