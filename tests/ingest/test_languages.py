from unicodedata import normalize

import pytest

from podfic.ingest.languages import language_tag


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("English", "en"),
        ("Deutsch", "de"),
        ("Cymraeg", "cy"),
        ("Français", "fr"),
        (normalize("NFD", "Čeština"), "cs"),
        ("Português brasileiro", "pt-BR"),
        ("ptBR", "pt-BR"),
        ("pt-br", "pt-BR"),
        ("中文-普通话 國語", "zh"),
        ("中文-广东话 粵語", "yue"),
        ("日本語", "ja"),
        ("한국어", "ko"),
        ("Русский", "ru"),
        ("suomi", "fi"),
        ("Türkçe", "tr"),
        ("العربية", "ar"),
        ("עברית", "he"),
        ("Kurdî | کوردی", "ku"),
        ("Norwegian (Bokmål)", "no"),
        ("sr-Latn", "sr-Latn"),
        ("Uncategorized Constructed Languages", ""),
        ("", ""),
    ],
)
def test_a_language_has_a_tag_by_any_of_its_names(name: str, tag: str) -> None:
    assert language_tag(name) == tag
