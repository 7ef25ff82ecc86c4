"""Checking a text from a shell, without a database."""

import json

import pytest
from django.core.management import CommandError, call_command

TERMBASE = """concept,kind,language,text,status,part,culture
greer,person,zh,格里尔,preferred,family,western
greer,person,en,Jamieson Greer,preferred,full,western
greer,person,en,Greer,preferred,family,western
treasury,organisation,zh,财政部,,,
treasury,organisation,en,Treasury Department,,,
"""
SOURCE = "格里尔发言。\n\n财政部没有评论。\n"
TARGET = "A headline of our own\n\nMr Grier spoke.\n\nThe Treasury Department made no comment.\n"


@pytest.fixture
def files(tmp_path):
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "target.txt").write_text(TARGET, encoding="utf-8")
    (tmp_path / "names.csv").write_text(TERMBASE, encoding="utf-8")
    return tmp_path


def _check(files, capsys, *more, source=True):
    sent = ["--target", str(files / "target.txt"), "--to", "en"]
    if source:
        sent += ["--source", str(files / "source.txt"), "--from", "zh"]
    sent += ["--termbase", str(files / "names.csv"), *more]
    try:
        call_command("check_text", *sent)
    except SystemExit as end:
        return end.code, capsys.readouterr().out
    return 0, capsys.readouterr().out


def test_it_works(files, capsys):
    code, out = _check(files, capsys, "--json")
    (found,) = json.loads(out)
    assert code == 1
    assert TARGET[found["start"] : found["end"]] == found["text"] == "Grier"
    assert (found["suggestion"], found["segment"], found["concept"]) == ("Greer", 2, "greer")
    assert list(found) == [
        *("check", "category", "severity", "segment", "start", "end", "text", "suggestion"),
        *("concept", "confidence", "message"),
    ]
    assert "格里尔 is Jamieson Greer in the termbase" in found["message"]


def test_a_clean_text_ends_with_0(files, capsys):
    (files / "target.txt").write_text(TARGET.replace("Grier", "Greer"), encoding="utf-8")
    assert _check(files, capsys) == (0, "")


def test_without_a_source_what_needs_none_still_runs(files, capsys):
    with (files / "names.csv").open("a", encoding="utf-8") as names:
        names.write("greer,person,en,Grier,deprecated,family,western\n")
    code, out = _check(files, capsys, source=False)
    assert code == 1
    assert "Grier → Greer" in out


def test_lines_tell_what_and_where(files, capsys):
    _code, out = _check(files, capsys)
    assert out.startswith("2:26-31 major unknown_wrong_form: Grier → Greer")


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--target", "nowhere.txt"], "nowhere.txt"),
        (["--to", "nope-nope"], "no language tag"),
        (["--from", ""], "--source with --from"),
    ],
)
def test_bad_input_ends_with_2(files, capsys, more, told):
    with pytest.raises(CommandError, match=told) as wrong:
        _check(files, capsys, *more)
    assert wrong.value.returncode == 2


def test_every_fault_of_a_termbase_is_told(files, capsys):
    with (files / "names.csv").open("a", encoding="utf-8") as names:
        names.write("x,human,en,Y,good,,\n")
    with pytest.raises(CommandError) as wrong:
        _check(files, capsys)
    assert wrong.value.returncode == 2
    assert str(wrong.value).count("names.csv, line 7") == 2


def test_a_binary_file_is_refused(files, capsys):
    (files / "target.txt").write_bytes(b"\x00\x01\x02\x03" * 20)
    with pytest.raises(CommandError) as wrong:
        _check(files, capsys)
    assert wrong.value.returncode == 2
