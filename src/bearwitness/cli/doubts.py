"""What a reviewer is told of an account's time and place: how sure they are, and what else they might be."""

from bearwitness.model import Account, RejectedPlace, When, Where


def doubts(account: Account) -> list[str]:
    """Return a line for the time, one for the place, and one for each place of that name that was not taken."""
    found = [] if account.when is None else [_when(account.when)]
    if account.where is not None:
        found.append(_where(account.where))
        found += [f"not {_rejected(one)}" for one in account.where.rejected]
    return found


def _when(when: When) -> str:
    days = f"{when.start}" if when.start == when.end else f"{when.start} to {when.end}"
    parts = [f"when {days} ({when.precision.value})"]
    parts += ["approximate"] if when.approximate else []
    others = [str(one) for one in when.candidates if one != when.start]
    parts += ["inferred" + (f", may also be {', '.join(others)}" if others else "")] if when.inferred else []
    return "; ".join(parts)


def _where(where: Where) -> str:
    place = ", ".join(part for part in (where.name, where.admin1, where.country) if part)
    return f"where {place} ({where.precision.value})" + (f": {where.reason}" if where.reason else "")


def _rejected(one: RejectedPlace) -> str:
    place = ", ".join(part for part in (one.name, one.admin1, one.country) if part)
    return f"{place} ({one.kind}): {one.reason}"
