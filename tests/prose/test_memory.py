from prose.memory import Memory


def _memory(size):
    return Memory(size, lambda key, value: len(key) + value)


def _asked(memory, key, value=0):
    """Ask, and say whether it had to be worked out."""
    worked = []
    memory.recall(key, lambda: worked.append(key) or value)
    return bool(worked)


def test_it_works():
    memory = _memory(160)
    assert memory.recall("a", lambda: 3) == 3
    assert memory.recall("a", lambda: 4) == 3


def test_what_was_asked_for_longest_ago_is_forgotten_first():
    memory = _memory(160)
    for key in "abcdefghijklmnop":
        assert _asked(memory, key, 9)
    assert not _asked(memory, "a")
    assert _asked(memory, "q", 9)
    assert not _asked(memory, "a")
    assert _asked(memory, "b", 9)
    assert memory.held == 160


def test_what_is_too_large_is_not_kept():
    memory = _memory(160)
    assert _asked(memory, "a" * 11)
    assert _asked(memory, "a" * 11)
    assert memory.held == 0


def test_what_was_worked_out_twice_at_once_is_kept_once():
    memory = _memory(160)
    memory.recall("a", lambda: memory.recall("a", lambda: 3))
    assert memory.held == 4
