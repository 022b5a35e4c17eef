"""Plain sentences of our own in the usual constructions, by the kind that is due, and what looks alike and tells of none ("none")."""

from typing import Final

USUAL: Final[dict[str, tuple[str, ...]]] = {
    "none": (
        "Peacekeepers in Mopti have been attacked more than 40 times since January.",
        "An army helicopter crashed near Yondo on Monday, killing two crew.",
        "A military plane crashed near Bunia on Tuesday, killing four crew members.",
        "The government of Chad offered the rebels a ceasefire on Thursday. The rebels rejected it.",
        "Jordan struck a deal with Egypt on water in Aqaba on Monday.",
        "Kenya hit the target of 300 runs in Nairobi on Monday.",
        "Five soldiers died on Friday when an arms dump blew up at their base near Gyumri. The ministry said it was an accident.",
        "A blast in a bakery in Lille killed four people on Saturday. Police ruled out foul play.",
        "A fire in a shoe factory in Agra killed 43 workers on Sunday night.",
        "The novel tells of a boy of Sarajevo whose father is killed by a sniper.",
        "In the opening episode gunmen storm a bank in Bogota and kill six guards.",
        "A minibus plunged into a ravine near Huaraz on Monday, killing 21 passengers.",
        "A van with recruits skidded off the road near Chitral on Sunday, killing seven soldiers.",
        "Two army helicopters collided near Agadez on Monday, killing nine soldiers.",
        "Divers found the bodies of nine migrants off Zarzis on Monday.",
        "The bodies of two hikers were found below a cliff near Zermatt on Monday.",
    ),
    "protest": ("Farmers blocked three motorways near Utrecht with tractors on Monday.",),
    "deployment": ("Britain sent an aircraft carrier to the Gulf of Aden on Saturday.",),
    "withdrawal": ("The last Indian soldiers sailed from Trincomalee on Saturday.",),
    "riot": (
        "Students stoned the car of a minister in Chittagong on Monday.",
        "Demonstrators in Bishkek breached a police cordon and entered parliament on Tuesday.",
        "A driver was beaten to death by a mob in Gaya on Tuesday after an accident in which a girl died.",
        "Residents of Jinja lynched two drivers on Monday after a crash that killed three children.",
    ),
    "armed_clash": (
        "The army said it had eliminated five nationalists near Debaltseve on Monday.",
        "Five men were neutralised by the army near Kidal on Monday.",
        "Navy gunboats sank two rebel boats off Trincomalee on Thursday, killing nine guerrillas.",
        "A gang attacked the penitentiary of Gonaives on Friday.",
        "Cartel gunmen attacked a jail in Reynosa on Sunday.",
    ),
    "arrest_operation": (
        "Police captured the last suspect in the Madrid bombings in a flat in Getafe on Friday.",
        "Detectives foiled a plot to bomb a mosque in Leicester on Sunday and arrested three students.",
        "Police detained two brothers in Lille on Thursday over a plot to blow up a bridge.",
        "Some 200 members of the ELN laid down their arms in Arauca on Friday.",
    ),
    "shelling": (
        "The military said artillery had been fired at a hideout of the rebels near Tipo-Tipo on Tuesday.",
        "The army fired artillery at a suspected hideout on Jolo on Tuesday.",
        "Egypt struck two bases of smugglers near Kufra in Libya with missiles on Tuesday.",
        "Two children were hurt in a bombing by regime forces near Ariha on Monday. The army had fired a guided missile at their car.",
        "Four farmers were wounded in bombardment by regime forces near Saraqib on Monday. The shells hit a tractor.",
        "Air defences intercepted three ballistic missiles over Jizan on Tuesday.",
        "A rocket was intercepted over Ashkelon on Sunday.",
    ),
    "airstrike": (
        "Eleven members of the group were neutralised in an air operation near Zap on Friday.",
        "Ethiopia struck two bases of the group near Dinsoor in Somalia on Tuesday.",
        "Jordan has hit a militant camp near Suwayda in Syria on Sunday, officials said.",
        "The air component bombed a camp of the insurgents near Gwoza on Monday.",
        "The navy bombed rebel positions near Mullaitivu on Monday.",
        "Militants fired drones at a base of the army near Rmelan on Monday.",
        "Rebels attacked a post of the army with drones near Goma on Monday.",
        "Syrian air defences confronted an Israeli aggression over Homs on Thursday.",
        "The air force shelled a camp of the rebels near Kauda on Monday.",
        "Rockets fired by Russian jets hit a hospital in Maarat al-Numan on Sunday.",
        "Air defences intercepted four drones over Erbil on Tuesday.",
    ),
    "weapons_seized": (
        "Police manning a checkpoint near Ghazni seized 40 rifles on Monday.",
        "Customs men intercepted a shipment of missiles in Mersin on Friday.",
    ),
    "abduction": (
        "Tribesmen released seven peacekeepers near Rafah on Tuesday, hours after seizing them.",
        "Iranian forces seized a South Korean tanker off Bandar Abbas on Monday.",
        "The rebels seized a French journalist in Goma on Tuesday.",
    ),
    "territory_taken": (
        "The rebels seized Bunagana on Tuesday.",
        "Rebels captured the Syrian town of Azaz on Monday.",
        "Somali troops recovered the port of Brava from al-Shabaab on Sunday.",
    ),
    "looting_destruction": (
        "Peruvian soldiers destroyed four laboratories of the guerrillas in Junin on Wednesday.",
        "Vandals smashed the windows of a mosque in Leeds on Sunday.",
        "Vandals overturned gravestones in the cemetery of Thessaloniki on Saturday.",
    ),
    "attack_on_civilians": (
        "Guards of a prison in Maracaibo beat two inmates to death on Monday.",
        "Rebels hacked off the ears of four villagers near Kitgum on Thursday.",
        "Herders found the bodies of five farmers near Gusau on Monday.",
        "The bodies of four teachers were found outside Mandera on Sunday.",
        "Police found the bodies of seven women at a lagoon near Quelimane on Saturday. They had been beheaded.",
    ),
    "suicide_attack": (
        "A truck carrying explosives rammed the gate of an army base in Beledweyne on Monday, killing five soldiers.",
        "A car full of explosives was rammed into the wall of a police station in Peshawar on Monday.",
    ),
    "explosion": (
        "Rebels blew up a pipeline near Saravena on Monday.",
        "A bridge was blown up by guerrillas near Suchitoto on Monday.",
        "The group said its units had blown up an oil well near Arauca on Sunday.",
    ),
}

__all__ = ["USUAL"]
