"""Page furniture: lines of a saved page that belong to the page and not to the report.

Buttons for sharing, counts of likes, notices of a network that is slow, lists of other articles
(`bearwitness.reports.page_lists`). They stay in the frozen text, since offsets must hold; but they are no words of the
publisher on the matter: they tell neither language nor date, and no incident is read in them.
"""

import re
from typing import Final

from bearwitness.reports.page_lists import page_lists, paragraphs

_MOST_WORDS: Final = 6  # of a line of buttons
_BUTTON: Final = frozenset(
    (
        *("facebook", "twitter", "tweet", "x", "whatsapp", "telegram", "viber", "messenger", "linkedin", "pinterest"),
        *(
            "reddit",
            "tumblr",
            "bluesky",
            "flipboard",
            "instagram",
            "youtube",
            "tiktok",
            "email",
            "e-mail",
            "mail",
            "url",
        ),
        *(
            "url",
            "print",
            "copy",
            "copied",
            "link",
            "share",
            "shares",
            "sharing",
            "on",
            "via",
            "by",
            "to",
            "this",
            "article",
        ),
        *("post", "page", "follow", "like", "likes", "liked", "reply", "replies", "retweet", "retweets", "retweeted"),
        *("repost", "reposts", "quote", "quotes", "views", "more", "undo", "save", "bookmark", "download", "pdf"),
        *("a-", "a+", "a", "text", "size", "font", "listen"),
    )
)
_NOTICE: Final = re.compile(
    r"(?:(?:copy link to|embed|report) (?:tweet|post)|report netzdg violation|back to top|replying to @\w{1,30}"
    r"|show this thread|loading\.{0,3}|loading seems to be taking a while|(?:twitter|x) may be over capacity.{0,120}"
    r"|thanks\. (?:twitter|x) will use this.{0,60}|click to follow \w{1,30}|advertisement|read more|read also|see also"
    r"|sign in|log in|sign up|subscribe(?: now)?|already have an account\? (?:sign|log) in|accept (?:all )?cookies"
    r"|we use cookies.{0,200}|skip to (?:main )?content|(?:\d{1,3}[hmd])?\d{1,3} (?:hours?|minutes?|days?) ago)"
    r"[ .:↑›»]{0,3}",
    re.IGNORECASE,
)
# A line that leads to another report: "Read more: Gunmen kill two near Mosul".
_LEAD: Final = re.compile(
    r"(?:read (?:more|also|next|this)|also read|read|see also|watch|listen|don['’]t miss|recommended|must[- ]read"
    r"|related(?: (?:article|stor(?:y|ies)|news|coverage))?|in (?:pictures|photos)|more on this(?: story)?)"
    r"\s{0,2}[:|»›>–—-]\s{0,3}\S.{8,200}(?<![.;,])",
    re.IGNORECASE,
)
# Captions of pictures taken another day: from the files, or of a force's own life by its own photographer.
_OLD_PICTURE: Final = re.compile(
    r"(?:file (?:photo|picture|image)\b|file ?[-–—:]).{0,500}"
    r"|.{0,500}[\[(]\s?file\b[^\])]{0,100}[\])]\.?|.{0,500}[.)/|] ?file (?:photo|picture|image)\b[^.]{0,60}\.?"
    r"|.{0,500}\([^()]{0,30}\b(?:air force|army|navy|marine corps|national guard|defense department|dod) photo\b"
    r"[^()]{0,80}\)",
    re.IGNORECASE,
)
# Pictures between the words of a post: a flag, a red circle, an exclamation mark.
_PICTURES: Final = re.compile("[\u2600-\u27bf\u2b00-\u2bff\ufe0f\u20e3\U0001f000-\U0001faff]")
# What an agency puts before a headline that it sends again: "UPDATE 2-Gunmen kill 11".
_SLUG: Final = re.compile(
    r"^(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|EXCLUSIVE|BRIEF|FACTBOX|TIMELINE)(?: \d{1,2})?-(?=[A-Z\d])", re.MULTILINE
)
# The same within a line, in archives that lose the ends of lines: a link with its counts of shares, a list of key words
# up to the words that open the report, and headlines of other reports at the end.
_OPENS: Final = (
    "At least|Almost|About|Around|More than|Nearly|Over|An?|The|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten"
    "|Eleven|Twelve|Dozens|Scores|Several|Hundreds|Overnight|Warplanes"
)
_WITHIN: Final = re.compile(
    r"(?:\(updated [\d .:]{4,20}\) ?)?\bGet short URL\b(?:(?: \d{1,6}){1,4}(?= [A-Z]))?"
    rf"|(?<=[.!?\"”] )Tags(?: (?!(?:{_OPENS})\b)[\w'’&-]+){{2,24}}(?= (?:{_OPENS})\b)"
    r"|(?:(?:\.\.\. \d{1,5}|\(\d{1,5}\)) Related|\bRelated (?:News|Stories|Articles)) (?=[A-Z\d])[^\n]*"
)
_EDGES: Final = " \t|·•:.,;!↑→›»()[]𝕏"


def is_furniture(line: str) -> bool:
    """Return whether a line is only buttons, counts, notices, a lead to another report or an old picture's caption.

    An empty line is none.
    """
    line = line.strip()
    if not line:
        return False
    words = [word.strip(_EDGES).casefold() for word in line.split()]
    named = [word for word in words if word and not word.isdecimal()]
    if len(words) <= _MOST_WORDS and named and all(word in _BUTTON for word in named):
        return True
    return line.strip(_EDGES) == "" or any(one.fullmatch(line) for one in (_NOTICE, _LEAD, _OLD_PICTURE))


def without_furniture(text: str) -> str:
    """Return the lines of a text that are no furniture; all of them where nothing else is left. Not for offsets."""
    lines = text.split("\n")
    kept = "\n".join(line for line in lines if not is_furniture(line)).strip()
    return kept or text


def hide_furniture(text: str, title: str | None) -> str:
    """Return a text of the same length with line ends in place of its furniture, so that all offsets stand.

    Pictures among the words become blanks.

    Buttons and notices are hidden where they are a paragraph by themselves: "the police / post." goes on in the next
    line. `title` is that of the page, by which its headline is known.
    """
    alone = [(start, end) for start, end in paragraphs(text) if all(map(is_furniture, text[start:end].split("\n")))]
    hidden = list(text)
    for start, end in (*alone, *page_lists(text, title)):
        hidden[start:end] = "\n" * (end - start)
    whole = "".join(hidden)
    return _without_marks(whole if whole.strip() else text)


def _without_marks(text: str) -> str:
    """Blanks in place of what stands among the words and is none: pictures, an agency's mark, furniture run in."""
    unmarked = _SLUG.sub(lambda found: " " * len(found[0]), _PICTURES.sub(" ", text))
    return _WITHIN.sub(lambda found: " " * len(found[0]), unmarked)
