"""Names to places, offline: one SQLite file, built on first need from packages and our own list."""

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.place import Place, PlaceKind, distance_km

__all__ = ["Gazetteer", "Place", "PlaceKind", "distance_km"]
