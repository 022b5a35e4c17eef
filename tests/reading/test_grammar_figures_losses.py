"""Whose losses a toll counts, who those counted were one by one, and what "nobody was hurt" is (codebook section 2). All invented."""

import pytest
from carried_readings import read

ON = ", South Sudan, on Monday"
LOSSES = [
    # Whose losses they are stands before the toll, or behind it.
    (
        f"Rebels attacked a post near Torit{ON}. The army spokesman put rebel losses at 12 dead and 20 wounded.",
        [("killed", "non_state_fighters", 12), ("injured", "non_state_fighters", 20)],
    ),
    (f"Rebels raided Torit{ON}. The guerrillas' losses were three dead.", [("killed", "non_state_fighters", 3)]),
    (f"The rebels left 40 bodies on the field near Bor{ON}.", [("killed", "non_state_fighters", 40)]),
    (f"Guerrillas inflicted 14 casualties on the police in Bor{ON}.", [("killed_or_injured", "state_forces", 14)]),
    (
        f"The rebel radio said its units had inflicted 40 casualties on the garrison at Torit{ON}.",
        [("killed_or_injured", "state_forces", 40)],
    ),
    (f"The army lost only three men in the clash with rebels near Bor{ON}.", [("killed", "state_forces", 3)]),
    (
        "Hezbollah said that it hit a barracks in Kiryat Shmona, Israel, on Monday and that the enemy suffered 12 casualties.",
        [("killed_or_injured", "state_forces", 12)],
    ),
    # Men of him who speaks, of a force by another word, and more of those counted before.
    (
        "The police chief of Gao, Mali, said that gunmen attacked a checkpoint on Monday, adding that three of his men were wounded.",
        [("injured", "state_forces", 3)],
    ),
    (
        "Soldiers killed a commander of the ELN and four of his men in Arauca, Colombia, on Monday, the defence minister said.",
        [("killed", "non_state_fighters", 5)],
    ),
    (
        "Two members of the Crown forces were injured by a bomb in Newry, Northern Ireland, on Monday.",
        [("injured", "state_forces", 2)],
    ),
    (
        f"Rebels killed three border guards near Bor{ON} and seized two more.",
        [("killed", "state_forces", 3), ("abducted", "state_forces", 2)],
    ),
    (
        f"Gunmen killed six soldiers and three volunteers near Bor{ON}.",
        [("killed", "state_forces", 6), ("killed", "non_state_fighters", 3)],
    ),
    ("Three volunteers were killed by a shell in Idlib, Syria, on Monday.", [("killed", "civilians", 3)]),
    (f"Eight auxiliaries of the army were killed near Bor{ON}.", [("killed", "non_state_fighters", 8)]),
    # Who they were one by one adds none; a list without a comma behind it does.
    (f"Three men, a teacher and two farmers, were shot dead near Bor{ON}.", [("killed", "civilians", 3)]),
    (f"Two policemen, a sergeant and a constable, were killed by gunmen in Bor{ON}.", [("killed", "state_forces", 2)]),
    (
        f"Two soldiers of the army, a Dane and a Briton, were killed by a bomb in Bor{ON}.",
        [("killed", "state_forces", 2)],
    ),
    (f"A bomb killed two soldiers, a policeman and a guard in Bor{ON}.", [("killed", "state_forces", 4)]),
    # Neither killed nor injured.
    (f"A shell hit a yard in Bor{ON}; no civilians were hurt.", [("killed_or_injured", "civilians", 0)]),
    (f"A shell hit a yard in Bor{ON}. There were no injuries.", [("killed_or_injured", "unknown", 0)]),
    # Both together, and one of each.
    (
        f"The army lost more than 100 troops killed and wounded near Bor{ON}.",
        [("killed_or_injured", "state_forces", 101)],
    ),
    (
        f"A raid near Bor{ON} led to the death of one man and the wounding of another.",
        [("killed", "unknown", 1), ("injured", "unknown", 1)],
    ),
    # What only describes a thing, and a number in a name.
    (f"Two four-wheel-drive vehicles were destroyed in an ambush near Bor{ON}.", [("destroyed", "things", 2)]),
    (f"Two fighters of Guerrilla Front 89 surrendered in Bor{ON}.", [("captured", "non_state_fighters", 2)]),
]


@pytest.mark.parametrize(("text", "right"), LOSSES, ids=[text[:40] for text, _ in LOSSES])
def test_whose_losses_are_counted(text: str, right: list[tuple[str, str, int]]) -> None:
    assert [
        (one.measure.value, one.group.value, one.best) for incident in read(text) for one in incident.figures
    ] == right
