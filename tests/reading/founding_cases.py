"""Sentences of our own that found an incident, by the kind that is due, and neighbours that found none ("none")."""

from typing import Final

FOUNDED: Final[dict[str, tuple[str, ...]]] = {
    "armed_clash": (
        "Loyalist troops broke the two-year siege of Marib by the rebels on Tuesday.",
        "Soldiers inflicted heavy losses upon the rebels in the village of Sarmin on Monday.",
        "The fighters met with stiff resistance from the people of Um Rawaba on Thursday.",
        "Army units destroyed a hideout of the terrorists in the farms of Daraya on Monday.",
        "Government troops backed by tanks pushed towards Tabqa on Thursday.",
        "The army launched a ground operation to retake Sake from the rebels on Tuesday.",
        "Soldiers responded to an attack by the rebels south of Babanusa on Monday.",
        "Bloody clashes erupted in El Fasher on Saturday.",
    ),
    "shelling": (
        "In Aleppo city units of the army hit the gatherings of fighters in two quarters on Monday.",
        "Artillery duels followed along the front near Avdiivka on Tuesday.",
        "Army shells villages in Afrin",
    ),
    "territory_taken": (
        "Troops cleansed the farms south of Palmyra of the remnants of the militants on Thursday.",
        "Soldiers raised the flag over the governor's house in Tal Afar on Sunday.",
        "The army extended its control over the village of Khan Tuman on Friday.",
        "The town of Sukhna has been freed from the grip of the militants, a commander said on Friday.",
    ),
    "attack_on_civilians": (
        "The bodies of six men with their hands bound were discovered near Ramadi on Sunday.",
        "Three farmers had their throats slit in Zabarmari on Thursday.",
        "Passengers were ordered off a bus near Mandera on Monday, lined up and shot by militants.",
        "Soldiers committed large-scale killings in the village of Gatumba on Friday.",
        "Bandits on motorbikes swept through three hamlets near Anka on Friday, leaving 22 dead.",
        "The martyrdom of a citizen at the hands of the militia in the village of Kafi on Monday.",
    ),
    "abduction": (
        "Six soldiers, held by the rebels since Tuesday, are said to be in the hills above Jolo.",
        "Masked men marched the headmaster away from his house in Tillaberi at gunpoint on Thursday.",
    ),
    "arrest_operation": (
        "Seventeen rebels walked into the camp of the battalion at Uvira on Thursday and laid down their arms.",
        "Soldiers arrested a delegation of elders near En Nahud on Wednesday.",
    ),
    "deployment": ("Troops in armoured vehicles crossed the border near Bukavu on Friday.",),
    "withdrawal": ("The militia pulled its men out of the market of Tripoli on Thursday.",),
    "agreement": ("Guns fell silent in Tripoli on Friday after the two militias met.",),
    "looting_destruction": ("Eighty huts went up in flames in Abyei on Tuesday when herders attacked the village.",),
    "chemical_attack": ("Some 200 villagers were gassed by the army at Kafr Zita on Monday.",),
    "protest": ("Shops stayed shut in Goma on Monday in protest at the killings.",),
    "none": (
        "The former president died aged 91 in a military hospital in Cairo on Tuesday.",
        "The company suffered heavy losses in Frankfurt on Monday as car makers cut their orders.",
        "The bill met with stiff resistance in Berlin on Tuesday.",
        "Volunteers raised the flag over the new school in Ghent on Sunday.",
        "Bailiffs found the body of a retired clerk in a flat in Leeds on Friday.",
        "Shops stayed shut in Turin on Monday because of the heat.",
        "The band went up against Adele in the charts on Friday.",
        "A deal between the two airlines was struck in Doha on 9 March.",
        "The mayor launched a campaign to retake the streets of Lyon from cars on Monday.",
        "Fifty stalls went up in flames in Accra on Tuesday after an electrical fault.",
    ),
}
