"""Names of languages, as archives and authors give them, to language tags."""

import re
from unicodedata import normalize

_NAMES = {
    "af": "afrikaans",
    "ain": "ainu, aynu itak",
    "am": "amharic, አማርኛ",
    "ang": "old english, eald englisċ",
    "ar": "arabic, العربية",
    "arc": "aramaic",
    "ase": "american sign language",
    "ast": "asturian, asturianu",
    "az": "azerbaijani, azərbaycan dili",
    "ba": "bashkir, башҡорт теле",
    "bar": "bavarian, boarisch",
    "be": "belarusian, беларуская",
    "bg": "bulgarian, български",
    "bn": "bengali, বাংলা",
    "bo": "tibetan",
    "br": "breton, brezhoneg",
    "bs": "bosnian, bosanski",
    "ca": "catalan, català",
    "ceb": "cebuano, bisaya",
    "chr": "cherokee",
    "cs": "czech, čeština, český",
    "cy": "welsh, cymraeg",
    "da": "danish, dansk",
    "de": "german, deutsch",
    "el": "greek, ελληνικά",
    "en": "english",
    "eo": "esperanto",
    "es": "spanish, español, castellano",
    "et": "estonian, eesti keel, eesti",
    "eu": "basque, euskara",
    "fa": "persian, farsi, فارسی",
    "fi": "finnish, suomi",
    "fil": "filipino, wikang filipino, tagalog",
    "fo": "faroese, føroyskt",
    "fr": "french, français",
    "fy": "frisian, west frisian, frysk",
    "ga": "irish, gaeilge",
    "gd": "gaelic, scottish gaelic, gàidhlig",
    "gl": "galician, galego",
    "got": "gothic",
    "gu": "gujarati, ગુજરાતી",
    "gv": "manx, gaelg",
    "ha": "hausa",
    "hak": "hakka, 中文-客家话",
    "haw": "hawaiian, ʻōlelo hawaiʻi",
    "he": "hebrew, עברית",
    "hi": "hindi, हिन्दी",
    "hr": "croatian, hrvatski",
    "ht": "haitian creole, kreyòl ayisyen",
    "hu": "hungarian, magyar",
    "hy": "armenian, հայերեն",
    "ia": "interlingua",
    "id": "indonesian, bahasa indonesia",
    "is": "icelandic, íslenska",
    "it": "italian, italiano",
    "ja": "japanese, 日本語",
    "jv": "javanese, basa jawa",
    "ka": "georgian, ქართული",
    "kk": "kazakh, qazaqşa, қазақша",
    "km": "khmer, ភាសាខ្មែរ",
    "kn": "kannada, ಕನ್ನಡ",
    "ko": "korean, 한국어",
    "ku": "kurdish, kurdî",
    "kw": "cornish, kernewek",
    "ky": "kyrgyz, кыргызча",
    "la": "latin, lingua latina",
    "lb": "luxembourgish, lëtzebuergesch",
    "lt": "lithuanian, lietuvių kalba, lietuvių",
    "lv": "latvian, latviešu valoda, latviešu",
    "mi": "māori, maori, te reo māori",
    "mk": "macedonian, македонски",
    "ml": "malayalam, മലയാളം",
    "mn": "mongolian, монгол",
    "mr": "marathi, मराठी",
    "ms": "malay, bahasa malaysia, bahasa melayu",
    "mt": "maltese, malti",
    "my": "burmese, မြန်မာဘာသာ",
    "nah": "nahuatl, nāhuatl",
    "nan": "中文-闽南话 臺語",
    "nds": "low german, plattdüütsch",
    "nl": "dutch, nederlands",
    "nn": "norwegian nynorsk, nynorsk",
    "no": "norwegian, norsk",
    "pa": "punjabi, ਪੰਜਾਬੀ",
    "pl": "polish, polski",
    "ps": "pashto, پښتو",
    "pt": "portuguese, português",
    "pt-BR": "brazilian portuguese, português brasileiro, ptbr",
    "pt-PT": "european portuguese, português europeu, ptpt",
    "qya": "quenya",
    "ro": "romanian, română",
    "ru": "russian, русский",
    "sco": "scots",
    "si": "sinhala, සිංහල",
    "sjn": "sindarin",
    "sk": "slovak, slovenčina, slovenský",
    "sl": "slovenian, slovene, slovenščina",
    "so": "somali, af soomaali",
    "sq": "albanian, shqip",
    "sr": "serbian, српски, srpski",
    "sv": "swedish, svenska",
    "sw": "swahili, kiswahili",
    "ta": "tamil, தமிழ்",
    "te": "telugu, తెలుగు",
    "th": "thai, ไทย",
    "ti": "tigrinya, ትግርኛ",
    "tlh": "klingon, tlhingan-hol",
    "tok": "toki pona",
    "tr": "turkish, türkçe",
    "tt": "tatar, татар теле",
    "ug": "uyghur, ئۇيغۇر تىلى",
    "uk": "ukrainian, українська",
    "ur": "urdu, اُردُو, اردو",
    "vi": "vietnamese, tiếng việt",
    "vo": "volapük",
    "wuu": "中文-吴语",
    "yi": "yiddish, יידיש",
    "yue": "cantonese, 中文-广东话 粵語",
    "zh": "chinese, mandarin, 中文, 中文-普通话 國語",
    "zu": "zulu, isizulu",
}
"""Their own names are those of the Archive of Our Own's list of languages."""
_TAGS = {
    name: tag
    for tag, names in _NAMES.items()
    for name in (tag.casefold(), *normalize("NFC", names).split(", "))
}
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LONGEST_TAG = 11


def language_tag(name: str) -> str:
    """Return the BCP 47 tag of the language `name`, "" when it is unknown.

    Known are English names, the languages' own names, and tags themselves;
    what follows ` (` or stands beside `|` may be another name.
    """
    folded = " ".join(normalize("NFC", name).casefold().split())
    forms = (folded, *folded.split(" | "), folded.split(" (")[0])
    for form in forms:
        if tag := _TAGS.get(form.strip(". ")):
            return tag
    shown = name.strip()
    return shown if _TAG.fullmatch(shown) and len(shown) <= _LONGEST_TAG else ""
