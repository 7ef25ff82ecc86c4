"""A termbase as a table: every fault has its line, and what is written is read again."""

import io

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from prose import wordtable
from prose.wordtable import Fault, read

HEAD = "concept,kind,language,text,status,part,culture,note\n"
GREER = "greer,person,en,Jamieson Greer,preferred,full,western,Two e’s\n"


def _one(line: str) -> Fault:
    table = read((HEAD + GREER + line).encode())
    assert len(table.faults) == 1, table.faults
    return table.faults[0]


def test_rows_of_one_concept_belong_together():
    wrong = "greer,person,en,Grier,deprecated,family,,\n"
    table = read((HEAD + GREER + wrong + "tariff,,zh,关税,,,,\n").encode())
    person, term = table.concepts()
    assert table.faults == ()
    assert [form.text for form in person.renderings] == ["Jamieson Greer", "Grier"]
    assert (person.culture, person.kind, term.kind) == ("western", "person", "term")
    assert [form.status for form in person.renderings] == ["preferred", "deprecated"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("x,person,en,Y,good,full,,", "“good” is no status"),
        ("x,human,en,Y,,,,", "“human” is no kind"),
        ("x,person,xx-nope,Yy,,,,", "is no language tag"),
        ("x,person,,Yy,,,,", "the tag is empty"),
        ("x,person,en,Yy,,nickname,,", "“nickname” is no part"),
        ("x,person,en,Yy,,,martian,", "“martian” is no culture"),
        ("x,person,en,,,,,", "The form is empty"),
        (",person,en,Yy,,,,", "No concept is named"),
        ("x,person,en,=1+1,,,,", "is a formula"),
        ("x,person,en,Yy,,,,,,too,many", "11 cells"),
        ("greer,place,en,Greer,,family,,", "a person in line 2"),
        ("greer,person,en,Jamieson Greer,,,,", "stands in line 2 already"),
        ("greer,person,en,Jamie Greer,preferred,full,,", "both preferred"),
        ("x,person,en,Y\x07y,,,,", "control character"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(line, told):
    fault = _one(line + "\n")
    assert fault.line == 3
    assert told.casefold() in fault.message.casefold()


def test_every_fault_is_listed():
    table = read((HEAD + "x,person,en,,,,,\n,human,en,Y,good,,,\n").encode())
    assert [fault.line for fault in table.faults] == [2, 3, 3, 3]


def test_one_letter_and_a_shared_form_are_only_warned_of():
    lines = "x,term,en,Z,,,,\ngrier,person,en,Grier,,family,,\n"
    lines += "greer,person,en,Grier,deprecated,family,,\n"
    table = read((HEAD + GREER + lines).encode())
    assert table.faults == ()
    assert [warning.line for warning in table.warnings] == [3, 5]
    assert "the source decides" in table.warnings[1].message


def test_a_form_that_looks_like_a_pattern_is_a_form():
    (row,) = read((HEAD + "x,term,en,A.*(B|C)+[d]?,,,,\n").encode()).rows
    assert row.rendering.text == "A.*(B|C)+[d]?"


@pytest.mark.parametrize(
    ("data", "line", "told"),
    [
        (b"", 1, "names no column"),
        (b"concept,language\n", 1, "names no column text"),
        (b"concept,language,text,text\n", 1, "twice"),
        ((HEAD + "x,person,fr,Fran\xe7ois,,,,\n").encode("latin-1"), 2, "not UTF-8"),
        ((HEAD + 'x,person,fr,"open,,,,\n').encode(), 2, "not closed"),
        (b"PK\x03\x04 nothing", 0, "no XLSX"),
        (HEAD.encode(), 1, "no line besides"),
    ],
)
def test_what_cannot_be_read_is_refused(data, line, told):
    (fault,) = read(data).faults
    assert fault.line == line
    assert told in fault.message


@pytest.mark.parametrize("mark", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_it_is_read_as_spreadsheets_write_it(mark, delimiter):
    data = (HEAD + GREER).replace(",", delimiter).replace("\n", "\r\n").encode(mark)
    (row,) = read(data).rows
    assert row.rendering.text == "Jamieson Greer"


def test_a_workbook_is_read_and_its_formulas_are_refused():
    book = openpyxl.Workbook()
    book.active.append(HEAD.strip().split(","))
    book.active.append(GREER.strip().split(","))
    book.active.append(["x", "term", "en", "=1+1"])
    out = io.BytesIO()
    book.save(out)
    table = read(out.getvalue(), "list.xlsx")
    assert [row.rendering.text for row in table.rows] == ["Jamieson Greer"]
    assert [fault.line for fault in table.faults] == [3]


def test_other_columns_are_kept():
    data = b"concept,language,text,Desk,valid_from\nx,en,Yy,Asia,2025-05-03\n"
    (row,) = read(data).rows
    assert dict(row.more) == {"Desk": "Asia"}
    assert row.rendering.valid_from.isoformat() == "2025-05-03"


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=2, max_size=20)
        .map(str.strip)
        .filter(lambda text: len(text) > 1 and text[0] not in "'=+@-"),
        min_size=1,
        unique=True,
    ),
    st.sampled_from(["csv", "xlsx"]),
)
def test_what_is_written_is_read_again(texts, kind):
    rows = [
        {"concept": str(n), "kind": "term", "language": "en", "text": text}
        for n, text in enumerate(texts)
    ]
    table = read(wordtable.written(rows, kind), f"list.{kind}")
    assert table.faults == ()
    assert [row.rendering.text for row in table.rows] == [
        read(f'concept,language,text\nx,en,"{text.replace(chr(34), chr(34) * 2)}"'.encode())
        .rows[0]
        .rendering.text
        for text in texts
    ]


@pytest.mark.parametrize("text", ["+1 Group", "-ism", "@home", "=x"])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_form_like_a_formula_is_written_safely_and_read_again(text, kind):
    data = wordtable.written([{"concept": "x", "language": "en", "text": text}], kind)
    assert [row.rendering.text for row in read(data, f"a.{kind}").rows] == [text]


# A column for each language

WIDE = "kind,zh,en,en wrong\nperson,格里尔,Greer|Jamieson Greer,Grier|Greyer\n,关税,tariffs,\n"


def test_a_column_for_each_language_is_read_too():
    table = read(WIDE.encode())
    assert table.faults == ()
    person, term = table.concepts()
    assert [(form.language, form.text, form.status) for form in person.renderings] == [
        ("zh", "格里尔", "preferred"),
        ("en", "Greer", "preferred"),
        ("en", "Jamieson Greer", "admitted"),
        ("en", "Grier", "deprecated"),
        ("en", "Greyer", "deprecated"),
    ]
    assert (person.kind, term.kind) == ("person", "term")
    assert {row.concept for row in table.rows} == {"格里尔", "关税"}


def test_a_line_of_such_a_list_with_too_many_cells_is_refused():
    (fault,) = read(b"zh,en\nx,y,z\n").faults
    assert (fault.line, fault.message) == (2, "3 cells; the first line names 2 columns.")


def test_a_misspelt_column_of_such_a_list_is_refused():
    (fault,) = read(b"zh,en wrnog\nx,y\n").faults
    assert "“en wrnog” is no column" in fault.message


def test_without_a_text_and_without_a_language_it_is_no_list():
    (fault,) = read(b"name,remark\nx,y\n").faults
    assert "names no column" in fault.message
