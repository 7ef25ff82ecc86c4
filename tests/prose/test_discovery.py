import json

from prose import discovery, languages


def test_finds_the_modules_of_a_package():
    names = [module.__name__ for module in discovery.modules(languages)]
    assert names == sorted(names)
    assert "prose.languages.en" in names


def test_any_package_will_do():
    assert "json.decoder" in [module.__name__ for module in discovery.modules(json)]
