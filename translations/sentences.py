"""What the text engine and the archive say in English, listed for the catalogues."""

from django.utils.translation import gettext_noop

PLAIN = (
    # The kinds of error.
    gettext_noop("Name is wrong"),
    gettext_noop("Given name used as surname"),
    gettext_noop("Name order"),
    gettext_noop("Name written in several ways"),
    gettext_noop("Title or role is wrong"),
    gettext_noop("Organisation is wrong"),
    gettext_noop("Place or time zone is wrong"),
    gettext_noop("Term is wrong"),
    gettext_noop("Meaning is wrong"),
    gettext_noop("Too literal"),
    gettext_noop("Number is wrong"),
    gettext_noop("Date or time is wrong"),
    gettext_noop("Unit or currency is wrong"),
    gettext_noop("Quotation is not what was said"),
    gettext_noop("Something is left out"),
    gettext_noop("Something is added"),
    gettext_noop("Left untranslated"),
    gettext_noop("Grammar"),
    gettext_noop("Spelling"),
    gettext_noop("Punctuation"),
    gettext_noop("Style"),
    gettext_noop("Tone or register"),
    gettext_noop("Emphasis or link is broken"),
    gettext_noop("The source is wrong"),
    gettext_noop("Something else"),
    # How bad they are.
    gettext_noop("Neutral"),
    gettext_noop("Minor"),
    gettext_noop("Major"),
    gettext_noop("Critical"),
    # The checks.
    gettext_noop("known wrong form"),
    gettext_noop("unknown wrong form"),
    gettext_noop("wrong given name"),
    gettext_noop("given name as surname"),
    gettext_noop("name order"),
    gettext_noop("name left out"),
    gettext_noop("number mismatch"),
    gettext_noop("date time mismatch"),
    gettext_noop("accents"),
    gettext_noop("title style"),
    gettext_noop("house style"),
    gettext_noop("quotation"),
    gettext_noop("inconsistent forms"),
    gettext_noop("term not used"),
    gettext_noop("title not fitting"),
    gettext_noop("repeated word"),
    gettext_noop("quotation marks"),
    gettext_noop("brackets"),
    gettext_noop("spacing"),
    gettext_noop("untranslated"),
    gettext_noop("links and marks"),
    gettext_noop("mixed dates"),
    gettext_noop("given name"),
    gettext_noop("family name"),
    gettext_noop("Described anew"),
    # What checks say.
    gettext_noop("Two blanks stand where one is enough."),
    gettext_noop("Latin letters stand apart from the others in some places only."),
    gettext_noop("The paragraph is the same as the source."),
    gettext_noop("The source has emphasis that the translation has not."),
    gettext_noop("The source does not quote here: these words are no direct speech there."),
    gettext_noop("own rule"),
    # What the checks do.
    gettext_noop("A name has accents, and the house writes names without them."),
    gettext_noop("Brackets that do not come in pairs, or are not those of the language."),
    gettext_noop(
        "A date, a weekday, a time or a time zone is not the one of the source, or is left out."
    ),
    gettext_noop("A given name stands alone where the house writes the family name."),
    gettext_noop(
        gettext_noop(
            "An abbreviation, a time, a percentage, a list or a word is written otherwise than the "
            "house does."
        ),
    ),
    gettext_noop(
        "One name is written in two ways within an article, and the termbase does not know it."
    ),
    gettext_noop("A wrong form that the termbase lists stands in the translation."),
    gettext_noop(
        "Addresses, tags and emphasis of the source that are lost or altered in the translation."
    ),
    gettext_noop("A date is written otherwise than the others of the article."),
    gettext_noop("Somebody whom the source names is named nowhere in the translation."),
    gettext_noop("Family and given name stand in the other order than the house writes them."),
    gettext_noop(
        "A number of the source has become another one in the translation, or is lacking there."
    ),
    gettext_noop("One of the newsroom's own rules finds words that the house does not write."),
    gettext_noop("A quotation is lost, made up, given to somebody else, or translated back."),
    gettext_noop("Quotation marks that are not those of the language, or do not come in pairs."),
    gettext_noop("A word stands twice in a row by mistake: “the the”, 的的, “der der”."),
    gettext_noop("Blanks and punctuation that a language writes otherwise."),
    gettext_noop(
        "The source has a term of the termbase, and the translation puts something else for it."
    ),
    gettext_noop(
        "A title stands beside a person who does not bear it, or not at the article's date."
    ),
    gettext_noop("A title before a name is written otherwise than the house writes it."),
    gettext_noop(
        "A name of the source is written wrongly in the translation, in a way nobody has listed."
    ),
    gettext_noop(
        "Words of the source that were left as they are: in its script, or in its language."
    ),
    gettext_noop("A right family name stands beside a given name that is not this person's."),
    # What they say.
    gettext_noop("given name"),
    gettext_noop("family name"),
    gettext_noop("Described anew"),
    # The newsroom's own rules, and what is set of the checks.
    gettext_noop("any"),
    gettext_noop("The pattern fits where nothing stands; expected one that takes a character."),
    gettext_noop("The pattern repeats too much; expected smaller numbers in {}."),
    # Lists of names and terms.
    gettext_noop("The form is empty."),
    gettext_noop("No concept is named: rows that belong together share one."),
    gettext_noop("It ends before it begins: valid_to is earlier than valid_from."),
    gettext_noop("A quotation mark is not closed here."),
    gettext_noop("This is not UTF-8: save the list as “CSV UTF-8” and send it again."),
    gettext_noop("This is no XLSX workbook."),
    gettext_noop("The list has no line besides its first one."),
    # Doubts about a pair.
    gettext_noop("no translation"),
    gettext_noop("added"),
    gettext_noop("numbers differ"),
    gettext_noop("lengths differ"),
    # Why a pairing or a cut is impossible.
    gettext_noop("There is no pair below to join with."),
    gettext_noop(
        "There are no two paragraphs on either side. Cut one in two, or add an empty place."
    ),
    gettext_noop("There is no paragraph here to move."),
    gettext_noop("There is no pair above."),
    gettext_noop("There is nothing below that could move up here."),
    gettext_noop("This place is empty already."),
    gettext_noop("The other side is empty already: there is nothing to set apart."),
    gettext_noop("Nothing would change."),
    gettext_noop("There is no text on one side of this place."),
    gettext_noop("This place is inside a link or emphasis. Cut before or after it."),
    # Why a file cannot be read.
    gettext_noop("It is a ZIP archive, but no Word file."),
    gettext_noop("Its XML declares a document type or an entity; no Word file does."),
    gettext_noop("It is no ZIP archive, or a damaged one."),
    gettext_noop("It holds two files of one name."),
    gettext_noop("The file is empty."),
    gettext_noop("A NUL character"),
    gettext_noop("A character that could not be decoded (U+FFFD)"),
    gettext_noop("No language is named: the tag is empty."),
    # Formats, and the scripts of encodings.
    gettext_noop("Plain text"),
    gettext_noop("little-endian"),
    gettext_noop("big-endian"),
    gettext_noop("Central European"),
    gettext_noop("Western European"),
    gettext_noop("Cyrillic"),
    gettext_noop("Greek"),
    gettext_noop("Turkish"),
    gettext_noop("Hebrew"),
    gettext_noop("Arabic"),
    gettext_noop("Baltic"),
    gettext_noop("Vietnamese"),
    gettext_noop("Traditional Chinese"),
    # What history keeps.
    gettext_noop("Entered"),
    gettext_noop("In the admin"),
    gettext_noop("Still right after the source changed"),
    gettext_noop("Still right: punctuation and spaces alone changed in the source"),
    gettext_noop("Saved while writing"),
    gettext_noop("the system"),
)

# A value stands for whatever the sentence holds there, and is told in its turn.
OPEN = (
    gettext_noop("“%(quote)s” is listed as a wrong form."),
    gettext_noop("%(source)s is %(right)s; “%(quote)s” is listed as a wrong form."),
    gettext_noop("“%(quote)s” is listed as a wrong form of %(right)s."),
    gettext_noop("%(source)s is %(right)s in the termbase; this paragraph says %(quote)s."),
    gettext_noop("%(source)s may be %(names)s; this paragraph says %(quote)s."),
    gettext_noop("The given name is not that of %(right)s; this paragraph says %(quote)s."),
    gettext_noop("%(quote)s is used like a family name; that is %(right)s."),
    gettext_noop("The house writes %(right)s, the %(part)s first; this paragraph says %(quote)s."),
    gettext_noop("%(source)s is %(right)s; the translation does not name them."),
    gettext_noop("The article also writes %(usual)s: one name should be written in one way."),
    gettext_noop("That is not a title of %(name)s on %(day)s; this paragraph says %(quote)s."),
    gettext_noop("That is not a title of %(name)s; this paragraph says %(quote)s."),
    gettext_noop("%(name)s is %(right)s on %(day)s; this paragraph says %(quote)s."),
    gettext_noop("%(name)s is %(right)s; this paragraph says %(quote)s."),
    gettext_noop("The house writes names without accents: %(right)s."),
    gettext_noop("The house writes %(ours)s with all its points."),
    gettext_noop("The house puts a comma before “%(word)s” in a list."),
    gettext_noop("The house puts no comma before “%(word)s” in a list."),
    gettext_noop("The house writes %(ours)s for %(theirs)s."),
    gettext_noop("The source has these words from %(name)s; this paragraph says %(quote)s."),
    gettext_noop("The source quotes “%(words)s”; the translation has no quotation for it."),
    gettext_noop("Back-translated: find the original wording of %(name)s."),
    gettext_noop("The house does not write “%(quote)s”."),
    gettext_noop(
        "At character %(place)s the pattern cannot be read: %(why)s; "
        "expected a regular expression as Python writes them."
    ),
    gettext_noop(
        "“%(said)s” means nothing here; expected \\1, \\g<name>, or \\\\ for the sign itself."
    ),
    gettext_noop("“%(said)s” calls a group that the pattern does not have."),
    gettext_noop("Rule “%(name)s”"),
    gettext_noop("Checks, %(source)s to %(target)s"),
    gettext_noop("The source has %(there)s; this paragraph says %(quote)s."),
    gettext_noop("The source has %(there)s; this paragraph does not say it."),
    gettext_noop("The source does not have %(quote)s."),
    gettext_noop("%(date)s is a %(right)s in %(year)s."),
    gettext_noop("On that day the clocks there show %(other)s, not %(name)s."),
    gettext_noop(
        "The article writes most of its dates like %(model)s; this paragraph says %(quote)s."
    ),
    gettext_noop("“%(quote)s” stands twice in a row."),
    gettext_noop("The quotation marks here are %(right)s, not %(quote)s."),
    gettext_noop("The paragraph has both %(right)s and %(quote)s for quotations."),
    gettext_noop("The article has both %(right)s and %(quote)s for quotations."),
    gettext_noop("The quotation mark %(quote)s is never closed."),
    gettext_noop("The quotation mark %(quote)s closes nothing."),
    gettext_noop("The brackets here are %(right)s, not %(quote)s."),
    gettext_noop("The bracket %(right)s is closed with %(quote)s."),
    gettext_noop("The bracket %(quote)s is never closed."),
    gettext_noop("The bracket %(quote)s closes nothing."),
    gettext_noop("“%(quote)s” is not translated."),
    gettext_noop("The source has %(there)s; the translation has not."),
    gettext_noop("A blank is missing after %(quote)s."),
    gettext_noop("No blank stands before %(quote)s in this language."),
    gettext_noop("No blank stands after %(quote)s in this language."),
    gettext_noop("French has a no-break blank before %(quote)s."),
    gettext_noop("French has a no-break blank after %(quote)s."),
    gettext_noop("The punctuation here is %(right)s, not %(quote)s."),
    gettext_noop("Took in “%(name)s”"),
    gettext_noop("Split off “%(text)s”"),
    gettext_noop("House style, %(language)s"),
    gettext_noop("A list of %(count)s forms"),
    gettext_noop("The list has over %(count)s MB."),
    gettext_noop("The list has over %(count)s lines."),
    gettext_noop("The first line names no column %(missing)s; expected %(columns)s."),
    gettext_noop("The first line names a column twice: %(names)s."),
    gettext_noop("%(cells)s cells; the first line names %(columns)s columns."),
    gettext_noop("The name of the concept is over %(count)s characters long."),
    gettext_noop("The form is over %(count)s characters long."),
    gettext_noop("“%(text)s” is one letter: it will be found all over."),
    gettext_noop("“%(said)s” is no %(name)s; expected one of %(values)s."),
    gettext_noop("“%(name)s” is no column of such a list; expected a language, such as en."),
    gettext_noop("“%(said)s” is no date; expected one such as 2025-05-03."),
    gettext_noop("“%(text)s” is a formula; expected a text."),
    gettext_noop("“%(concept)s” is a %(kind)s here and a %(other)s in line %(line)s."),
    gettext_noop("“%(text)s” stands in line %(line)s already."),
    gettext_noop(
        "“%(text)s” and “%(other)s” (line %(line)s) are both preferred; all but one must be "
        "admitted."
    ),
    gettext_noop(
        "“%(text)s” is wrong for %(concept)s and right for %(other)s (line %(line)s): the source "
        "decides."
    ),
    gettext_noop("Source sent again, %(count)s paragraphs changed"),
    gettext_noop("There is no pair %(number)s: there are %(count)s."),
    gettext_noop("There is no character %(place)s in paragraph %(number)s of this text."),
    gettext_noop("A paragraph is over %(count)s characters long."),
    gettext_noop("Its fields stand over %(count)s deep in each other."),
    gettext_noop("Its elements stand over %(count)s deep in each other."),
    gettext_noop("It holds over %(count)s elements; no article does."),
    gettext_noop("It holds over %(count)s paragraphs; no article does."),
    gettext_noop("It holds over %(count)s characters written as &…;."),
    gettext_noop("“%(name)s” in it is no well-formed XML: %(why)s."),
    gettext_noop("“%(name)s” in it is damaged."),
    gettext_noop("“%(name)s” in it is locked with a password."),
    gettext_noop("“%(name)s” in it is packed in a way that is not read here."),
    gettext_noop("It holds another archive, “%(name)s”; take that out."),
    gettext_noop("It holds a file named “%(name)s”, which leads out of the archive."),
    gettext_noop("It holds over %(count)s files; at most %(most)s can be read."),
    gettext_noop("It holds %(count)s files; at most %(most)s can be read."),
    gettext_noop("It unpacks to %(size)s MB; at most 100 MB can be read."),
    gettext_noop("It unpacks to %(times)s times its size; at most %(most)s times can be read."),
    gettext_noop("“%(tag)s” is no language tag of BCP 47 (such as en, pt-BR or zh-Hans)."),
    gettext_noop("There is no encoding “%(code)s”. There are: %(known)s."),
    gettext_noop("There is no format “%(name)s”. There are: %(known)s."),
    gettext_noop(
        "The file was read as %(encoding)s, but %(byte)s, which is not %(again)s, "
        "stands at byte %(place)s."
    ),
    gettext_noop(
        "The file was read as %(encoding)s, but it is binary: a NUL stands at byte %(place)s."
    ),
    gettext_noop("%(what)s stands at character %(place)s."),
    gettext_noop("Half a surrogate pair (%(code)s)"),
    gettext_noop("A control character (%(code)s)"),
    gettext_noop("Its name says no language; call it “%(example)s”, for Chinese."),
    gettext_noop("Its name says no story; call it “%(example)s”."),
    gettext_noop("“%(tag)s” in its name is no language; call it “%(example)s”, for Chinese."),
    gettext_noop("Source, %(count)s paragraphs"),
    gettext_noop("Translation, %(count)s paragraphs"),
    gettext_noop("Back to revision %(number)s"),
    gettext_noop("Added “%(text)s”"),
    gettext_noop("Approved “%(text)s”"),
    gettext_noop("Retired “%(text)s”"),
    gettext_noop("Rendering, %(language)s"),
)

# What a file may hold that is left out: one, several.
THINGS = {
    "script": gettext_noop("scripts"),
    "style sheet": gettext_noop("style sheets"),
    "navigation": gettext_noop("navigations"),
    "table": gettext_noop("tables"),
    "form": gettext_noop("forms"),
    "button": gettext_noop("buttons"),
    "list to choose from": gettext_noop("lists to choose from"),
    "text field": gettext_noop("text fields"),
    "frame": gettext_noop("frames"),
    "embedded object": gettext_noop("embedded objects"),
    "embedded document": gettext_noop("embedded documents"),
    "drawing": gettext_noop("drawings"),
    "formula": gettext_noop("formulas"),
    "video": gettext_noop("videos"),
    "recording": gettext_noop("recordings"),
    "canvas": gettext_noop("canvases"),
    "template": gettext_noop("templates"),
    "text for browsers without scripts": gettext_noop("texts for browsers without scripts"),
    "image": gettext_noop("images"),
    "symbol of a special font": gettext_noop("symbols of special fonts"),
    "reading above a word": gettext_noop("readings above words"),
    "deleted passage": gettext_noop("deleted passages"),
    "hidden passage": gettext_noop("hidden passages"),
    "footnote": gettext_noop("footnotes"),
    "endnote": gettext_noop("endnotes"),
    "comment": gettext_noop("comments"),
    "paragraph's emphasis": gettext_noop("paragraphs' emphasis"),
    "passage where it stood before it was moved": gettext_noop(
        "passages where they stood before they were moved"
    ),
}
