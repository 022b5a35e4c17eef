"""One way of folding names, used when the places file is built and when it is asked."""

import re
import unicodedata
from functools import lru_cache

MAX_NAME = 120  # characters; the longest name in GeoNames' towns is shorter, a longer token is no place name

# Letters that Unicode does not decompose, as English reports write them.
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ə": "a",
        "ħ": "h",
        "ŋ": "n",
        "ʼ": "",
        "ʻ": "",
        "ʿ": "",
        "ʾ": "",
        "ʹ": "",
        "’": "",
        "‘": "",
        "'": "",
        "`": "",
        "´": "",
        "‛": "",
        "ʽ": "",
        "ˈ": "",
        "\u200e": "",
        "\u200f": "",
        "\u200b": "",
        "\u00ad": "",
    }
)
_SEPARATORS = re.compile(r"[^\w]+|_+")
_ABBREVIATED = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}

# The Arabic article before a name: al-, el-, ul-, il-, and the forms in which its l takes the sound of the next letter.
_ARTICLES = frozenset({"al", "el", "ul", "il"})
_ASSIMILATED = {
    "ar": "r",
    "er": "r",
    "ur": "r",
    "as": "s",
    "es": "s",
    "us": "s",
    "ash": "sh",
    "esh": "sh",
    "ush": "sh",
    "ad": "d",
    "ed": "d",
    "ud": "d",
    "adh": "dh",
    "at": "t",
    "et": "t",
    "ut": "t",
    "ath": "th",
    "az": "z",
    "ez": "z",
    "uz": "z",
    "an": "n",
    "en": "n",
    "un": "n",
}

# Spellings that transliterations of Arabic vary by, applied in this order to names without spaces.
_SOUNDS = (
    ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("sh", "s"), ("ch", "s"), ("q", "k"),
    ("aw", "u"), ("au", "u"), ("ou", "u"), ("oo", "u"), ("ow", "u"), ("o", "u"),
    ("ay", "i"), ("ai", "i"), ("ei", "i"), ("ey", "i"), ("iy", "i"), ("ee", "i"), ("y", "i"), ("e", "a"),
)  # fmt: skip
_GLUED = re.compile(r"^[aeu](?=([dnrstz])\1\w{2})")  # "ezzor" for "ez zor"
_GLUED_ARTICLE = re.compile(r"^(?:al|el)(?=[^aeiou]\w{3})")  # "alnouman" for "al nouman"
_DOUBLED = re.compile(r"(.)\1+")

# Countries whose place names carry the article, so that "Anbar" may be asked for "Al Anbar" and the other way round.
ARTICLE_COUNTRIES = frozenset({
    "AE", "AF", "BH", "DJ", "DZ", "EG", "EH", "ER", "IL", "IQ", "IR", "JO", "KM", "KW", "LB", "LY", "MA", "ML", "MR",
    "OM", "PK", "PS", "QA", "SA", "SD", "SO", "SY", "TD", "TN", "TR", "YE",
})  # fmt: skip


@lru_cache(1 << 14)
def fold(name: str) -> str:
    """Return the key under which a name is kept: no case, diacritics, apostrophes or punctuation, single spaces.

    "Al-Anbār" gives "al anbar", "Sana'a" gives "sanaa", "St. Louis" gives "saint louis". Text that is longer than
    any place name gives "".
    """
    if len(name) > MAX_NAME:
        return ""
    if name.isascii():
        plain = name.lower().replace("'", "").replace("`", "")
    else:
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold().translate(_LETTERS))
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).translate(_LETTERS)
    words = _SEPARATORS.sub(" ", plain).split()
    return " ".join(_ABBREVIATED.get(word, word) for word in words)


def is_article(word: str, following: str) -> bool:
    """Tell whether `word` is the Arabic article before `following`, both folded: in "an najaf", not in "an giang"."""
    if word in _ARTICLES:
        return True
    sound = _ASSIMILATED.get(word)
    return sound is not None and following.startswith(sound)


def without_article(key: str) -> str | None:
    """Return a folded name without the Arabic article at its head, or None where there is none."""
    word, _, rest = key.partition(" ")
    if len(rest) > 2 and is_article(word, rest):
        return rest
    return None


@lru_cache(1 << 14)
def sound(key: str) -> str:
    """Return a folded name as it sounds, so that the transliterations of one Arabic name give the same text.

    "deir ez zor", "deir ezzor" and "dayr az zawr" all give "dirzur"; "shabwa" and "shabwah" give "sabwa". Vowels
    come down to three, doubled letters to one, inner articles are left out. Two names alike may still be two places.
    """
    words = key.split(" ")
    last = len(words) - 1
    words[1:] = [_GLUED_ARTICLE.sub("", _GLUED.sub("", word)) for word in words[1:]]
    text = "".join(w for at, w in enumerate(words) if at == last or not is_article(w, words[at + 1]) or last == 0)
    for written, sounded in _SOUNDS:
        text = text.replace(written, sounded)
    text = _DOUBLED.sub(r"\1", text)
    return text[:-1] if text.endswith("ah") else text


# Countries whose names come into English from Ukrainian, Belarusian or Russian, mostly in the spelling of two of them.
SLAVIC_COUNTRIES = frozenset({"BY", "KG", "KZ", "MD", "RU", "UA"})

# Spellings that romanisations of Russian and Ukrainian vary by, and what differs between the two forms of one name:
# "Kharkiv"/"Kharkov", "Luhansk"/"Lugansk", "Marynivka"/"Marinovka", "Rozivka"/"Rozovka", "Blahodatne"/"Blagodatnoye".
_SLAVIC = (
    ("shch", "s"), ("sch", "s"), ("sh", "s"), ("zh", "z"), ("ch", "c"), ("kh", "h"), ("ts", "c"), ("x", "ks"),
    ("w", "v"), ("g", "h"), ("ya", "a"), ("ia", "a"), ("ja", "a"), ("yu", "u"), ("iu", "u"), ("ju", "u"), ("ye", "e"),
    ("ie", "e"), ("je", "e"), ("yo", "o"), ("io", "o"), ("jo", "o"), ("yi", "i"), ("iy", "i"), ("ij", "i"), ("yy", "i"),
    ("j", "i"), ("y", "i"),
)  # fmt: skip
_SLAVIC_ENDINGS = tuple(
    (re.compile(f"{pattern}$"), one)
    for pattern, one in (
        ("(?:[ieo]|i[eo])vka", "vka"),
        ("(?:[ieo]|i[eo])ve", "ve"),
        ("[ieo]vo", "ve"),
        ("[ieo]v", "v"),
        ("[ieo]vsk(?:[aeio]|oe|ii)?", "vsk"),
        ("sk(?:[aeio]|oe|ii)", "sk"),
        ("(?:ne|noe|noi|nii|na)", "n"),
        ("(?:oe|oi|ii|e|i)", ""),
    )
)


def sound_slavic(key: str) -> str:
    """Return a folded name as it sounds, so that the Ukrainian and the Russian form of one name give the same text.

    Letters come down to those that both languages tell apart, endings to one form, o and a to one vowel. Two names
    alike may still be two places.
    """
    text = key.replace(" ", "")
    for written, sounded in _SLAVIC:
        text = text.replace(written, sounded)
    for ending, one in _SLAVIC_ENDINGS:
        text, changed = ending.subn(one, text)
        if changed:
            break
    return "s:" + _DOUBLED.sub(r"\1", text.replace("o", "a"))


# Words that say what a division is, in the languages of the packages' English and romanised names.
DESIGNATORS = (
    "governorate|province|oblast|state|region|district|county|department|departamento|provincia|prefecture|division|"
    "municipality|city|parish|canton|raion|krai|republic|territory|subdistrict|sub district|commune|area|wilayat|"
    "regional state|autonomous region|special region|capital region|emirate"
)
_DESIGNATED = re.compile(rf"^(.+?) (?:{DESIGNATORS})$", re.IGNORECASE)
_DESIGNATED_BEFORE = re.compile(
    r"^(?:muhafazat|muhafaza|wilayat|ostan-e|region of|province of|state of|republic of|departamento de|"
    r"departamento del|provincia de|departement de|shahrestan-e|raionul|district of|municipality of|city of|"
    r"municipio de) (.+)$",
    re.IGNORECASE,
)


def without_designator(name: str) -> str | None:
    """Return "Marib" for "Marib Governorate" or "Muhafazat Marib", or None where nothing is to be taken off."""
    found = _DESIGNATED.match(name) or _DESIGNATED_BEFORE.match(name)
    return found[1].strip() if found else None
