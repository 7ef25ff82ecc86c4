"""The benchmarks of sentences and of alignment run and say what they found."""

from benchmarks import alignment, sentences


def test_sentences(capsys):
    assert sentences.main() == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("|")[1].strip() for line in lines[2:]] == [
        "de",
        "en",
        "fr",
        "ja",
        "ru",
        "zh",
        "all",
    ]
    assert int(lines[-1].split("|")[2]) >= 300


def test_alignment(capsys, monkeypatch):
    monkeypatch.setattr("sys.argv", ["alignment", "--quick"])
    assert alignment.main() in {0, 1}
    rows = [line.split("|") for line in capsys.readouterr().out.splitlines()[2:]]
    assert len(rows) == 6
    assert all(0 <= float(row[3]) <= 1 for row in rows)
