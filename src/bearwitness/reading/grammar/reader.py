"""The grammar as a reader: report in, reading out, no network and no memory of other reports."""

from collections import Counter
from collections.abc import Sequence

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.model import Account, PartyKind, Reading, Report, WherePrecision
from bearwitness.reading.grammar.deeds.kinds import VIOLENT
from bearwitness.reading.grammar.fillers.propose import propose
from bearwitness.reading.grammar.incidents.carried import carry
from bearwitness.reading.grammar.incidents.claims_elsewhere import hear_claims
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.happenings import group
from bearwitness.reading.grammar.mentions import may_be_proven, proven_by, record_mentions
from bearwitness.reading.grammar.parse import parse, sure_breaks
from bearwitness.reading.grammar.parties.acronyms import countries_of_acronyms
from bearwitness.reading.grammar.parties.enemy import with_enemies
from bearwitness.reading.grammar.parties.first_person import in_first_person
from bearwitness.reading.grammar.parties.generals import settled
from bearwitness.reading.grammar.parties.grounds import Grounds
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.parties.naming import parties
from bearwitness.reading.grammar.places.home import at_home
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.places.roles import PlaceRole
from bearwitness.reading.grammar.places.where import places
from bearwitness.reading.grammar.record import Recorder
from bearwitness.reading.grammar.scenes.scene import scenes
from bearwitness.reading.grammar.scenes.spoken import spoken_on
from bearwitness.reading.grammar.scenes.sums import with_sums_marked
from bearwitness.reading.grammar.scenes.tallies import with_tallies_marked
from bearwitness.reading.grammar.scenes.told import Told
from bearwitness.reading.grammar.signs import parts_told
from bearwitness.reading.grammar.standing.standing import all_standing
from bearwitness.reports.furniture import hide_furniture
from bearwitness.reports.run_in import parted
from bearwitness.settings import Settings

_WEIGHT = {
    PlaceRole.INCIDENT: 3,
    PlaceRole.DATELINE: 2,
    PlaceRole.CONTAINER: 3,
    PlaceRole.ORIGIN: 1,
    PlaceRole.ACTOR: 1,
    PlaceRole.SPEAKER: 1,
}


def countries_of(mentions: tuple[PlaceMention, ...]) -> tuple[str, ...]:
    """Return the countries that a report is about, likeliest first, by how its places are meant."""
    votes: Counter[str] = Counter()
    for mention in mentions:
        if mention.where.country:
            votes[mention.where.country] += _WEIGHT.get(mention.role, 0)
    return tuple(code for code, weight in votes.most_common() if weight)


def _homes(named: Sequence[PartyMention]) -> list[str]:
    """The countries that parties are of; a coalition fights in another than that which leads it."""
    return [one.country for one in named if one.country and not one.generic and one.kind is not PartyKind.COALITION]


def _names_a_country(mentions: tuple[PlaceMention, ...]) -> bool:
    """Whether any country is named as such, or by an adjective; else its places may be anywhere that has such names."""
    return any(one.where.precision is WherePrecision.COUNTRY or one.role is PlaceRole.ORIGIN for one in mentions)


def _accounts(recorder: Recorder, happenings: Sequence[Happening]) -> list[tuple[Account, Happening]]:
    """The accounts of what happened. Arrests beside violence are looked at once it is known whether there is any."""
    made: dict[int, Account] = {}
    for beside in (False, True):
        for number, one in enumerate(happenings):
            if number not in made and (account := recorder.account(one, beside=beside)) is not None:
                made[number] = account
        if not any(account.kind in VIOLENT and not account.background for account in made.values()):
            break
    return [(made[number], happenings[number]) for number in sorted(made)]


class GrammarReader:
    """Reads English reports by rules and word lists. One instance serves one thread."""

    name = "grammar/1"

    def __init__(self, settings: Settings) -> None:
        self._gazetteer = Gazetteer(settings.gazetteer)

    @property
    def gazetteer(self) -> Gazetteer:
        """The places that names are looked up in."""
        return self._gazetteer

    def read(self, report: Report) -> Reading:
        """Return what the report says; a report that is marked unread gives an empty reading.

        Raises:
            GazetteerError: the places file cannot be used.
            GroundingError: a quote does not equal the text at its offsets (a bug in the grammar).
        """
        nothing = Reading(report=report.info, incidents=(), standing=(), claims=())
        if report.unread is not None or not report.text.strip():
            return nothing
        heard = self.tell(report)
        if heard is None:
            return nothing
        recorder = Recorder(report, self.name, heard.scenes)
        happenings = group(heard.scenes, heard.parsed.text, heard.today)
        carry(happenings, heard, heard.today)
        hear_claims(happenings, heard.scenes)
        told = _accounts(recorder, happenings)
        fillers = propose(heard.parsed, heard.scenes, heard.parties) if told or may_be_proven(heard.scenes) else ()
        if not told and (proven := proven_by(fillers, heard.scenes)):
            happenings = group(heard.scenes, heard.parsed.text, heard.today, proven)
            carry(happenings, heard, heard.today)
            told = [(account, one) for one in happenings if (account := recorder.account(one, proven=True)) is not None]
        if told:
            record_mentions(recorder, report.text, told, heard.scenes, fillers)
        states = tuple(recorder.standing(mention) for mention in all_standing(heard.scenes))
        reading = Reading(
            report=report.info,
            incidents=tuple(account for account, _ in told),
            standing=states,
            claims=tuple(recorder.claims),
        )
        reading.check(report.text)
        return reading

    def tell(self, report: Report) -> Told | None:
        """Return what the sentences of a report tell, one by one; None where no sign of an incident is in the text.

        The furniture of a page (`bearwitness.reports.furniture`) is hidden from it.

        Raises:
            GazetteerError: the places file cannot be used.
        """
        text, heads = parted(hide_furniture(report.text, report.info.title), report.info.title)
        parts = parts_told(text, sorted({*sure_breaks(text), *heads}))
        if not any(part.told for part in parts):
            return None
        parsed = parse(text, parts, heads)
        located = places(parsed, self._gazetteer)
        if not _names_a_country(located):
            # Parties have homes: "Houthi fighters near Marib" is in Yemen though no country is named.
            likely = _homes(parties(text, ()))
            likely = likely or list(countries_of_acronyms(text))
            located = places(parsed, self._gazetteer, hints=tuple(dict.fromkeys(likely)))
        grounds = Grounds(text, [(mention.start, mention.where.country) for mention in located])
        named = settled(text, parties(text, countries_of(located)), grounds)
        named = with_enemies(text, in_first_person(text, named))
        located = at_home(located, _homes(named), report.info, self._gazetteer)
        today = spoken_on(parsed, report.info.published)
        told = with_tallies_marked(with_sums_marked(scenes(parsed, today, named, located)))
        return Told(parsed, named, located, told, today)
